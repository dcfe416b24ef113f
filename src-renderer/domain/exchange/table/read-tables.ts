import { plainWords } from '../../fold'
import type { BonusRule, Maquette, MaquetteModule, MaquetteSemester, Provenance, Ue } from '../../maquette/maquette'
import { fail, ok, type Result } from '../../result'
import { hashOf } from '../content-hash'
import { MAX_MODULES } from '../limits'
import { shippedFramework } from '../orebut/shipped-framework'
import { placeholderUes } from '../placeholder-ues'
import type { GivenFields } from '../../maquette/complete-maquette'
import { cellFigure, cellList, cellText, type Cell, type Row } from './cells'
import { FIELD_ROWS, namesOf, type FieldRow, type UeColumn } from './columns'
import { findTables, ueCode, type FoundTables } from './find-tables'
import type { ColumnMapping } from './mapping'
import { readModuleRow } from './read-module'
import { RowReader } from './row-reader'
import type { TableError, TableNote } from './table-error'

export interface ReadMaquette {
  maquette: Maquette
  notes: TableNote[]
}

/** The same, with what of a maquette the file gives at all: what it does not give must replace nothing. */
export interface ReadTables extends ReadMaquette {
  given: GivenFields
}

/** The maquette that the rows of a file hold, whatever the tables that are missing but those of modules. */
export function maquetteOfRows(rows: readonly Row[]): Result<ReadMaquette, TableError> {
  const read = tablesOfRows(rows, null)
  return read.ok ? ok({ maquette: read.value.maquette, notes: read.value.notes }) : read
}

/** As `maquetteOfRows`; `mapping` tells what headings stand for that are not the template's. */
export function tablesOfRows(rows: readonly Row[], mapping: ColumnMapping | null): Result<ReadTables, TableError> {
  const notes: TableNote[] = []
  const tables = findTables(rows, notes, mapping)
  if (tables.fields.length + tables.ues.length + tables.modules.length === 0) {
    return fail({ code: 'not-table', detail: `${rows.length} rows` })
  }
  const modules = readModules(tables, notes)
  if (modules.length === 0) return fail({ code: 'no-module', detail: `${tables.modules.length} tables` })
  if (modules.length > MAX_MODULES) return fail({ code: 'too-large', detail: `expected at most ${MAX_MODULES} modules` })
  const fields = readFields(tables.fields)
  const ues = tables.ues.length > 0 ? readUes(tables, notes) : null
  const semesters = semesterNumbers(fields, modules, ues).map((number): MaquetteSemester => {
    if (ues === null) notes.push({ code: 'ues-missing', place: `S${number}` })
    return {
      number,
      year: Math.ceil(number / 2),
      ues: ues ? ues.filter(({ semester }) => semester === number).map(({ ue }) => ue) : placeholderUes(number, shippedFramework),
      modules: modules.filter(({ semester }) => semester === number).map(({ module }) => module)
    }
  })
  noteRepeatedCodes(modules, notes)
  return ok({ maquette: assemble(fields, semesters), notes, given: givenBy(tables) })
}

function givenBy({ modules, ues }: FoundTables): GivenFields {
  const columns = new Set(modules.flatMap((table) => [...table.columns.keys()]))
  return {
    columns,
    coefficients: new Set(modules.flatMap((table) => [...table.coefficients.keys()])),
    ues: ues.length > 0
  }
}

function readModules(tables: FoundTables, notes: TableNote[]): { semester: number; module: MaquetteModule }[] {
  return tables.modules.flatMap((table) => table.rows.flatMap((row) => readModuleRow(row, table, notes) ?? []))
}

