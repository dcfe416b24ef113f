import { useI18n } from 'vue-i18n'
import { useReason } from '@/features/plans/use-reason'
import { ok } from '@/domain/result'
import { bridge } from '@/platform'
import { useMaquetteImport } from '@/stores/maquette-import'
import { useNotices } from '@/stores/notices'

/** Asks for the files to import as maquettes, in any of their formats. */
export function usePickMaquette(): () => Promise<void> {
  const { t } = useI18n()
  const imports = useMaquetteImport()
  const notices = useNotices()
  const reason = useReason()

  return async () => {
    const opened = await bridge.files.open({ kinds: ['maquette', 'xml', 'table'], multiple: true })
    if (!opened.ok) return void notices.show(t('maquetteExchange.failed', { reason: reason(opened.error) }), { tone: 'error' })
    await imports.offer(opened.value.map(({ name, bytes }) => ({ name, read: () => Promise.resolve(ok(bytes)) })))
  }
}
