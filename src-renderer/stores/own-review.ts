import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { CommandError } from '@/domain/plan/command'
import type { ReviewError, Writer } from '@/domain/review/edit-review'
import { emptyReview, type Review, type SuggestionEntry } from '@/domain/review/review'
import type { ReviewDigest } from '@/domain/review/review-digest'
import { fail, ok, type Result } from '@/domain/result'
import type { Context } from '@/domain/plan/plan'
import { context } from '@/platform/clock'
import type { StorageError } from '@/storage/storage-error'
import { useCurrentPlan } from './current-plan'
import { useDatabase } from './database'
import type * as reviewTools from './review-tools'
import { useWriter } from './writer'

const NEWS_KEY = 'reviewNews'

export type OwnReviewError = ReviewError | StorageError | CommandError | { code: 'no-plan'; detail: string }

type Tools = typeof reviewTools

type Outcome<T> = Promise<Result<T, OwnReviewError>>

function readNews(value: unknown): Record<string, string[]> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string[]] => Array.isArray(entry[1])))
}

/** The review of the open plan, as its student reads and answers it. */
export const useOwnReview = defineStore('own-review', () => {
  const database = useDatabase()
  const current = useCurrentPlan()
  const writer = useWriter()

  const review = shallowRef<Review | null>(null)
  /** Entries that could not be read. */
  const dropped = ref(0)
  const news = ref<Record<string, string[]>>({})

  const tools = shallowRef<Tools | null>(null)

  const digest = computed<ReviewDigest | null>(() =>
    review.value && current.plan && tools.value ? tools.value.reviewDigest(review.value, current.plan) : null
  )
  /** What waits for the student: comments not resolved, suggestions not decided. */
  const waiting = computed(() => {
    const counted = digest.value
    return counted ? counted.openComments + counted.suggestions.open + counted.suggestions.takenBack : 0
  })
  /** Ids of the entries that the student has not seen yet. */
  const fresh = computed(() => new Set(current.plan ? (news.value[current.plan.id] ?? []) : []))

  async function withTools(): Promise<Tools> {
    return (tools.value ??= await import('./review-tools'))
  }

  let turn = 0

  async function load(id: string | null): Promise<void> {
    const own = ++turn
    review.value = null
    dropped.value = 0
    if (id === null || !database.storage) return
    const [fields, settings] = await Promise.all([database.opened.plans.loadAttachments(id), database.opened.settings.readSettings()])
    // A slow answer about a plan that was left must not appear on the next one.
    if (own !== turn || !fields.ok) return
    const stored = fields.value.review
    const read = stored ? (await withTools()).readReview(stored, id) : { review: emptyReview(id), dropped: 0 }
    if (own !== turn) return
    review.value = read.review
    dropped.value = read.dropped
    if (settings.ok) news.value = readNews(settings.value[NEWS_KEY])
  }

  watch(() => current.plan?.id ?? null, load, { immediate: true })

  async function keepNews(): Promise<void> {
    await database.opened.settings.writeSettings({ [NEWS_KEY]: news.value })
  }

  /** Merges what a file brought into the review of a plan, open or not; `ids` are the entries to show as new. */
  async function merge(planId: string, incoming: Review, ids: readonly string[]): Promise<Result<Review, StorageError>> {
    const { readReview, mergeReviews } = await withTools()
    const kept = await database.opened.plans.changeAttachments(planId, (fields) => ({
      ...fields,
      review: mergeReviews(readReview(fields.review, planId).review, incoming)
    }))
    if (!kept.ok) return kept
    const merged = readReview(kept.value.review, planId).review
    const settings = await database.opened.settings.readSettings()
    if (settings.ok) {
      const known = readNews(settings.value[NEWS_KEY])
      news.value = { ...known, [planId]: [...new Set([...(known[planId] ?? []), ...ids])] }
      await keepNews()
    }
    if (current.plan?.id === planId) review.value = merged
    return ok(merged)
  }

  /** The student has seen what was new. */
  async function markSeen(): Promise<void> {
    const id = current.plan?.id
    if (id === undefined || !news.value[id]) return
    news.value = Object.fromEntries(Object.entries(news.value).filter(([plan]) => plan !== id))
    await keepNews()
  }

  async function change(edit: (tools: Tools, review: Review, writer: Writer, context: Context) => Result<Review, ReviewError>): Outcome<Review> {
    const plan = current.plan
    const [used, own] = await Promise.all([withTools(), writer.as('student')])
    if (!plan || !review.value) return fail({ code: 'no-plan', detail: 'review' })
    const edited = edit(used, review.value, own, context())
    if (!edited.ok) return edited
    // Shown at once; merged on the disk with what another window or an import wrote meanwhile.
    review.value = edited.value
    const kept = await database.opened.plans.changeAttachments(plan.id, (fields) => ({
      ...fields,
      review: used.mergeReviews(used.readReview(fields.review, plan.id).review, edited.value)
    }))
    return kept.ok ? edited : kept
  }

  const reply = (to: string, text: string): Outcome<Review> => change((used, present, own, around) => used.addReply(present, own, { to, text }, around))

  const resolve = (id: string, resolved: boolean): Outcome<Review> =>
    change((used, present, _own, around) => used.setResolved(present, id, resolved, around))

  const decide = (id: string, state: 'open' | 'accepted' | 'rejected', note: string): Outcome<Review> =>
    change((used, present, own, around) => used.decideSuggestion(present, own, { id, state, note }, around))

  /** Does the suggestion on the plan, as one step that undo takes back, and notes the decision. */
  async function accept(suggestion: SuggestionEntry, note = ''): Outcome<Review> {
    const { acceptingCommand } = await withTools()
    if (!current.plan) return fail({ code: 'no-plan', detail: 'accept' })
    const done = current.execute(acceptingCommand(current.plan, suggestion))
    // The plan may say it already: the decision is still to be noted.
    if (!done.ok && done.error.code !== 'no-change') return done
    return decide(suggestion.id, 'accepted', note)
  }

  const reject = (suggestion: SuggestionEntry, note: string): Outcome<Review> => decide(suggestion.id, 'rejected', note)

  /** Takes an answer back: the suggestion waits again. */
  const reopen = (suggestion: SuggestionEntry): Outcome<Review> => decide(suggestion.id, 'open', '')

  return { review, dropped, digest, waiting, fresh, load, merge, markSeen, reply, resolve, accept, reject, reopen }
})
