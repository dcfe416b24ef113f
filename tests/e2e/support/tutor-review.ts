import { readFile, writeFile } from 'node:fs/promises'
import { readPlanFile, writePlanFile } from '@/domain/exchange/plan-file'
import { reviewFileOf, writeReviewFile } from '@/domain/exchange/review-file'
import { readShare } from '@/domain/exchange/share'
import type { Plan } from '@/domain/plan/plan'
import { latestInstance, modulesWithCode } from '@/domain/plan/query'
import { addComment, addSuggestion, addVerdict, type Writer } from '@/domain/review/edit-review'
import { emptyReview, type Review, type SuggestedCommand } from '@/domain/review/review'
import { suggestionOf } from '@/domain/review/suggestion'
import { verdictOf } from '@/domain/review/verdict'
import type { Result } from '@/domain/result'

function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function moduleId(plan: Plan, code: string): string {
  const id = modulesWithCode(plan, code).at(-1)?.id
  if (!id) throw new Error(`no ${code}`)
  return id
}

function semesterId(plan: Plan, number: number): string {
  const id = latestInstance(plan, number)?.id
  if (!id) throw new Error(`no S${number}`)
  return id
}

/** What a tutor writes, by codes and numbers instead of ids. */
export interface TutorWords {
  name: string
  comments?: { text: string; module?: string }[]
  moves?: { module: string; to: number; reason: string }[]
  parcours?: { code: string; reason: string }
  verdict?: 'toRevise' | 'agreed' | 'validated'
}

function reviewOf(plan: Plan, words: TutorWords, share: ReturnType<typeof readShare>): Review {
  let count = 0
  const context = () => ({
    now: new Date(Date.UTC(2026, 10, 20, 9, count++)).toISOString(),
    newId: () => `${words.name}-${count++}`
  })
  const tutor: Writer = { id: `tutor-${words.name}`, role: 'tutor', name: words.name }
  let review = emptyReview(plan.id)
  for (const { text, module } of words.comments ?? []) {
    const anchor = module ? ({ type: 'module', module: moduleId(plan, module) } as const) : ({ type: 'plan' } as const)
    review = valueOf(addComment(review, tutor, { anchor, about: module ?? '', text }, context()))
  }
  const suggest = (command: SuggestedCommand, reason: string): void => {
    review = addSuggestion(review, tutor, valueOf(suggestionOf(plan, tutor, { commands: [command], reason, about: '' }, context())), context())
  }
  for (const { module, to, reason } of words.moves ?? []) {
    suggest({ type: 'moveModule', module: moduleId(plan, module), semester: semesterId(plan, to) }, reason)
  }
  if (words.parcours) suggest({ type: 'chooseParcours', parcours: words.parcours.code }, words.parcours.reason)
  if (words.verdict) review = addVerdict(review, tutor, verdictOf(plan, tutor, { verdict: words.verdict, note: '', share }, context()), context())
  return review
}

/** The review of an exported plan, as a `.gamme-revue` or, by the name of the file, the `.gamme` with the review added. */
export async function writeTutorReview(planPath: string, reviewPath: string, words: TutorWords): Promise<void> {
  const file = valueOf(readPlanFile(await readFile(planPath, 'utf8')))
  const review = reviewOf(file.plan, words, readShare(file.share))
  const about = { app: 'Gamme', savedAt: '2026-11-20T10:00:00.000Z', contentHash: file.contentHash }
  const text = reviewPath.endsWith('.gamme') ? writePlanFile({ ...file, review }) : writeReviewFile(reviewFileOf(review, file.plan, about))
  await writeFile(reviewPath, text)
}
