import { replayAgain, replayBack, type ChangeLabel, type History, type Replayed } from '../history'
import { ok, type Result } from '../result'
import type { Context, Plan } from './plan'

export { emptyHistory, MAX_HISTORY_ENTRIES, record, type History, type HistoryEntry } from '../history'

/** The plan after an undo or a redo, its history, and what was undone or redone. */
export interface HistoryStep {
  plan: Plan
  history: History
  label: ChangeLabel
}

/** An undo is a change like any other for whoever compares revisions: it counts, and it has its date. */
function counted({ state, history, label }: Replayed<Plan>, before: Plan, context: Context): HistoryStep {
  return { plan: { ...state, revision: before.revision + 1, updatedAt: context.now }, history, label }
}

/** Takes the last change back. `nothing-to-undo` when there is none. */
export function undo(plan: Plan, history: History, context: Context): Result<HistoryStep, { code: 'nothing-to-undo' }> {
  const replayed = replayBack(plan, history)
  return replayed.ok ? ok(counted(replayed.value, plan, context)) : replayed
}

/** Makes the last change taken back again. `nothing-to-redo` when there is none. */
export function redo(plan: Plan, history: History, context: Context): Result<HistoryStep, { code: 'nothing-to-redo' }> {
  const replayed = replayAgain(plan, history)
  return replayed.ok ? ok(counted(replayed.value, plan, context)) : replayed
}
