import { apply, type Patches } from 'mutative'
import { fail, ok, type Result } from '../result'
import type { CommandLabel } from './command'
import type { Context, Plan } from './plan'

/** One change as it is kept: enough to undo and redo it after a restart. */
export interface HistoryEntry {
  id: string
  at: string
  label: CommandLabel
  patches: Patches
  inverse: Patches
}

/** `entries[0 .. position)` are done; those from `position` on can be redone. */
export interface History {
  entries: HistoryEntry[]
  position: number
}

/** The plan after an undo or a redo, its history, and what was undone or redone. */
export interface HistoryStep {
  plan: Plan
  history: History
  label: CommandLabel
}

/** Beyond this the oldest entries go, or the history of a long-lived plan would outweigh the plan. */
export const MAX_HISTORY_ENTRIES = 1000

export function emptyHistory(): History {
  return { entries: [], position: 0 }
}

/** Adds a change; what could be redone is dropped, and so are the oldest entries beyond `MAX_HISTORY_ENTRIES`. */
export function record(history: History, entry: HistoryEntry): History {
  const entries = [...history.entries.slice(0, history.position), entry].slice(-MAX_HISTORY_ENTRIES)
  return { entries, position: entries.length }
}

/** An undo is a change like any other for whoever compares revisions: it counts, and it has its date. */
function replay(plan: Plan, patches: Patches, context: Context): Plan {
  return { ...apply(plan, patches), revision: plan.revision + 1, updatedAt: context.now }
}

/** Takes the last change back. `nothing-to-undo` when there is none. */
export function undo(plan: Plan, history: History, context: Context): Result<HistoryStep, { code: 'nothing-to-undo' }> {
  const position = history.position - 1
  const entry = history.entries[position]
  if (!entry) return fail({ code: 'nothing-to-undo' })
  return ok({ plan: replay(plan, entry.inverse, context), history: { ...history, position }, label: entry.label })
}

/** Makes the last change taken back again. `nothing-to-redo` when there is none. */
export function redo(plan: Plan, history: History, context: Context): Result<HistoryStep, { code: 'nothing-to-redo' }> {
  const entry = history.entries[history.position]
  if (!entry) return fail({ code: 'nothing-to-redo' })
  return ok({
    plan: replay(plan, entry.patches, context),
    history: { ...history, position: history.position + 1 },
    label: entry.label
  })
}
