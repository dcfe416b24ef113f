/** A cell of a table, from a spreadsheet (typed) or from a CSV file (always text). */
export type Cell = string | number | boolean | Date | null | undefined

/** A row, and where it stands for the reader of a message: a line, or a sheet and a line. */
export interface Row {
  cells: readonly Cell[]
  place: string
  /** Rows of another sheet do not continue a table. */
  sheet: string
}

export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell.trim()
  if (typeof cell === 'number') return String(cell)
  return typeof cell === 'boolean' ? (cell ? 'oui' : 'non') : ''
}

/**
 * The figure of a cell, with a decimal comma or point, spaces between thousands, a unit after it.
 * Null for an empty cell, undefined when it holds something else: a date that a spreadsheet made of
 * "22.5", say.
 */
export function cellFigure(cell: Cell): number | null | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined
  if (typeof cell !== 'string') return cell === null || cell === undefined ? null : undefined
  const bare = cell.replace(/[\s\u00a0\u202f]/g, '').replace(/[h%]$/i, '')
  if (bare === '') return null
  return /^[+-]?\d{1,15}(?:[.,]\d{1,15})?(?:e[+-]?\d{1,3})?$/i.test(bare) ? Number(bare.replace(',', '.')) : undefined
}

/** Codes in one cell, parted by commas, semicolons, bars or lines. */
export function cellList(cell: Cell): string[] {
  return cellText(cell)
    .split(/[,;|\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
