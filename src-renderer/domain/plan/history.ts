import type { Patches } from 'mutative'
import type { CommandLabel } from './command'

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
