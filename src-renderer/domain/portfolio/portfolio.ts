/** What a piece of evidence is: words alone, a page of the web, or a file that the student keeps elsewhere. */
export type EvidenceKind = 'text' | 'link' | 'file'

/** Where a file of the student's is, in words: no code ever opens it, and it may be on another machine. */
export interface FileReference {
  name: string
  /** Folder, drive or shelf; may be empty. */
  path: string
}

/** A trace (preuve) of what the student learned to do, for the portfolio. */
export interface Evidence {
  id: string
  kind: EvidenceKind
  title: string
  text: string
  /** As it was typed; opened only when the shell finds it safe. Null unless the kind is `link`. */
  url: string | null
  /** Null unless the kind is `file`. */
  file: FileReference | null
  /** ISO day, or null. */
  date: string | null
  /** What the student draws from it (posture réflexive). */
  reflection: string
  /** Codes of the framework; one that the framework does not know is kept and shown as such. */
  criticalLearnings: string[]
  /** Id of the plan's module it comes from, or null. A module that left the plan is kept and shown as such. */
  module: string | null
}

/** From first contact to use elsewhere. It is the student's own view: no text fixes it, and no result is computed from it. */
export const SELF_POSITION_STEPS = ['discovered', 'guided', 'autonomous', 'transferred'] as const
export type SelfPositionStep = (typeof SELF_POSITION_STEPS)[number]

/** Where the student stands on one critical learning, in the student's own view. */
export interface SelfPosition {
  /** Code of the framework. */
  criticalLearning: string
  step: SelfPositionStep
  /** ISO instant of the last change. */
  at: string
}
