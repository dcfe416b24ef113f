import { sameData } from '@/domain/same-data'
import type { Review } from '@/domain/review/review'
import { newEntries } from '@/domain/review/review-entries'

/** What a file's review adds to the one that is here. */
export interface ReviewNews {
  comments: number
  replies: number
  suggestions: number
  verdicts: number
  /** What the file says anew about entries that are here: a decision, a resolved comment, a text rewritten. */
  changes: boolean
  /** Ids of the new entries. */
  ids: string[]
}

/** Null when the file's review says nothing new. `merged` is the two together. */
export function reviewNews(known: Review, merged: Review): ReviewNews | null {
  if (sameData(known, merged)) return null
  const ids = newEntries(merged, known)
  const added = merged.entries.filter(({ id }) => ids.includes(id))
  const count = (kind: string): number => added.filter((entry) => entry.kind === kind).length
  return {
    comments: count('comment'),
    replies: count('reply'),
    suggestions: count('suggestion'),
    verdicts: count('verdict'),
    changes: added.length === 0,
    ids
  }
}
