import * as v from 'valibot'
import { normalReview } from '../review/merge-reviews'
import { emptyReview, type Review, type ReviewAuthor, type ReviewEntry } from '../review/review'
import { isJsonObject } from './json'
import { AuthorSchema, ENTRY_SCHEMAS, ForeignEntrySchema } from './schemas/review'

export interface ReadReview {
  review: Review
  /** Entries and authors that could not be read, and were left out. */
  dropped: number
  /** Id of the plan that the review says it is of, when that is another one. */
  otherPlan: string | null
}

/** Beyond, a review was made by a machine, and every list of it would freeze the window. */
const MAX_ENTRIES = 20_000

/**
 * Reads what stands in the `review` field of a file. Never throws, and never refuses the whole: an entry that makes no
 * sense is left out and counted, one of a newer version is kept. `plan` is the plan it came with; a review that
 * names another one is read all the same, and says so.
 */
export function readReview(value: unknown, plan: string): ReadReview {
  if (value === null || value === undefined) return { review: emptyReview(plan), dropped: 0, otherPlan: null }
  if (!isJsonObject(value)) return { review: emptyReview(plan), dropped: 1, otherPlan: null }
  const authors = listIn(value.authors)
  const entries = listIn(value.entries)
  const readAuthors = authors.flatMap((item) => readAs<ReviewAuthor>(AuthorSchema, item))
  const readEntries = entries.flatMap(readEntry)
  const named = typeof value.plan === 'string' ? value.plan : plan
  const review = normalReview({ ...value, plan, authors: readAuthors, entries: readEntries })
  return {
    review,
    dropped: authors.length - readAuthors.length + entries.length - readEntries.length,
    otherPlan: named === plan ? null : named
  }
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, MAX_ENTRIES) : []
}

function readAs<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T[] {
  const read = v.safeParse(schema, value)
  return read.success ? [read.output] : []
}

function readEntry(value: unknown): ReviewEntry[] {
  const kind = isJsonObject(value) ? value.kind : undefined
  const known = typeof kind === 'string' && Object.hasOwn(ENTRY_SCHEMAS, kind)
  return known ? readAs<ReviewEntry>(ENTRY_SCHEMAS[kind as keyof typeof ENTRY_SCHEMAS], value) : readAs<ReviewEntry>(ForeignEntrySchema, value)
}
