import type { ImportChoice, ImportPreview } from '@/stores/plan-import'
import type { LibraryError } from '@/stores/library'
import type { ReadError } from './read-bytes'

/** What is done with a file: one of the library's ways, received for review in the tutor's space, or nothing. */
export type Choice = ImportChoice | 'receive' | 'leave'

interface EntryBase {
  id: string
  /** Name of the file. */
  name: string
}

/** A file on its way in. */
export type ImportEntry =
  | (EntryBase & { state: 'reading' })
  | (EntryBase & { state: 'refused'; error: ReadError })
  | (EntryBase & { state: 'ready'; text: string; preview: ImportPreview; choice: Choice; failure: LibraryError | null; tutor: boolean })

export type ReadyEntry = Extract<ImportEntry, { state: 'ready' }>

/** From the one that changes least to the one that changes most. */
const ORDER: readonly ImportChoice[] = ['add', 'merge-review', 'keep-both', 'merge-newer', 'replace']

/**
 * The choices offered for a file, the safe one first; leaving it aside is always one. A plan that somebody exported,
 * and that is not here, may be one's own from another machine or one to review: in the tutor's space when that is in
 * use (`tutor`), else among one's own.
 */
export function choicesFor(preview: ImportPreview, tutor = false): Choice[] {
  const { choices, comparison } = preview
  if (comparison.relation === 'new' && preview.file.share !== undefined) {
    return tutor ? ['receive', 'add', 'leave'] : ['add', 'receive', 'leave']
  }
  const offered = ORDER.filter((choice) => choices.includes(choice))
  return comparison.relation === 'identical' && !choices.includes('merge-review') ? ['leave', ...offered] : [...offered, 'leave']
}

/** What happens unless the user decides otherwise: nothing here is replaced. */
export function safeChoice(preview: ImportPreview, tutor = false): Choice {
  return choicesFor(preview, tutor)[0] ?? 'leave'
}

export function isImported(entry: ImportEntry): entry is ReadyEntry {
  return entry.state === 'ready' && entry.choice !== 'leave'
}
