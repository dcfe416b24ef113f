import { plainWords } from '../../fold'
import { parseModuleCode } from '../../maquette/codes'
import type { Hours, MaquetteModule, ModuleKind, Provenance } from '../../maquette/maquette'
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
  const kind = readKind(reader, code)
  const hours = readHours(reader)
  const coefficients = readCoefficients(row, reader, table)
  const module: MaquetteModule = {
    code,
    kind,
    title: reader.text('title'),
    parcours: reader.parcours('parcours'),
    hours: hours ?? { lecture: 0, tutorial: 0, practical: 0, project: 0 },
    ...(weeks.min === null && weeks.max === null ? {} : { weeks: { min: weeks.min ?? weeks.max ?? 0, max: weeks.max ?? weeks.min ?? 0 } }),
    ...(graded === null ? {} : { graded }),
    mobilises: reader.moduleCodes('mobilises'),
    criticalLearnings: reader.list('criticalLearnings'),
    prerequisites: reader.moduleCodes('prerequisites'),
    coefficients,
    provenance: reader.provenance('provenance'),
    coefficientsProvenance: provenanceOf(reader, 'coefficientsProvenance', Object.keys(coefficients).length > 0),
    hoursProvenance: provenanceOf(reader, 'hoursProvenance', hours !== null)
  }
  noteMissing(reader, table, module)
  return { semester, module }
}

const HOUR_COLUMNS = ['lecture', 'tutorial', 'practical', 'project'] as const

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

/** Null when none of the four is given: zero hours nobody wrote would pass for the IUT's. An empty cell beside a full one is 0. */
function readHours(reader: RowReader<ModuleColumn>): Hours | null {
  const [lecture, tutorial, practical, project] = HOUR_COLUMNS.map((column) => reader.figure(column))
  const given = [lecture, tutorial, practical, project].some((hours) => typeof hours === 'number')
  return given ? { lecture: lecture ?? 0, tutorial: tutorial ?? 0, practical: practical ?? 0, project: project ?? 0 } : null
}

/** What no cell gives is to be filled, unless the file itself says where the figure comes from. */
function provenanceOf(reader: RowReader<ModuleColumn>, column: 'hoursProvenance' | 'coefficientsProvenance', given: boolean): Provenance {
  return given || reader.text(column) !== '' ? reader.provenance(column) : 'gabarit'
}

/** A table without any column of hours, or of coefficients, is noted once; a row that leaves them empty by itself. */
function noteMissing(reader: RowReader<ModuleColumn>, table: ModuleTable, module: MaquetteModule): void {
  const taught = module.kind === 'ressource' || module.kind === 'sae'
  if (taught && module.hoursProvenance === 'gabarit' && reader.text('hoursProvenance') === '') {
    if (HOUR_COLUMNS.some((column) => table.columns.has(column))) reader.note('hours-missing')
    else reader.noteOnce('hours-missing', table.place)
  }
  if (module.kind !== 'portfolio' && module.coefficientsProvenance === 'gabarit' && reader.text('coefficientsProvenance') === '') {
    if (table.coefficients.size > 0) reader.note('coefficients-missing')
    else reader.noteOnce('coefficients-missing', table.place)
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
