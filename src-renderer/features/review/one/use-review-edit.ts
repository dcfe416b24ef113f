import { useI18n } from 'vue-i18n'
import { addComment, addReply, addSuggestion, addVerdict, removeEntry, setResolved, type ReviewError, type Writer } from '@/domain/review/edit-review'
import type { Review, ReviewAnchor, SuggestionEntry, VerdictValue } from '@/domain/review/review'
import { verdictOf } from '@/domain/review/verdict'
import { ok, type Result } from '@/domain/result'
import { useReason } from '@/features/plans/use-reason'
import { context } from '@/platform/clock'
import type { LoadedReceived } from '@/storage/received-repository'
import { useNotices } from '@/stores/notices'
import { useReceived } from '@/stores/received'
import { useWriter } from '@/stores/writer'

/** What the tutor writes about the plan on the screen; each change is kept at once, and announced. */
export function useReviewEdit() {
  const { t } = useI18n()
  const received = useReceived()
  const writer = useWriter()
  const notices = useNotices()
  const reason = useReason()

  async function edit(change: (loaded: LoadedReceived, as: Writer) => Result<Review, ReviewError>, done: string): Promise<boolean> {
    const loaded = received.opened
    if (!loaded) return false
    const changed = change(loaded, await writer.as('tutor'))
    if (!changed.ok) return false
    const saved = await received.saveReview(loaded.row.id, changed.value)
    if (saved.ok) notices.announce(t(`review.done.${done}`))
    else notices.show(t('review.notSaved', { reason: reason(saved.error) }), { tone: 'error' })
    return saved.ok
  }

  const comment = (anchor: ReviewAnchor, about: string, text: string) =>
    edit(({ review }, as) => addComment(review, as, { anchor, about, text }, context()), 'comment')
  const reply = (to: string, text: string) => edit(({ review }, as) => addReply(review, as, { to, text }, context()), 'reply')
  const resolve = (id: string, resolved: boolean) =>
    edit(({ review }) => setResolved(review, id, resolved, context()), resolved ? 'resolved' : 'reopened')
  /** A draft has no author yet: it gets the one who keeps it. */
  const suggest = (draft: SuggestionEntry) => edit(({ review }, as) => ok(addSuggestion(review, as, { ...draft, author: as.id }, context())), 'suggestion')
  const remove = (id: string) => edit(({ review }) => removeEntry(review, id), 'removed')

  /** The verdict also closes the round: changes count from here. */
  async function giveVerdict(verdict: VerdictValue, note: string): Promise<boolean> {
    const given = await edit(
      ({ review, plan, row }, as) => ok(addVerdict(review, as, verdictOf(plan, as, { verdict, note, share: row.share }, context()), context())),
      'verdict'
    )
    if (given && received.opened) await received.markReviewed(received.opened.row.id)
    return given
  }

  return { comment, reply, resolve, suggest, remove, giveVerdict }
}
