import type { Table, WrittenCell } from '@/domain/exchange/table/write-tables'
import { lastVerdict, verdictState, type GroupEntry } from '@/domain/review/group-table'
import { shortSemesterName } from '@/domain/plan/query'
import type { Translate } from './difference-text'

const hundredths = (value: number): number => Math.round(value * 100) / 100

/** The columns of the exported table, in order: message key and what stands in it. Figures stay numbers. */
const COLUMNS: readonly [key: string, cell: (row: GroupEntry, t: Translate) => WrittenCell][] = [
  ['label', ({ label }) => label],
  ['group', ({ group }) => group],
  ['parcours', ({ summary }) => summary.parcours],
  ['wishes', ({ summary }) => summary.wishes.join(', ')],
  ['entry', ({ summary }) => summary.entryYear],
  ['semester', ({ summary }) => (summary.semester ? shortSemesterName(summary.semester) : null)],
  ['earned', ({ summary }) => summary.ects.earned],
  ['total', ({ summary }) => summary.ects.total],
  ['risk', ({ summary }, t) => t(`groupTable.risk.${summary.risk.level}`)],
  ['needed', ({ summary }) => (summary.risk.needed === null ? null : hundredths(summary.risk.needed / 100))],
  ['peak', ({ summary }) => (summary.load ? hundredths(summary.load.minutes / 60) : null)],
  ['over', ({ summary }) => summary.load?.overWeeks ?? null],
  ['errors', ({ summary }) => summary.diagnostics.error],
  ['warnings', ({ summary }) => summary.diagnostics.warning],
  ['setAside', ({ summary }) => summary.diagnostics.setAside],
  ['verdict', (row, t) => t(`groupTable.verdict.${verdictState(row)}`)],
  ['verdictDate', (row) => lastVerdict(row)?.at.slice(0, 10) ?? null],
  ['tutor', (row) => lastVerdict(row)?.name ?? null],
  ['openSuggestions', ({ digest }) => digest.suggestions.open + digest.suggestions.takenBack],
  ['openComments', ({ digest }) => digest.openComments],
  ['updated', ({ updatedAt }) => updatedAt.slice(0, 10)],
  ['received', ({ receivedAt }) => receivedAt.slice(0, 10)]
]

/** The rows as they stand on the screen, for CSV (`tablesCsv`) and XLSX (`tablesXlsx`). The tutor's private notes are not among them. */
export function groupExportTable(rows: readonly GroupEntry[], t: Translate): Table {
  return {
    name: t('groupTable.sheet'),
    header: COLUMNS.map(([key]) => t(`groupTable.column.${key}`)),
    rows: rows.map((row) => COLUMNS.map(([, cell]) => cell(row, t)))
  }
}
