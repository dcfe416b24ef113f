import type { Command } from '../plan/command'
import type { DecisionTarget } from '../plan/plan'
import type { Share } from '../exchange/share'
import type { Fact } from './fact'
import type { Register } from './register'

export type ReviewRole = 'student' | 'tutor'

/** Who wrote in a review: a random id for each profile and role; the name is optional and may be empty. */
export interface ReviewAuthor {
  id: string
  role: ReviewRole
  name: Register<string>
}

/** What a comment or a suggestion is about. Ids are those of the plan. */
export type ReviewAnchor =
  | { type: 'plan' }
  | { type: 'semester'; semester: string }
  | { type: 'ue'; semester: string; ue: string }
  | { type: 'module'; module: string }
  /** AC code of the framework. */
  | { type: 'criticalLearning'; code: string }
  | { type: 'decision'; target: DecisionTarget }

interface EntryBase {
  /** Unique over all machines. */
  id: string
  /** Id of the author. */
  author: string
  /** ISO instant at which it was first written. */
  at: string
}

export interface CommentEntry extends EntryBase {
  kind: 'comment'
  anchor: ReviewAnchor
  /** Name of what it is about, free of any language ("R3.05", "S3"): a comment outlives a module that was removed. */
  about: string
  text: Register<string>
  resolved: Register<boolean>
}

export interface ReplyEntry extends EntryBase {
  kind: 'reply'
  /** Id of the comment or of the suggestion that it answers. */
  to: string
  text: Register<string>
}

/** The commands that a tutor may suggest: they move, add, remove, change or choose, and never touch a mark or a note. */
export type SuggestedCommand = Extract<
  Command,
  {
    type:
      | 'moveModule'
      | 'addModule'
      | 'addOwnModule'
      | 'removeModule'
      | 'overrideModule'
      | 'setStage'
      | 'chooseParcours'
      | 'setYearMode'
      | 'insertSemester'
      | 'setSemesterKind'
      | 'repeatSemester'
  }
>

/** One change of a suggestion, and what stood in its place in the plan that the tutor read. */
export interface SuggestedChange {
  command: SuggestedCommand
  before: Fact
}

export type DecisionState = 'open' | 'accepted' | 'rejected'

export interface SuggestionDecision {
  state: DecisionState
  /** The student's word about it; may be empty. */
  note: string
}

export interface SuggestionEntry extends EntryBase {
  kind: 'suggestion'
  anchor: ReviewAnchor
  about: string
  /** Done one after the other, as one step; never empty. */
  changes: SuggestedChange[]
  reason: Register<string>
  decision: Register<SuggestionDecision>
}

export type VerdictValue = 'toRevise' | 'agreed' | 'validated'

export interface VerdictEntry extends EntryBase {
  kind: 'verdict'
  verdict: VerdictValue
  /** Hash of the plan as the tutor read it. */
  contentHash: string
  /** What of the plan the tutor was shown: the hash is one of that part. */
  share: Share
  /** Revision of the plan that was read. */
  revision: number
  note: Register<string>
}

/** What was deleted: nothing of its content is kept, and nothing brings it back. */
export interface RemovedEntry extends EntryBase {
  kind: 'removed'
}

/** An entry that only a newer version understands: kept and passed on. */
export interface ForeignEntry extends EntryBase {
  kind: string
}

export type KnownEntry = CommentEntry | ReplyEntry | SuggestionEntry | VerdictEntry | RemovedEntry
export type ReviewEntry = KnownEntry | ForeignEntry

export const ENTRY_KINDS: readonly KnownEntry['kind'][] = ['comment', 'reply', 'suggestion', 'verdict', 'removed']

/**
 * All that tutors and student wrote about one plan. A set of entries: copies of it that went different ways are merged
 * without loss, whatever the order (`mergeReviews`). Entries stand in the order of their instants.
 */
export interface Review {
  /** Id of the plan. */
  plan: string
  authors: ReviewAuthor[]
  entries: ReviewEntry[]
}

export function emptyReview(plan: string): Review {
  return { plan, authors: [], entries: [] }
}
