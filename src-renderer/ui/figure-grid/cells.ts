/** A cell by its position among those that can be selected, from 0. Column -1 is the heading of the row. */
export interface Cell {
  row: number
  column: number
}

export interface CellRange {
  top: number
  bottom: number
  left: number
  right: number
}

/** The block between two cells, both included; the heading of a row is never part of it. */
export function rangeOf(a: Cell, b: Cell): CellRange {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.max(0, Math.min(a.column, b.column)),
    right: Math.max(0, a.column, b.column)
  }
}

export function isWithin({ top, bottom, left, right }: CellRange, { row, column }: Cell): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

/** Row by row. */
export function cellsOf({ top, bottom, left, right }: CellRange): Cell[] {
  const cells: Cell[] = []
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) cells.push({ row, column })
  return cells
}

export interface GridSize {
  rows: number
  columns: number
}

/** The nearest cell that exists. */
export function clampCell({ row, column }: Cell, { rows, columns }: GridSize): Cell {
  return { row: Math.min(Math.max(row, 0), rows - 1), column: Math.min(Math.max(column, -1), columns - 1) }
}

/** Where a key leads from a cell; null when it does not move. Home and End keep to the row unless Ctrl is held. */
export function cellAfter(key: string, from: Cell, size: GridSize, whole: boolean): Cell | null {
  const steps: Record<string, Cell> = {
    ArrowUp: { row: from.row - 1, column: from.column },
    ArrowDown: { row: from.row + 1, column: from.column },
    ArrowLeft: { row: from.row, column: from.column - 1 },
    ArrowRight: { row: from.row, column: from.column + 1 },
    Home: { row: whole ? 0 : from.row, column: 0 },
    End: { row: whole ? size.rows - 1 : from.row, column: size.columns - 1 },
    PageUp: { row: from.row - 10, column: from.column },
    PageDown: { row: from.row + 10, column: from.column }
  }
  const step = steps[key]
  return step ? clampCell(step, size) : null
}
