import type { CommentEntry, ReplyEntry, Review, ReviewAuthor, ReviewEntry, SuggestionEntry, VerdictEntry } from './review'

const ofKind =
  <T extends ReviewEntry>(kind: T['kind']) =>
  (entry: ReviewEntry): entry is T =>
    entry.kind === kind

const isComment = ofKind<CommentEntry>('comment')
const isReply = ofKind<ReplyEntry>('reply')
const isSuggestion = ofKind<SuggestionEntry>('suggestion')
const isVerdict = ofKind<VerdictEntry>('verdict')

/** In the order in which they were written, as all that follows. */
export function commentsOf(review: Review): CommentEntry[] {
  return review.entries.filter(isComment)
}

export function suggestionsOf(review: Review): SuggestionEntry[] {
  return review.entries.filter(isSuggestion)
}

export function verdictsOf(review: Review): VerdictEntry[] {
  return review.entries.filter(isVerdict)
}

/** The answers to a comment or to a suggestion. */
export function repliesTo(review: Review, id: string): ReplyEntry[] {
  return review.entries.filter(isReply).filter(({ to }) => to === id)
}

/** Undefined for an author that the file does not describe. */
export function authorOf(review: Review, id: string): ReviewAuthor | undefined {
  return review.authors.find((author) => author.id === id)
}

/** Ids of the entries of `review` that `known` does not have; what was removed is no news. */
export function newEntries(review: Review, known: Review): string[] {
  const present = new Set(known.entries.map(({ id }) => id))
  return review.entries.filter(({ id, kind }) => kind !== 'removed' && !present.has(id)).map(({ id }) => id)
}
