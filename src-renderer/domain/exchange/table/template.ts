import type { Framework } from '../../framework/framework'
import { placeholderUes } from '../placeholder-ues'
import { FIELD_HEADER, FIELD_ROWS, UE_COLUMNS, titlesOf, type FieldRow, type UeColumn } from './columns'
import { helpTable, semesterTable, ueRow, type Table, type WrittenCell } from './write-tables'

/** What a department says of its maquette; the program knows the rest. */
const FIELDS: readonly FieldRow[] = ['name', 'institution', 'academicYear', 'bonusKind', 'bonusFactor']
/** Placeholders: what a department fills is its own, and what it leaves empty must not pass for it. */
const LEFT_EMPTY: readonly UeColumn[] = ['ects', 'provenance']

function emptyUeRow(cells: readonly WrittenCell[]): WrittenCell[] {
  const columns = Object.keys(UE_COLUMNS) as UeColumn[]
  return cells.map((cell, at) => (LEFT_EMPTY.some((column) => column === columns[at]) ? null : cell))
}

/** The template to fill: a sheet a semester with the columns of the framework's UE, no figure and no module. */
export function templateTables(framework: Framework): Table[] {
  const numbers = Array.from({ length: framework.semesters }, (_, index) => index + 1)
  const semesters = numbers.map((number) => ({ number, year: Math.ceil(number / 2), ues: placeholderUes(number, framework), modules: [] }))
  return [
    { name: 'Maquette', header: [...FIELD_HEADER], rows: FIELDS.map((key) => [FIELD_ROWS[key].title, null]) },
    { name: 'UE', header: titlesOf(UE_COLUMNS), rows: semesters.flatMap(({ number, ues }) => ues.map((ue) => emptyUeRow(ueRow(number, ue)))) },
    ...semesters.map(semesterTable),
    helpTable()
  ]
}
