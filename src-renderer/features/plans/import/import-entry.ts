import type { ImportChoice, ImportPreview } from '@/stores/plan-import'
import type { LibraryError } from '@/stores/library'
import type { ReadError } from './read-bytes'

/** What is done with a file: one of the library's ways, or nothing. */
export type Choice = ImportChoice | 'leave'

interface EntryBase {
  id: string
  /** Name of the file. */
  name: string
}

/** A file on its way in. */
export type ImportEntry =
  | (EntryBase & { state: 'reading' })
  | (EntryBase & { state: 'refused'; error: ReadError })
  | (EntryBase & { state: 'ready'; text: string; preview: ImportPreview; choice: Choice; failure: LibraryError | null })

export type ReadyEntry = Extract<ImportEntry, { state: 'ready' }>

/** From the one that changes least to the one that changes most. */
const ORDER: readonly Choice[] = ['add', 'merge-review', 'keep-both', 'merge-newer', 'replace']

/** The choices offered for a file, the safe one first; leaving it aside is always one. */
export function choicesFor({ choices, comparison }: ImportPreview): Choice[] {
  const offered = ORDER.filter((choice) => choice !== 'leave' && choices.includes(choice))
  return comparison.relation === 'identical' && !choices.includes('merge-review') ? ['leave', ...offered] : [...offered, 'leave']
}

/** What happens unless the user decides otherwise: nothing here is replaced. */
export function safeChoice(preview: ImportPreview): Choice {
  return choicesFor(preview)[0] ?? 'leave'
}

export function isImported(entry: ImportEntry): entry is ReadyEntry {
  return entry.state === 'ready' && entry.choice !== 'leave'
}