function readUes(tables: FoundTables, notes: TableNote[]): { semester: number; ue: Ue }[] {
  return tables.ues.flatMap(({ rows, columns }) =>
    rows.flatMap((row) => {
      const reader = new RowReader<UeColumn>(row, columns, notes)
      const code = ueCode(reader.text('code'))
      const semester = reader.semester('semester') ?? (Number(/^UE([1-6])\./.exec(code)?.[1]) || null)
      const competence = reader.text('competence') || /\.([1-4])$/.exec(code)?.[1]?.replace(/^/, 'C') || ''
      if (code === '' || semester === null || competence === '') {
        reader.note('unusable-row')
        return []
      }
      const ects = reader.figure('ects')
      if (ects === null) reader.note('ects-missing')
      const ue: Ue = {
        code,
        competence,
        parcours: reader.parcours('parcours'),
        ects: ects ?? placeholderEcts(semester, competence),
        provenance: ects === null ? 'gabarit' : reader.provenance('provenance')
      }
      const ressources = reader.figure('ressourcesShare')
      const saes = reader.figure('saesShare')
      if (ressources === null && saes === null) return [{ semester, ue }]
      return [{ semester, ue: { ...ue, poleShares: { ressources: ressources ?? 100 - (saes ?? 0), saes: saes ?? 100 - (ressources ?? 0) } } }]
    })
  )
}

/** What stands for ECTS that no cell gives; 0 for a competence that the framework does not have there. */
function placeholderEcts(semester: number, competence: string): number {
  return placeholderUes(semester, shippedFramework).find((ue) => ue.competence === competence)?.ects ?? 0
}

const FIELD_NAMES = namesOf(FIELD_ROWS)

function readFields(tables: readonly Row[][]): Map<FieldRow, Cell> {
  const fields = new Map<FieldRow, Cell>()
  for (const row of tables.flat()) {
    const key = FIELD_NAMES.get(plainWords(cellText(row.cells[0])))
    if (key !== undefined && !fields.has(key)) fields.set(key, row.cells[1])
  }
  return fields
}

/** Those that the file lists, and those that its rows speak of. */
function semesterNumbers(
  fields: Map<FieldRow, Cell>,
  modules: { semester: number }[],
  ues: { semester: number }[] | null
): number[] {
  const listed = cellList(fields.get('semesters')).map(Number).filter((number) => [1, 2, 3, 4, 5, 6].includes(number))
  const spoken = [...modules, ...(ues ?? [])].map(({ semester }) => semester)
  return [...new Set([...listed, ...spoken])].sort((a, b) => a - b)
}

function noteRepeatedCodes(modules: { module: MaquetteModule }[], notes: TableNote[]): void {
  const seen = new Set<string>()
  for (const { module } of modules) {
    if (seen.has(module.code)) notes.push({ code: 'duplicate-code', place: module.code })
    seen.add(module.code)
  }
}

function assemble(fields: Map<FieldRow, Cell>, semesters: MaquetteSemester[]): Maquette {
  const text = (key: FieldRow): string => cellText(fields.get(key))
  const bonus = readBonus(text('bonusKind'), cellFigure(fields.get('bonusFactor')))
  const legend: Record<Provenance, string> = { national: text('national'), iut: text('iut'), gabarit: text('gabarit') }
  const version = cellFigure(fields.get('version'))
  return {
    format: 'gamme/maquette',
    version: typeof version === 'number' && Number.isInteger(version) && version >= 0 ? version : 1,
    id: text('id') || `table-${hashOf(semesters).slice('sha256-'.length, 'sha256-'.length + 12)}`,
    name: text('name'),
    framework: text('framework') || shippedFramework.id,
    institution: text('institution') || null,
    academicYear: text('academicYear') || null,
    ...(Object.values(legend).some((meaning) => meaning !== '') ? { provenanceLegend: legend } : {}),
    ...(bonus ? { bonus } : {}),
    semesters
  }
}

function readBonus(word: string, factor: number | null | undefined): BonusRule | null {
  const kind = plainWords(word)
  if (typeof factor !== 'number' || factor < 0) return null
  if (kind.startsWith('additi')) return { kind: 'additive', factor }
  return kind.startsWith('multiplicati') ? { kind: 'multiplicative', factor } : null
}
