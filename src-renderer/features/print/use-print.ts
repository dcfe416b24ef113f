import { onScopeDispose, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useReason } from '@/features/plans/use-reason'
import { bridge } from '@/platform'
import type { PrintJob, PrintProgress } from '@/platform/print-door'
import { useNotices } from '@/stores/notices'
import { useSettings } from '@/stores/settings'

export type PrintOrder = Pick<PrintJob, 'document' | 'format' | 'files'> & { options?: Record<string, string>; suggestedName: string }

/** Makes a document out of sight; says where it went, or why it did not. */
export function usePrint() {
  const { t } = useI18n()
  const notices = useNotices()
  const settings = useSettings()
  const reason = useReason()
  /** Null while nothing is being made. */
  const progress = ref<PrintProgress | null>(null)

  onScopeDispose(bridge.print.onProgress((state) => (progress.value = progress.value ? state : null)))

  async function print({ suggestedName, options = {}, ...job }: PrintOrder): Promise<boolean> {
    progress.value = { done: 0, count: job.files.length }
    const saved = await bridge.print.save({ suggestedName, job: { ...job, locale: settings.locale, options: { thresholds: settings.thresholds, ...options } } })
    progress.value = null
    if (!saved.ok) {
      const why = saved.error.code === 'refused' ? saved.error.detail : reason(saved.error)
      notices.show(t('print.failed', { reason: why }), { tone: 'error' })
      return false
    }
    if (saved.value) notices.show(t('print.saved', { name: saved.value.name }), { tone: 'success' })
    return saved.value !== null
  }

  return { progress, print, cancel: () => void bridge.print.cancel() }
}
