import { applyCommand } from '../plan/apply-command'
import type { Plan } from '../plan/plan'
import { factOf, sameFact, wantedFact, type Fact } from './fact'
import type { SuggestedChange, SuggestionEntry } from './review'

/** What the tutor read and wanted, and what the student's plan says there now. */
export interface ConflictSides {
  change: SuggestedChange
  before: Fact
  wanted: Fact
  now: Fact
}

/**
 * `applicable`: what the suggestion would change still is as the tutor read it, whatever was edited elsewhere.
 * `already`: the plan says what the suggestion wants. `conflict`: the student changed the same thing another way;
 * `possible` tells whether the suggestion can be done all the same.
 */
export type Applicability = { state: 'applicable' } | { state: 'already' } | { state: 'conflict'; sides: ConflictSides[]; possible: boolean }

/** Done commands that are asked again (`no-change`) hold nothing back. */
const SCRATCH = { now: '2000-01-01T00:00:00.000Z' }

function isDone(now: Fact, wanted: Fact, { command }: SuggestedChange): boolean {
  if ((command.type === 'addModule' || command.type === 'addOwnModule') && now.about === 'place') {
    return now.semesters.some(({ id }) => id === command.semester)
  }
  return sameFact(now, wanted)
}

/** How a suggestion stands to a plan, change by change, each on the plan that those before it made. */
export function applicability({ changes }: Pick<SuggestionEntry, 'changes'>, plan: Plan): Applicability {
  const sides: ConflictSides[] = []
  let already = true
  let possible = true
  let changed = plan
  let count = 0
  const context = { ...SCRATCH, newId: () => `scratch-${++count}` }
  for (const change of changes) {
    const now = factOf(changed, change.command)
    const wanted = wantedFact(changed, change.command, change.before)
    if (isDone(now, wanted, change)) continue
    already = false
    const applied = applyCommand(changed, change.command, context)
    if (applied.ok) changed = applied.value.plan
    else possible = false
    if (!applied.ok || !sameFact(now, change.before)) sides.push({ change, before: change.before, wanted, now })
  }
  if (already) return { state: 'already' }
  return sides.length > 0 ? { state: 'conflict', sides, possible } : { state: 'applicable' }
}

/**
 * How a suggestion is shown. `takenBack`: it was accepted, and the plan no longer says what it asked for: the step was
 * undone, or changed since. Read from the plan, so that undo and redo need no second bookkeeping.
 */
export type SuggestionStanding = 'open' | 'accepted' | 'takenBack' | 'rejected'

export function standingOf(suggestion: SuggestionEntry, plan: Plan): SuggestionStanding {
  const { state } = suggestion.decision.value
  if (state !== 'accepted') return state
  return applicability(suggestion, plan).state === 'already' ? 'accepted' : 'takenBack'
}
