import type { History, HistoryEntry } from '@/domain/plan/history'

/**
 * How to bring the stored history to the current one.
 * `step`: of `before` stored entries the first `dropped` and all after the next `kept` leave, then `appended` follow.
 * `whole`: nothing is known of what is stored; everything is written.
 */
export type HistoryChange =
  | { type: 'step'; before: number; dropped: number; kept: number; appended: HistoryEntry[]; position: number }
  | { type: 'whole'; entries: HistoryEntry[]; position: number }

/** The change from what was last written to what is to be written; `saved` is null when that is not known. */
export function historyChange(saved: History | null, current: History): HistoryChange {
  const { entries, position } = current
  if (saved === null) return { type: 'whole', entries, position }
  const before = saved.entries.length
  // Entries are immutable: the same object is the same entry, and one that was replaced must be written again.
  const found = entries[0] === undefined ? -1 : saved.entries.indexOf(entries[0])
  const dropped = found === -1 ? before : found
  let kept = 0
  while (dropped + kept < before && kept < entries.length && saved.entries[dropped + kept] === entries[kept]) kept += 1
  return { type: 'step', before, dropped, kept, appended: entries.slice(kept), position }
}
