import type { FileError } from '@/domain/exchange/file-error'
import type { ImportComparison, ImportRelation } from '@/domain/exchange/import-plan'
import type { FileReport, PlanFile } from '@/domain/exchange/plan-file'
import type { FileShare } from '@/domain/exchange/share'
import type { Mark, Plan } from '@/domain/plan/plan'
import type { Review } from '@/domain/review/review'
import { fail, ok, type Result } from '@/domain/result'
import { reviewNews, type ReviewNews } from './review-news'

/**
 * What is done with a file whose plan may already be here. `merge-review` adds the file's review and leaves the plan;
 * `merge-newer` takes the newer of the two contents, whichever it is; the other stays one undo away. Whatever is
 * chosen, what tutors wrote is merged, never replaced.
 */
export type ImportChoice = 'add' | 'merge-review' | 'keep-both' | 'replace' | 'merge-newer'

export interface ImportCounts {
  semesters: number
  modules: number
  marks: number
  decisions: number
}

/** All that is shown before a file changes anything. */
export interface ImportPreview {
  file: PlanFile
  report: FileReport
  comparison: ImportComparison
  counts: ImportCounts
  /** Name of the plan of the same id that is here, or null. */
  storedName: string | null
  /** The choices that make sense; empty never, silent never. */
  choices: ImportChoice[]
  /** What of the plan the file contains. */
  share: FileShare
  /** The file's review and the one that is here, together. */
  review: Review
  /** What the file's review adds; null when it adds nothing. */
  news: ReviewNews | null
  /** Entries of the review that could not be read, and were left out. */
  droppedEntries: number
  /** Id of the plan that the review says it is of, when that is another one. */
  otherPlan: string | null
  /** The file holds a review alone. */
  reviewOnly: boolean
}

/** What is here of the plan that a file is about. */
export interface StoredSide {
  plan: Plan
  /** The `review` field that came with it, as it is stored. */
  review: unknown
}

/** `unknown-plan`: the review of a plan that is not on this machine. */
export type ImportError = FileError | { code: 'unknown-plan'; detail: string }

export function importChoices(relation: ImportRelation, news = false): ImportChoice[] {
  if (relation === 'new') return ['add']
  const own: ImportChoice[] = relation === 'identical' ? ['keep-both'] : ['merge-newer', 'keep-both', 'replace']
  return news ? ['merge-review', ...own] : own
}

const hasMark = (mark: Mark): boolean => mark !== null

export function importCounts(plan: Plan): ImportCounts {
  const ownMarks = plan.modules.flatMap((module) => [module.mark, ...module.assessments.map(({ mark }) => mark)])
  return {
    semesters: plan.semesters.length,
    modules: plan.modules.filter((module) => !module.shelved).length,
    marks: ownMarks.filter(hasMark).length + plan.ueMarks.length,
    decisions: plan.decisions.length
  }
}

/** Reads a file up to the point where the user decides. `storedSide` finds what is here of the plan of an id, or null. */
export async function previewImport(
  text: string,
  storedSide: (id: string) => Promise<StoredSide | null>
): Promise<Result<ImportPreview, ImportError>> {
  const { readPlanFileWithReport } = await import('@/domain/exchange/plan-file')
  const read = readPlanFileWithReport(text)
  if (read.ok) {
    const { file, report } = read.value
    return ok(await previewOf(file, report, await storedSide(file.plan.id), false))
  }
  if (read.error.code !== 'other-format' || read.error.detail !== 'gamme/review') return read
  return previewReview(text, storedSide)
}

/** A review alone is shown with the plan that is here: nothing else of it can change. */
async function previewReview(
  text: string,
  storedSide: (id: string) => Promise<StoredSide | null>
): Promise<Result<ImportPreview, ImportError>> {
  const { readReviewFileWithReport } = await import('@/domain/exchange/review-file')
  const read = readReviewFileWithReport(text)
  if (!read.ok) return read
  const { file, report } = read.value
  const stored = await storedSide(file.plan.id)
  if (!stored) return fail({ code: 'unknown-plan', detail: file.plan.name || file.plan.id })
  const { review, ...fields } = file
  const planFile: PlanFile = { ...fields, format: 'gamme/plan', plan: stored.plan, review }
  const { hashMatches, newer, dropped, otherPlan } = report
  const asPlan: FileReport = { repairs: [], hashMatches, writtenVersion: file.version, newer, migrated: false }
  const preview = await previewOf(planFile, asPlan, stored, true)
  return ok({ ...preview, droppedEntries: dropped, otherPlan, choices: preview.news ? ['merge-review'] : [] })
}

async function previewOf(file: PlanFile, report: FileReport, stored: StoredSide | null, reviewOnly: boolean): Promise<ImportPreview> {
  const [{ compareWithStored }, { readReview }, { readShare, sharedPart, isWhole }, { mergeReviews }] = await Promise.all([
    import('@/domain/exchange/import-plan'),
    import('@/domain/exchange/read-review'),
    import('@/domain/exchange/share'),
    import('@/domain/review/merge-reviews')
  ])
  const { plan } = file
  const share = readShare(file.share)
  // A plan that went out without its notes comes back without them: it is the same all the same.
  const comparable = stored && !isWhole(share) ? sharedPart(stored.plan, share) : (stored?.plan ?? null)
  const comparison = compareWithStored(plan, comparable)
  const read = readReview(file.review, plan.id)
  const known = readReview(stored?.review, plan.id).review
  const review = mergeReviews(known, read.review)
  const news = reviewNews(known, review)
  return {
    file,
    report,
    comparison,
    counts: importCounts(plan),
    storedName: stored?.plan.name ?? null,
    choices: importChoices(comparison.relation, news !== null),
    share,
    review,
    news,
    droppedEntries: read.dropped,
    otherPlan: read.otherPlan,
    reviewOnly
  }
}

/** True when the file's content is the one that `merge-newer` keeps. When the two diverged, the later date decides. */
export function incomingIsNewer({ relation, incoming, stored }: ImportComparison): boolean {
  if (relation === 'diverged' && stored) return Date.parse(incoming.updatedAt) > Date.parse(stored.updatedAt)
  return relation === 'incoming-newer'
}
