import { plainWords } from '../../fold'
import { normaliseCode, parseModuleCode } from '../../maquette/codes'
import type { Provenance } from '../../maquette/maquette'
import { cellFigure, cellList, cellText, type Cell, type Row } from './cells'
import type { TableNote } from './table-error'

/** Beyond a million a figure means nothing. */
const MAX_FIGURE = 1_000_000

/** Reads the cells of one row by column; what it cannot read, it notes. */
export class RowReader<Column extends string> {
  constructor(
    private readonly row: Row,
    private readonly columns: ReadonlyMap<Column, number>,
    private readonly notes: TableNote[]
  ) {}

  cell(column: Column): Cell {
    const at = this.columns.get(column)
    return at === undefined ? null : this.row.cells[at]
  }

  text(column: Column): string {
    return cellText(this.cell(column))
  }

  /** Null for an empty cell, and for one that holds no figure. */
  figure(column: Column): number | null {
    return this.figureOf(this.cell(column), column)
  }

  figureOf(cell: Cell, column: string): number | null {
    const value = cellFigure(cell)
    if (value !== undefined && Math.abs(value ?? 0) <= MAX_FIGURE) return value
    this.note('unreadable-figure', column)
    return null
  }

  /** Codes of modules in ORéBUT's form; any other code as it is. */
  moduleCodes(column: Column): string[] {
    return cellList(this.cell(column)).map(moduleCode)
  }

  list(column: Column): string[] {
    return cellList(this.cell(column))
  }

  /** Null for all parcours. */
  parcours(column: Column): string[] | null {
    const list = this.list(column)
    const word = list.length === 1 ? plainWords(list[0] ?? '') : ''
    if (list.length === 0 || word === 'tous' || word === 'all') return null
    return word === 'aucun' || word === 'none' ? [] : list
  }

  /** A figure of the department's own file is the IUT's unless the file says otherwise. */
  provenance(column: Column): Provenance {
    const word = plainWords(this.text(column))
    if (word === 'national' || word === 'gabarit' || word === 'iut') return word
    if (word !== '') this.note('unknown-word', column)
    return 'iut'
  }

  /** 1 to 6, written `3` or `S3`; null otherwise. */
  semester(column: Column): number | null {
    const number = Number(/^S?([1-6])$/i.exec(this.text(column))?.[1])
    return Number.isNaN(number) ? null : number
  }

  /** For what concerns a whole table: every row would say the same. */
  noteOnce(code: TableNote['code'], place: string): void {
    if (!this.notes.some((note) => note.code === code && note.place === place)) this.notes.push({ code, place })
  }

  note(code: TableNote['code'], column?: string): void {
    this.notes.push({ code, place: column === undefined ? this.row.place : `${this.row.place}, ${column}` })
  }
}

export function moduleCode(written: string): string {
  return parseModuleCode(written) ? normaliseCode(written) : written
}
