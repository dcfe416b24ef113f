import { Download, FileSpreadsheet, FileText } from '@lucide/vue'
import { useI18n } from 'vue-i18n'
import type { Maquette } from '@/domain/maquette/maquette'
import { fileNameOf } from '@/features/plans/plan-name'
import { useReason } from '@/features/plans/use-reason'
import { bridge } from '@/platform'
import type { FileKind } from '@/platform/bridge'
import { now } from '@/platform/clock'
import { useFramework } from '@/stores/framework'
import { useNotices } from '@/stores/notices'
import { programName } from '@/stores/plan-text'
import type { MenuItem } from '@/ui/menu'
import { maquetteName } from '../maquette-name'

/** Writes maquettes to files: to share, to fill in a spreadsheet, to read elsewhere. Formats are loaded when asked for. */
export function useMaquetteExport() {
  const { t } = useI18n()
  const { framework } = useFramework()
  const notices = useNotices()
  const reason = useReason()

  async function save(suggestedName: string, kind: FileKind, bytes: Uint8Array): Promise<void> {
    const saved = await bridge.files.save({ suggestedName, kind, bytes })
    if (!saved.ok) notices.show(t('maquetteExchange.export.failed', { reason: reason(saved.error) }), { tone: 'error' })
    else if (saved.value) notices.show(t('maquetteExchange.export.done', { file: saved.value.name }), { tone: 'success' })
  }

  const nameOf = (maquette: Maquette, extension: string): string => fileNameOf(maquetteName(maquette, t), extension, 'maquette')
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

  async function saveShared(maquette: Maquette): Promise<void> {
    const { maquetteFileOf, writeMaquetteFile } = await import('@/domain/exchange/maquette-file')
    const about = { app: await programName(), savedAt: now() }
    await save(nameOf(maquette, 'gamme-maquette'), 'maquette', utf8(writeMaquetteFile(maquetteFileOf(maquette, about))))
  }

  async function saveXlsx(maquette: Maquette): Promise<void> {
    const { writeMaquetteXlsx } = await import('@/domain/exchange/maquette-xlsx')
    await save(nameOf(maquette, 'xlsx'), 'table', await writeMaquetteXlsx(maquette))
  }

  async function saveCsv(maquette: Maquette, flavour: 'french' | 'plain'): Promise<void> {
    const { writeMaquetteCsv } = await import('@/domain/exchange/maquette-csv')
    await save(nameOf(maquette, 'csv'), 'table', utf8(writeMaquetteCsv(maquette, flavour)))
  }

  /** The empty template, to fill in a spreadsheet and import. */
  async function saveTemplate(): Promise<void> {
    if (!framework) return
    const { writeMaquetteTemplate } = await import('@/domain/exchange/maquette-xlsx')
    await save(`${t('maquetteExchange.export.templateName')}.xlsx`, 'table', await writeMaquetteTemplate(framework))
  }

  const exportItems = (maquette: Maquette): MenuItem[] => [
    { label: t('maquetteExchange.export.shared'), icon: Download, hint: t('maquetteExchange.export.sharedHint'), select: () => void saveShared(maquette) },
    { label: t('maquetteExchange.export.xlsx'), icon: FileSpreadsheet, hint: t('maquetteExchange.export.xlsxHint'), select: () => void saveXlsx(maquette) },
    { label: t('maquetteExchange.export.french'), icon: FileText, hint: t('maquetteExchange.export.frenchHint'), select: () => void saveCsv(maquette, 'french') },
    { label: t('maquetteExchange.export.plain'), icon: FileText, hint: t('maquetteExchange.export.plainHint'), select: () => void saveCsv(maquette, 'plain') }
  ]

  return { exportItems, saveTemplate }
}
