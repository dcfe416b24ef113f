import { fail, ok, type Result } from '../result'
import type { Context } from '../plan/plan'
import { mergeReviews } from './merge-reviews'
import { overwrite, register } from './register'
import type {
  CommentEntry,
  DecisionState,
  ReplyEntry,
  Review,
  ReviewAnchor,
  ReviewAuthor,
  ReviewEntry,
  ReviewRole,
  SuggestionEntry,
  VerdictEntry
} from './review'

/** `unknown-entry`: no entry of that id and kind. `empty-text`: nothing but blanks was written. */
export interface ReviewError {
  code: 'unknown-entry' | 'empty-text'
  detail: string
}

/** Who writes: the id and role of this profile, and the name to show, which may be empty. */
export interface Writer {
  id: string
  role: ReviewRole
  name: string
}

/** The review with the writer among its authors, under the present name. */
export function signedBy(review: Review, writer: Writer, context: Context): Review {
  const known = review.authors.find(({ id }) => id === writer.id)
  if (known && known.name.value === writer.name) return review
  const name = known ? overwrite(known.name, writer.name, context) : register(writer.name, context)
  const author: ReviewAuthor = { ...known, id: writer.id, role: writer.role, name }
  return { ...review, authors: [...review.authors.filter(({ id }) => id !== writer.id), author].sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

function withEntry<T extends ReviewEntry>(review: Review, entry: T, writer: Writer, context: Context): Review {
  return mergeReviews(signedBy(review, writer, context), { plan: review.plan, authors: [], entries: [entry] })
}

function base(writer: Writer, context: Context): { id: string; author: string; at: string } {
  return { id: context.newId(), author: writer.id, at: context.now }
}

const emptyText = (what: string) => fail<ReviewError>({ code: 'empty-text', detail: what })
const unknownEntry = (id: string) => fail<ReviewError>({ code: 'unknown-entry', detail: id })

/** Adds a comment. `about` names what it is about, free of any language. Error: `empty-text`. */
export function addComment(
  review: Review,
  writer: Writer,
  { anchor, about, text }: { anchor: ReviewAnchor; about: string; text: string },
  context: Context
): Result<Review, ReviewError> {
  if (text.trim() === '') return emptyText('comment')
  const entry: CommentEntry = {
    kind: 'comment',
    ...base(writer, context),
    anchor,
    about,
    text: register(text.trim(), context),
    resolved: register(false, context)
  }
  return ok(withEntry(review, entry, writer, context))
}

/** Answers a comment or a suggestion. Errors: `empty-text`, `unknown-entry`. */
export function addReply(review: Review, writer: Writer, { to, text }: { to: string; text: string }, context: Context): Result<Review, ReviewError> {
  if (text.trim() === '') return emptyText('reply')
  const answered = review.entries.find(({ id }) => id === to)
  if (answered?.kind !== 'comment' && answered?.kind !== 'suggestion') return unknownEntry(to)
  const entry: ReplyEntry = { kind: 'reply', ...base(writer, context), to, text: register(text.trim(), context) }
  return ok(withEntry(review, entry, writer, context))
}

/** Adds a suggestion made by `suggestionOf`. */
export function addSuggestion(review: Review, writer: Writer, suggestion: SuggestionEntry, context: Context): Review {
  return withEntry(review, suggestion, writer, context)
}

/** Adds a verdict made by `verdictOf`. Earlier ones stay, as the rounds of the review. */
export function addVerdict(review: Review, writer: Writer, verdict: VerdictEntry, context: Context): Review {
  return withEntry(review, verdict, writer, context)
}

function changeEntry<T extends CommentEntry | SuggestionEntry>(
  review: Review,
  id: string,
  kind: T['kind'],
  change: (entry: T) => T
): Result<Review, ReviewError> {
  const found = review.entries.find((entry): entry is T => entry.id === id && entry.kind === kind)
  if (!found) return unknownEntry(id)
  const changed = change(found)
  return ok({ ...review, entries: review.entries.map((entry) => (entry === found ? changed : entry)) })
}

export function setResolved(review: Review, id: string, resolved: boolean, context: Context): Result<Review, ReviewError> {
  return changeEntry<CommentEntry>(review, id, 'comment', (found) => ({ ...found, resolved: overwrite(found.resolved, resolved, context) }))
}

/** The student's answer to a suggestion; `open` takes an answer back. */
export function decideSuggestion(
  review: Review,
  writer: Writer,
  { id, state, note }: { id: string; state: DecisionState; note: string },
  context: Context
): Result<Review, ReviewError> {
  const signed = signedBy(review, writer, context)
  return changeEntry<SuggestionEntry>(signed, id, 'suggestion', (found) => ({
    ...found,
    decision: overwrite(found.decision, { state, note: note.trim() }, context)
  }))
}

/** Deletes an entry for good: of its content nothing is kept, on no machine that hears of it. */
export function removeEntry(review: Review, id: string): Result<Review, ReviewError> {
  const found = review.entries.find((entry) => entry.id === id && entry.kind !== 'removed')
  if (!found) return unknownEntry(id)
  const removed: ReviewEntry = { kind: 'removed', id, author: found.author, at: found.at }
  return ok({ ...review, entries: review.entries.map((entry) => (entry === found ? removed : entry)) })
}
