import type { Share } from '@/domain/exchange/share'
import type { Maquette } from '@/domain/maquette/maquette'
import type { Plan } from '@/domain/plan/plan'
import type { GroupEntry } from '@/domain/review/group-table'
import type { Review } from '@/domain/review/review'

/**
 * A received plan as the group table lists it: small, so that five hundred are read at once. Its plan, its review and
 * the tutor's notes lie in tables of their own.
 */
export interface ReceivedRow extends GroupEntry {
  /** Name of the file it came in. */
  fileName: string
  share: Share
  /** Of the plan as it is here. */
  contentHash: string
  /** False when the file announced another hash: it was edited by hand, damaged or repaired. */
  hashMatches: boolean
  /** Id of the plan that the review in the file says it is of, when that is another one. */
  otherPlan: string | null
  /** Places that were repaired on reading, and entries of the review left out. */
  repairs: number
  example: boolean
  revision: number
  /** Names its plan in `receivedPlans`. */
  version: string
  /** The version that this tutor reviewed last; null before. */
  reviewedVersion: string | null
  reviewedAt: string | null
  summaryVersion: number
}

/** One version of a received plan. The maquette, most of its weight and mostly shared, is kept once. */
export interface ReceivedPlanRow {
  id: string
  /** Version of the shared list of migrations. */
  version: number
  plan: Omit<Plan, 'maquette'>
  maquette: string
}

export interface ReceivedMaquetteRow {
  /** Its hash. */
  id: string
  maquette: Maquette
}

/** What goes back to the student with the plan: the review, and what newer versions wrote beside it. */
export interface ReceivedReviewRow {
  /** Id of the plan. */
  id: string
  review: Review
  fields: Record<string, unknown>
}

/** For the tutor alone: in no file, ever. */
export interface ReceivedNotesRow {
  id: string
  notes: string
}
