import type { Plan } from '../plan/plan'
import type { Review } from '../review/review'
import { ok, type Result } from '../result'
import { hashOf } from './content-hash'
import { envelopeTexts, openEnvelope, writeEnvelope, type Envelope } from './envelope'
import type { FileError } from './file-error'
import { CURRENT_VERSION } from './migrations'
import { readReview } from './read-review'

/** What a review file says of the plan that was read, so that it is recognised on arrival. */
export interface ReviewedPlan {
  id: string
  name: string
  revision: number
  /** Hash of the plan as the tutor received it. */
  contentHash: string
}

/** A `.gamme-revue` file: the review of one plan, without the plan. */
export interface ReviewFile extends Envelope {
  format: 'gamme/review'
  plan: ReviewedPlan
  review: Review
}

export type ReviewFileError = FileError

export interface ReviewFileReport {
  /** Entries that could not be read, and were left out. */
  dropped: number
  /** False when the review is not what the file announces: it was edited by hand or damaged. */
  hashMatches: boolean
  /** Id of the plan that the review itself names, when the file announces another one. */
  otherPlan: string | null
  /** True when a newer program wrote fields that this one keeps without understanding them. */
  newer: boolean
}

/** A file around a review, its hash computed. `savedAt` is an ISO instant, `contentHash` that of the plan as it was received. */
export function reviewFileOf(review: Review, plan: Plan, about: { app: string; savedAt: string; contentHash: string }): ReviewFile {
  return {
    format: 'gamme/review',
    version: CURRENT_VERSION,
    app: about.app,
    savedAt: about.savedAt,
    contentHash: hashOf(review),
    plan: { id: plan.id, name: plan.name, revision: plan.revision, contentHash: about.contentHash },
    review
  }
}

/** Reads the text of a `.gamme-revue` file. Never throws, whatever the text. Errors: see `FileErrorCode`. */
export function readReviewFile(text: string): Result<ReviewFile, ReviewFileError> {
  const read = readReviewFileWithReport(text)
  return read.ok ? ok(read.value.file) : read
}

/** As `readReviewFile`, with what was left out and what the file says about itself. */
export function readReviewFileWithReport(text: string): Result<{ file: ReviewFile; report: ReviewFileReport }, ReviewFileError> {
  const opened = openEnvelope(text, 'gamme/review')
  if (!opened.ok) return opened
  const { fields, content, version } = opened.value
  const named = reviewedPlan(fields.plan)
  const announced = named.id === '' && typeof content.plan === 'string' ? content.plan : named.id
  const { review, dropped, otherPlan } = readReview(content, announced)
  const file: ReviewFile = {
    ...fields,
    ...envelopeTexts(fields),
    format: 'gamme/review',
    version: fields.version as number,
    plan: { ...named, id: announced },
    review
  }
  return ok({
    file,
    report: { dropped, otherPlan, hashMatches: file.contentHash === hashOf(content), newer: version > CURRENT_VERSION }
  })
}

/** What the file says of its plan; what is missing there says nothing, and is left empty. */
function reviewedPlan(value: unknown): ReviewedPlan {
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  const text = (field: string): string => (typeof fields[field] === 'string' ? fields[field] : '')
  const revision = typeof fields.revision === 'number' && Number.isSafeInteger(fields.revision) && fields.revision >= 0 ? fields.revision : 0
  return { id: text('id'), name: text('name'), revision, contentHash: text('contentHash') }
}

/** The text of a `.gamme-revue` file: the same text for the same file, ended by a line feed. */
export function writeReviewFile(file: ReviewFile): string {
  return writeEnvelope(file)
}
