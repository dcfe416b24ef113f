import { plainWords } from '../../fold'
import { parseModuleCode } from '../../maquette/codes'
import type { Hours, MaquetteModule, ModuleKind } from '../../maquette/maquette'
import { cellText, type Row } from './cells'
import type { ModuleTable } from './find-tables'
import { moduleCode, RowReader } from './row-reader'
import type { ModuleColumn } from './columns'
import type { TableNote } from './table-error'

/** A row of a table of modules, and its semester (1 to 6); null when it has no code or no semester. */
export function readModuleRow(
  row: Row,
  table: ModuleTable,
  notes: TableNote[]
): { semester: number; module: MaquetteModule } | null {
  const reader = new RowReader<ModuleColumn>(row, table.columns, notes)
  const code = moduleCode(reader.text('code'))
  const semester = reader.semester('semester') ?? parseModuleCode(code)?.semester ?? null
  if (code === '' || semester === null) {
    reader.note('unusable-row')
    return null
  }
  const weeks = { min: reader.figure('weeksMin'), max: reader.figure('weeksMax') }
  const graded = readGraded(reader)
  const module: MaquetteModule = {
    code,
    kind: readKind(reader, code),
    title: reader.text('title'),
    parcours: reader.parcours('parcours'),
    hours: readHours(reader),
    ...(weeks.min === null && weeks.max === null ? {} : { weeks: { min: weeks.min ?? weeks.max ?? 0, max: weeks.max ?? weeks.min ?? 0 } }),
    ...(graded === null ? {} : { graded }),
    mobilises: reader.moduleCodes('mobilises'),
    criticalLearnings: reader.list('criticalLearnings'),
    prerequisites: reader.moduleCodes('prerequisites'),
    coefficients: readCoefficients(row, reader, table),
    provenance: reader.provenance('provenance'),
    coefficientsProvenance: reader.provenance('coefficientsProvenance'),
    hoursProvenance: reader.provenance('hoursProvenance')
  }
  return { semester, module }
}

const KINDS: Record<string, ModuleKind> = {
  ressource: 'ressource',
  r: 'ressource',
  sae: 'sae',
  s: 'sae',
  stage: 'stage',
  portfolio: 'portfolio'
}

function readKind(reader: RowReader<ModuleColumn>, code: string): ModuleKind {
  const word = plainWords(reader.text('kind'))
  const named = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined
  if (named === undefined && word !== '') reader.note('unknown-word', 'kind')
  return named ?? parseModuleCode(code)?.kind ?? 'ressource'
}

function readHours(reader: RowReader<ModuleColumn>): Hours {
  return {
    lecture: reader.figure('lecture') ?? 0,
    tutorial: reader.figure('tutorial') ?? 0,
    practical: reader.figure('practical') ?? 0,
    project: reader.figure('project') ?? 0
  }
}

function readGraded(reader: RowReader<ModuleColumn>): boolean | null {
  const word = plainWords(reader.text('graded'))
  if (word === '') return null
  if (['oui', 'o', 'x', 'vrai', 'yes', 'true', '1'].includes(word)) return true
  if (['non', 'n', 'faux', 'no', 'false', '0'].includes(word)) return false
  reader.note('unknown-word', 'graded')
  return null
}

function readCoefficients(row: Row, reader: RowReader<ModuleColumn>, table: ModuleTable): Record<string, number> {
  const entries: [string, number][] = []
  for (const [ue, at] of table.coefficients) {
    const cell = row.cells[at]
    const value = cellText(cell) === '' && !(cell instanceof Date) ? null : reader.figureOf(cell, ue)
    if (value !== null && value >= 0) entries.push([ue, value])
    else if (value !== null) reader.note('unreadable-figure', ue)
  }
  return Object.fromEntries(entries)
}
