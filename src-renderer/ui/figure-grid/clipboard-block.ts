import { cellsOf, type Cell, type CellRange, type GridSize } from './cells'

/** Lines and columns of what a spreadsheet puts on the clipboard. */
export function readBlock(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()))
}

/** The same of a block of texts, as a spreadsheet reads it. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\r\n')
}

export interface FigureChange extends Cell {
  /** Null for an empty cell. */
  value: number | null
}

/** What a pasted block comes to. What could not be read leaves its cell as it was. */
export interface PastedBlock {
  changes: FigureChange[]
  /** Texts that are no figure. */
  unread: number
  /** Texts that lie beyond the last row or column. */
  beyond: number
}

/** A cell of a sheet in which nothing counts is empty, or holds a dash. */
const NOTHING = /^[-–—]?$/

/**
 * Lays a block on the grid, its first cell on that of the selection. One value alone fills the whole selection, as in a
 * spreadsheet. `read` gives undefined for what is no figure.
 */
export function layBlock(
  block: readonly (readonly string[])[],
  selection: CellRange,
  size: GridSize,
  read: (text: string) => number | null | undefined
): PastedBlock {
  const pasted: PastedBlock = { changes: [], unread: 0, beyond: 0 }
  const single = block.length === 1 && block[0]?.length === 1
  const texts = single
    ? cellsOf(selection).map((cell) => ({ ...cell, text: block[0]?.[0] ?? '' }))
    : block.flatMap((line, row) => line.map((text, column) => ({ row: selection.top + row, column: selection.left + column, text })))
  for (const { row, column, text } of texts) {
    if (row >= size.rows || column >= size.columns) {
      pasted.beyond += text === '' ? 0 : 1
      continue
    }
    const value = NOTHING.test(text) ? null : read(text)
    if (value === undefined) pasted.unread += 1
    else pasted.changes.push({ row, column, value })
  }
  return pasted
}
