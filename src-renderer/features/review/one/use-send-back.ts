import { useI18n } from 'vue-i18n'
import type { PrintFormat } from '@/platform/print-door'
import { usePrint } from '@/features/print/use-print'
import { useReason } from '@/features/plans/use-reason'
import { fileNameOf } from '@/features/plans/plan-name'
import { bridge } from '@/platform'
import { useNotices } from '@/stores/notices'
import { useReceived } from '@/stores/received'

/** What leaves the tutor's space: the review as a file, the plan on paper. The tutor's own notes are in none of them. */
export function useSendBack(id: () => string, label: () => string) {
  const { t } = useI18n()
  const received = useReceived()
  const notices = useNotices()
  const reason = useReason()
  const { print } = usePrint()

  const stem = (): string => fileNameOf(label()).replace(/\.gamme$/, '')

  function failed(error: { code: string }): void {
    notices.show(t('print.failed', { reason: reason(error) }), { tone: 'error' })
  }

  /** The file that goes back to the student; from here on, changes count from what was sent. */
  async function send(kind: 'plan' | 'review'): Promise<void> {
    const text = await (kind === 'plan' ? received.planFileText(id()) : received.reviewFileText(id()))
    if (!text.ok) return failed(text.error)
    const suggestedName = `${stem()}.${kind === 'plan' ? 'gamme' : 'gamme-revue'}`
    const saved = await bridge.files.save({ suggestedName, kind, bytes: new TextEncoder().encode(text.value) })
    if (!saved.ok) return failed(saved.error)
    if (!saved.value) return
    await received.markReviewed(id())
    notices.show(t('review.send.done', { name: saved.value.name }), { tone: 'success' })
  }

  async function report(document: 'plan' | 'meeting' | 'carte', format: PrintFormat): Promise<void> {
    const text = await received.planFileText(id())
    if (!text.ok) return failed(text.error)
    const files = [{ name: `${label()}.gamme`, bytes: new TextEncoder().encode(text.value) }]
    await print({ document, format, files, suggestedName: `${stem()}.${format}` })
  }

  return { send, report }
}
