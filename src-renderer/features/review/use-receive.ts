import { useI18n } from 'vue-i18n'
import { arrivalOfHanded, type Arrival } from '@/features/plans/import/read-bytes'
import { useReason } from '@/features/plans/use-reason'
import { bridge } from '@/platform'
import { useNotices } from '@/stores/notices'
import { useReceiving } from './receiving'

/** The doors of the tutor's space: files, archives, a folder. */
export function useReceive() {
  const { t } = useI18n()
  const receiving = useReceiving()
  const notices = useNotices()
  const reason = useReason()

  function failed(error: { code: string }): void {
    notices.show(t('importPlan.openFailed', { reason: reason(error) }), { tone: 'error' })
  }

  async function pickFiles(): Promise<void> {
    const opened = await bridge.files.open({ kinds: ['plan', 'review', 'zip'], multiple: true })
    if (opened.ok) await receiving.receive(opened.value.map((file) => arrivalOfHanded({ name: file.name, file: { ok: true, value: file } })))
    else failed(opened.error)
  }

  async function pickFolder(): Promise<void> {
    const found = await bridge.files.openFolder()
    if (!found.ok) return failed(found.error)
    if (!found.value) return
    const { files, folder, stopped } = found.value
    if (files.length === 0) return void notices.show(t('review.receive.emptyFolder', { folder }), { tone: 'warning' })
    if (stopped) notices.show(t('review.receive.stoppedFolder', { folder }), { tone: 'warning', lasting: true })
    await receiving.receive(
      files.map(({ id, name }): Arrival => ({
        name,
        read: async () => {
          const read = await bridge.files.readFound(id)
          return read.ok ? { ok: true, value: read.value.bytes } : read
        }
      }))
    )
  }

  return { pickFiles, pickFolder }
}
