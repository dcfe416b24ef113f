import { useI18n } from 'vue-i18n'
import type { SuggestionEntry } from '@/domain/review/review'
import type { Result } from '@/domain/result'
import { useNotices } from '@/stores/notices'
import { useOwnReview, type OwnReviewError } from '@/stores/own-review'
import { useCurrentPlan } from '@/stores/current-plan'

/** The student's answers: each says what it did or, in one sentence, why it did not. */
export function useAnswers() {
  const { t, te } = useI18n()
  const own = useOwnReview()
  const current = useCurrentPlan()
  const notices = useNotices()

  async function say(done: string, outcome: Promise<Result<unknown, OwnReviewError>>): Promise<boolean> {
    const result = await outcome
    if (result.ok) {
      notices.announce(t(`ownReview.done.${done}`))
      return true
    }
    const key = `ownReview.failed.${result.error.code}`
    notices.show(t(te(key, 'fr') ? key : 'ownReview.failed.other'), { tone: 'error' })
    return false
  }

  let offered: string | null = null

  function lastStep(): string | undefined {
    const { entries, position } = current.history
    return entries[position - 1]?.id
  }

  async function accept(suggestion: SuggestionEntry): Promise<void> {
    const outcome = await own.accept(suggestion)
    if (!outcome.ok) return void (await say('accepted', Promise.resolve(outcome)))
    const step = lastStep()
    const run = (): void => {
      if (lastStep() === step) current.undo()
      else notices.show(t('ownReview.undoLater'), { tone: 'warning' })
    }
    // Of several acceptances the last alone can be taken back from a message: an older one would undo what came after.
    if (offered !== null) notices.dismiss(offered)
    offered = notices.show(t('ownReview.done.accepted'), { tone: 'success', action: { label: t('ownReview.undo'), run } })
  }

  return {
    accept,
    reject: (suggestion: SuggestionEntry, note: string) => say('rejected', own.reject(suggestion, note)),
    reopen: (suggestion: SuggestionEntry) => say('reopened', own.reopen(suggestion)),
    reply: (id: string, text: string) => say('replied', own.reply(id, text)),
    resolve: (id: string, resolved: boolean) => say(resolved ? 'resolved' : 'unresolved', own.resolve(id, resolved))
  }
}
