import { apply, type Patches } from 'mutative'
import { fail, ok, type Result } from './result'

/** A change in words: a message key and its parameters, free of any language, since it is kept. */
export interface ChangeLabel {
  key: string
  params: Record<string, string | number>
}

/** One change as it is kept: enough to undo and redo it after a restart. */
export interface HistoryEntry {
  id: string
  at: string
  label: ChangeLabel
  patches: Patches
  inverse: Patches
}

/** `entries[0 .. position)` are done; those from `position` on can be redone. */
export interface History {
  entries: HistoryEntry[]
  position: number
}

/** What changed after an undo or a redo, its history, and what was undone or redone. */
export interface Replayed<T> {
  state: T
  history: History
  label: ChangeLabel
}

/** Beyond this the oldest entries go, or the history of what lives long would outweigh it. */
export const MAX_HISTORY_ENTRIES = 1000

export function emptyHistory(): History {
  return { entries: [], position: 0 }
}

/** Adds a change; what could be redone is dropped, and so are the oldest entries beyond `max`. */
export function record(history: History, entry: HistoryEntry, max = MAX_HISTORY_ENTRIES): History {
  const entries = [...history.entries.slice(0, history.position), entry].slice(-max)
  return { entries, position: entries.length }
}

/** Takes the last change back. `nothing-to-undo` when there is none. */
export function replayBack<T extends object>(state: T, history: History): Result<Replayed<T>, { code: 'nothing-to-undo' }> {
  const position = history.position - 1
  const entry = history.entries[position]
  if (!entry) return fail({ code: 'nothing-to-undo' })
  return ok({ state: apply(state, entry.inverse), history: { ...history, position }, label: entry.label })
}

/** Makes the last change taken back again. `nothing-to-redo` when there is none. */
export function replayAgain<T extends object>(state: T, history: History): Result<Replayed<T>, { code: 'nothing-to-redo' }> {
  const entry = history.entries[history.position]
  if (!entry) return fail({ code: 'nothing-to-redo' })
  return ok({ state: apply(state, entry.patches), history: { ...history, position: history.position + 1 }, label: entry.label })
}
