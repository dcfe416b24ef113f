import { useI18n } from 'vue-i18n'
import type { CsvFlavour } from '@/domain/exchange/table/csv-text'
import { usePrint } from '@/features/print/use-print'
import { useReason } from '@/features/plans/use-reason'
import { groupExportTable } from '@/features/review-parts/group-export'
import { bridge } from '@/platform'
import type { FileKind } from '@/platform/bridge'
import type { ReceivedRow } from '@/storage/received-rows'
import { useNotices } from '@/stores/notices'
import { useReceived } from '@/stores/received'

/** The rows on the screen as a table for other programs, and their plans as one document. */
export function useGroupExport(rows: () => readonly ReceivedRow[]) {
  const { t } = useI18n()
  const received = useReceived()
  const notices = useNotices()
  const reason = useReason()
  const { print, progress, cancel } = usePrint()

  async function save(suggestedName: string, kind: FileKind, bytes: Uint8Array): Promise<void> {
    const saved = await bridge.files.save({ suggestedName, kind, bytes })
    if (!saved.ok) notices.show(t('print.failed', { reason: reason(saved.error) }), { tone: 'error' })
    else if (saved.value) notices.show(t('print.saved', { name: saved.value.name }), { tone: 'success' })
  }

  async function csv(flavour: CsvFlavour): Promise<void> {
    const { tablesCsv } = await import('@/domain/exchange/table/csv-text')
    await save(`${t('groupTable.sheet')}.csv`, 'table', new TextEncoder().encode(tablesCsv([groupExportTable(rows(), t)], flavour)))
  }

  async function xlsx(): Promise<void> {
    const { tablesXlsx } = await import('@/domain/exchange/table/workbook')
    await save(`${t('groupTable.sheet')}.xlsx`, 'table', await tablesXlsx([groupExportTable(rows(), t)]))
  }

  async function pdf(): Promise<void> {
    const files: { name: string; bytes: Uint8Array }[] = []
    for (const { id, fileName } of rows()) {
      const text = await received.planFileText(id)
      if (text.ok) files.push({ name: fileName, bytes: new TextEncoder().encode(text.value) })
    }
    await print({ document: 'group', format: 'pdf', files, suggestedName: `${t('groupTable.sheet')}.pdf` })
  }

  return { csv, xlsx, pdf, progress, cancel }
}
