import { joinFields } from './register'
import type { Review, ReviewEntry } from './review'

interface Identified {
  id: string
}

/** What was removed outweighs every kind: else a copy that had not heard of it would bring it back. */
function weightOf({ kind }: ReviewEntry): string {
  return kind === 'removed' ? '\uffff' : kind
}

function joinEntries(a: ReviewEntry, b: ReviewEntry): ReviewEntry {
  const [first, second] = [weightOf(a), weightOf(b)]
  // Only a tampered file gives one id to two kinds; mixing their fields would make neither.
  if (first !== second) return first > second ? a : b
  return joinFields(a, b)
}

function union<T extends Identified>(lists: readonly (readonly T[])[], join: (a: T, b: T) => T): T[] {
  const byId = new Map<string, T>()
  for (const item of lists.flat()) {
    const present = byId.get(item.id)
    byId.set(item.id, present ? join(present, item) : item)
  }
  return [...byId.values()]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byTime = (a: ReviewEntry, b: ReviewEntry): number => compare(a.at, b.at) || compare(a.id, b.id)

/** A review in its one form: each id once, authors by id, entries by instant. */
export function normalReview(review: Review): Review {
  return mergeReviews(review, { ...review, authors: [], entries: [] })
}

/**
 * Two copies of the review of one plan made one: the union of what they hold; of each value that both hold the last
 * write stands, and what either removed stays removed. Commutative, associative and idempotent, so machines that
 * exchanged the same files agree, whatever the order and however often. Both must be of the same plan: the first's id
 * is kept.
 */
export function mergeReviews(a: Review, b: Review): Review {
  const bare = { authors: [], entries: [] }
  return {
    ...joinFields({ ...a, ...bare }, { ...b, ...bare }),
    plan: a.plan,
    authors: union([a.authors, b.authors], joinFields).sort((one, other) => compare(one.id, other.id)),
    entries: union([a.entries, b.entries], joinEntries).sort(byTime)
  }
}
