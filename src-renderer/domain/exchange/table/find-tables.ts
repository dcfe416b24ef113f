import { plainWords } from '../../fold'
import { normaliseCode, parseUeCode } from '../../maquette/codes'
import { cellText, type Row } from './cells'
import { FIELD_HEADER, MODULE_COLUMNS, namesOf, UE_COLUMNS, type ModuleColumn, type UeColumn } from './columns'
import { fieldOfTitle, headingKey, type ColumnMapping, type ModuleField } from './mapping'
import type { TableNote } from './table-error'

export interface FoundTable<Column extends string> {
  columns: Map<Column, number>
  rows: Row[]
}

export interface ModuleTable extends FoundTable<ModuleColumn> {
  /** Column of each UE's coefficients, by UE code. */
  coefficients: Map<string, number>
  /** Of its header row. */
  place: string
}

export interface FoundTables {
  fields: Row[][]
  ues: FoundTable<UeColumn>[]
  modules: ModuleTable[]
}

const UE_NAMES = namesOf(UE_COLUMNS)
const MODULE_NAMES = namesOf(MODULE_COLUMNS)

/**
 * Finds the tables of the template among the rows of a file, by their header rows: sheets may be in any
 * order, renamed, put together, or left out. Rows before a header belong to nothing and are skipped. `mapping` tells
 * what the headings of the tables of modules stand for, where they are not the template's.
 */
export function findTables(rows: readonly Row[], notes: TableNote[], mapping: ColumnMapping | null): FoundTables {
  const found: FoundTables = { fields: [], ues: [], modules: [] }
  let current: Row[] = []
  let sheet: string | null = null
  for (const row of rows) {
    if (row.sheet !== sheet) current = []
    sheet = row.sheet
    const started = startTable(row, found, notes, mapping)
    if (started) current = started
    else if (row.cells.some((cell) => cellText(cell) !== '' || cell instanceof Date)) current.push(row)
  }
  return found
}

/** Rows of the table that a header row opens; null when the row is no header. */
function startTable(row: Row, found: FoundTables, notes: TableNote[], mapping: ColumnMapping | null): Row[] | null {
  const names = row.cells.map((cell) => (typeof cell === 'string' ? plainWords(cell) : ''))
  const rows: Row[] = []
  if (FIELD_HEADER.every((title) => names.includes(plainWords(title)))) {
    found.fields.push(rows)
    return rows
  }
  // Asked first of every row: the columns of a row that is no header are not worth finding.
  if (names.some((name) => (mapping?.get(name) ?? MODULE_NAMES.get(name)) === 'code')) {
    const { columns, coefficients, unknown } = moduleColumns(row, mapping)
    if (columns.has('title') || (mapping && columns.size + coefficients.size > 1)) {
      for (const title of unknown) notes.push({ code: 'unknown-column', place: `${row.place}, ${title.slice(0, 60)}` })
      found.modules.push({ columns, rows, coefficients, place: row.place })
      return rows
    }
  }
  const ues = columnsOf(names, UE_NAMES)
  if (!ues.has('code') || !ues.has('ects')) return null
  found.ues.push({ columns: ues, rows })
  return rows
}

function columnsOf<Column extends string>(names: string[], known: Map<string, Column>): Map<Column, number> {
  const columns = new Map<Column, number>()
  for (const [at, name] of names.entries()) {
    const column = known.get(name)
    if (column !== undefined && !columns.has(column)) columns.set(column, at)
  }
  return columns
}

/** What each cell of a header row stands for; the first of two columns of one field is the one that is read. */
function moduleColumns(
  row: Row,
  mapping: ColumnMapping | null
): { columns: Map<ModuleColumn, number>; coefficients: Map<string, number>; unknown: string[] } {
  const columns = new Map<ModuleColumn, number>()
  const coefficients = new Map<string, number>()
  const unknown: string[] = []
  for (const [at, cell] of row.cells.entries()) {
    const title = typeof cell === 'string' ? cell.trim() : ''
    if (title === '') continue
    const field: ModuleField | null = mapping?.get(headingKey(title)) ?? fieldOfTitle(title)
    if (field === null) unknown.push(title)
    else if (field === 'ignored') continue
    else if (isCoefficient(field)) {
      const ue = ueCode(field.slice(COEFFICIENT.length))
      if (coefficients.has(ue)) unknown.push(title)
      else coefficients.set(ue, at)
    } else if (columns.has(field)) unknown.push(title)
    else columns.set(field, at)
  }
  return { columns, coefficients, unknown }
}

const COEFFICIENT = 'coefficient:'

function isCoefficient(field: ModuleField): field is `coefficient:${string}` {
  return field.startsWith(COEFFICIENT)
}

/** A UE's code in ORéBUT's form; any other code as it is. */
export function ueCode(written: string): string {
  return parseUeCode(written) ? normaliseCode(written) : written
}
