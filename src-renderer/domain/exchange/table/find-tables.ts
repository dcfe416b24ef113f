import { plainWords } from '../../fold'
import { normaliseCode, parseUeCode } from '../../maquette/codes'
import { cellText, type Row } from './cells'
import { FIELD_HEADER, MODULE_COLUMNS, namesOf, UE_COLUMNS, type ModuleColumn, type UeColumn } from './columns'
import type { TableNote } from './table-error'

export interface FoundTable<Column extends string> {
  columns: Map<Column, number>
  rows: Row[]
}

export interface ModuleTable extends FoundTable<ModuleColumn> {
  /** Column of each UE's coefficients, by UE code. */
  coefficients: Map<string, number>
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
 * order, renamed, put together, or left out. Rows before a header belong to nothing and are skipped.
 */
export function findTables(rows: readonly Row[], notes: TableNote[]): FoundTables {
  const found: FoundTables = { fields: [], ues: [], modules: [] }
  let current: Row[] = []
  let sheet: string | null = null
  for (const row of rows) {
    if (row.sheet !== sheet) current = []
    sheet = row.sheet
    const started = startTable(row, found, notes)
    if (started) current = started
    else if (row.cells.some((cell) => cellText(cell) !== '' || cell instanceof Date)) current.push(row)
  }
  return found
}

/** Rows of the table that a header row opens; null when the row is no header. */
function startTable(row: Row, found: FoundTables, notes: TableNote[]): Row[] | null {
  const names = row.cells.map((cell) => (typeof cell === 'string' ? plainWords(cell) : ''))
  const rows: Row[] = []
  if (FIELD_HEADER.every((title) => names.includes(plainWords(title)))) {
    found.fields.push(rows)
    return rows
  }
  const ues = columnsOf(names, UE_NAMES)
  if (ues.has('code') && ues.has('ects')) {
    found.ues.push({ columns: ues, rows })
    return rows
  }
  const modules = columnsOf(names, MODULE_NAMES)
  if (!modules.has('code') || !modules.has('title')) return null
  found.modules.push({ columns: modules, rows, coefficients: coefficientColumns(row, modules, notes) })
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

/** `Coef. UE3.1`, or `UE31` alone. */
function coefficientColumns(row: Row, columns: Map<ModuleColumn, number>, notes: TableNote[]): Map<string, number> {
  const taken = new Set(columns.values())
  const found = new Map<string, number>()
  for (const [at, cell] of row.cells.entries()) {
    const title = cellText(cell)
    if (taken.has(at) || title === '') continue
    const named = /^coef(?:ficient)?s?\b\.?\s*(.+)$/i.exec(title)?.[1]
    const code = named ?? (parseUeCode(title) ? title : null)
    if (code === null) notes.push({ code: 'unknown-column', place: `${row.place}, ${title.slice(0, 60)}` })
    else if (!found.has(ueCode(code))) found.set(ueCode(code), at)
  }
  return found
}

/** A UE's code in ORéBUT's form; any other code as it is. */
export function ueCode(written: string): string {
  return parseUeCode(written) ? normaliseCode(written) : written
}
