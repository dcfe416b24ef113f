import type { FileError } from '@/domain/exchange/file-error'
import { relationOf } from '@/domain/exchange/import-plan'
import type { FileReport, PlanFile } from '@/domain/exchange/plan-file'
import { readReview } from '@/domain/exchange/read-review'
import type { ReviewFile, ReviewFileReport } from '@/domain/exchange/review-file'
import { readShare } from '@/domain/exchange/share'
import type { Framework } from '@/domain/framework/framework'
import type { Plan } from '@/domain/plan/plan'
import type { Thresholds } from '@/domain/results/thresholds'
import { groupRow, GROUP_ROW_VERSION } from '@/domain/review/group-row'
import { mergeReviews } from '@/domain/review/merge-reviews'
import { emptyReview } from '@/domain/review/review'
import { reviewDigest } from '@/domain/review/review-digest'
import { fail, ok, type Result } from '@/domain/result'
import type { ReceivedChange } from '@/storage/received-repository'
import type { ReceivedRow } from '@/storage/received-rows'

/**
 * How a file stood to what was here. `new`; `updated`: a newer version of a plan that was here; `same`: the very
 * content; `older`: an earlier version, left aside; `diverged`: neither follows the other, the later date was kept.
 * Whatever it is, the reviews are merged. `review`: a `.gamme-revue` of a plan that is here.
 */
export type ArrivalOutcome = 'new' | 'updated' | 'same' | 'older' | 'diverged' | 'review'

/** `unknown-plan`: the review of a plan that is not here. */
export type ArrivalError = FileError | { code: 'unknown-plan'; detail: string }

export type ReadArrival = { type: 'plan'; file: PlanFile; report: FileReport } | { type: 'review'; file: ReviewFile; report: ReviewFileReport }

/** Reads a plan file or a review file. Never throws. */
export async function readArrival(text: string): Promise<Result<ReadArrival, FileError>> {
  const { readPlanFileWithReport } = await import('@/domain/exchange/plan-file')
  const plan = readPlanFileWithReport(text)
  if (plan.ok) return ok({ type: 'plan', ...plan.value })
  if (plan.error.code !== 'other-format' || plan.error.detail !== 'gamme/review') return plan
  const { readReviewFileWithReport } = await import('@/domain/exchange/review-file')
  const review = readReviewFileWithReport(text)
  return review.ok ? ok({ type: 'review', ...review.value }) : review
}

export interface ArrivalSurroundings {
  framework: Framework
  thresholds: Thresholds
  now: string
  newVersion: () => string
  hashOf: (plan: Plan) => string
}

/** What is here of a plan already: in the database, or from an earlier file of the same import. */
export interface Present {
  change: ReceivedChange
  plan: Plan
}

export interface SettledArrival {
  outcome: ArrivalOutcome
  change: ReceivedChange
  plan: Plan
  /** The plan is a version to be staged. */
  staged: boolean
}

const OWN_FIELDS = ['format', 'version', 'app', 'savedAt', 'contentHash', 'plan', 'review']

function otherFields(file: PlanFile): Record<string, unknown> {
  return Object.fromEntries(Object.entries(file).filter(([field]) => !OWN_FIELDS.includes(field)))
}

function withDigest(change: ReceivedChange, plan: Plan): ReceivedChange {
  return { ...change, row: { ...change.row, digest: reviewDigest(change.review, plan) } }
}

/** The row of a version that becomes the present one. */
function rowOf(
  { file, report }: Extract<ReadArrival, { type: 'plan' }>,
  fileName: string,
  former: ReceivedRow | null,
  read: { dropped: number; otherPlan: string | null },
  hash: string,
  { framework, thresholds, now, newVersion }: ArrivalSurroundings
): ReceivedRow {
  const { plan } = file
  const share = readShare(file.share)
  return {
    id: plan.id,
    fileName,
    receivedAt: now,
    label: share.label || plan.name,
    group: share.group,
    share: { name: share.name, notes: share.notes, evidence: share.evidence, agenda: share.agenda },
    contentHash: hash,
    hashMatches: report.hashMatches,
    otherPlan: read.otherPlan,
    repairs: report.repairs.length + read.dropped,
    example: plan.example,
    revision: plan.revision,
    updatedAt: plan.updatedAt,
    archivedAt: null,
    version: newVersion(),
    reviewedVersion: former?.reviewedVersion ?? null,
    reviewedAt: former?.reviewedAt ?? null,
    summary: groupRow(plan, framework, thresholds),
    summaryVersion: GROUP_ROW_VERSION,
    digest: reviewDigest(emptyReview(plan.id), plan)
  }
}

function settlePlan(
  arrival: Extract<ReadArrival, { type: 'plan' }>,
  fileName: string,
  present: Present | null,
  around: ArrivalSurroundings
): SettledArrival {
  const { file } = arrival
  const read = readReview(file.review, file.plan.id)
  // Reading compared the two: a hash costs as much as all the rest of a row.
  const hash = arrival.report.hashMatches ? file.contentHash : around.hashOf(file.plan)
  const review = present ? mergeReviews(present.change.review, read.review) : read.review
  const take = (outcome: ArrivalOutcome): SettledArrival => {
    const row = rowOf(arrival, fileName, present?.change.row ?? null, read, hash, around)
    return { outcome, plan: file.plan, staged: true, change: withDigest({ row, review, fields: otherFields(file) }, file.plan) }
  }
  if (!present) return take('new')
  const { row } = present.change
  const incoming = { revision: file.plan.revision, updatedAt: file.plan.updatedAt, hash }
  const relation = relationOf(incoming, { revision: row.revision, updatedAt: row.updatedAt, hash: row.contentHash })
  if (relation === 'incoming-newer') return take('updated')
  if (relation === 'diverged' && Date.parse(incoming.updatedAt) >= Date.parse(row.updatedAt)) return take('diverged')
  const outcome = relation === 'identical' ? 'same' : relation === 'stored-newer' ? 'older' : 'diverged'
  return { outcome, plan: present.plan, staged: false, change: withDigest({ ...present.change, review }, present.plan) }
}

/** What a file changes in the tutor's space, given what is there of its plan; nothing is written. */
export function settleArrival(
  arrival: ReadArrival,
  fileName: string,
  present: Present | null,
  around: ArrivalSurroundings
): Result<SettledArrival, ArrivalError> {
  if (arrival.type === 'plan') return ok(settlePlan(arrival, fileName, present, around))
  if (!present) return fail({ code: 'unknown-plan', detail: arrival.file.plan.name || arrival.file.plan.id })
  const review = mergeReviews(present.change.review, arrival.file.review)
  return ok({ outcome: 'review', plan: present.plan, staged: false, change: withDigest({ ...present.change, review }, present.plan) })
}

/** Id of the plan that a file is about. */
export function planIdOf({ file }: ReadArrival): string {
  return file.plan.id
}
