import Papa from 'papaparse'
import type { Table, WrittenCell } from './write-tables'

/**
 * `french`: what Excel opens in a French system by a double click (semicolons, decimal comma, byte order
 * mark, CRLF); `plain`: commas, decimal point, LF.
 */
export type CsvFlavour = 'french' | 'plain'

/**
 * Tables as CSV text, one under the other. Text that a spreadsheet would run as a formula is guarded by an
 * apostrophe, which `unguard` takes away.
 */
export function tablesCsv(tables: readonly Pick<Table, 'header' | 'rows'>[], flavour: CsvFlavour): string {
  const french = flavour === 'french'
  const newline = french ? '\r\n' : '\n'
  const written = (cell: WrittenCell): string => {
    if (typeof cell === 'number') return french ? String(cell).replace('.', ',') : String(cell)
    return guardFormula(cell ?? '')
  }
  const texts = tables.map(({ header, rows }) =>
    Papa.unparse([header, ...rows].map((row) => row.map(written)), { delimiter: french ? ';' : ',', newline })
  )
  return `${french ? '\uFEFF' : ''}${texts.join(newline + newline)}${newline}`
}

/** An apostrophe that was there is doubled by the guard: what is taken away is always what was added. */
function guardFormula(text: string): string {
  return /^['=+\-@\t\r]/.test(text) ? `'${text}` : text
}

export function unguard(cell: string): string {
  return /^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
