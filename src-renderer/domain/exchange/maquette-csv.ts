import Papa from 'papaparse'
import type { Maquette } from '../maquette/maquette'
import { fail, ok, type Result } from '../result'
import { decodeText } from './decode-text'
import { MAX_TABLE_COLUMNS, MAX_TABLE_LENGTH, MAX_TABLE_ROWS } from './limits'
import type { Row } from './table/cells'
import { maquetteOfRows, type ReadMaquette } from './table/read-tables'
import type { TableError } from './table/table-error'
import { tablesCsv, unguard, type CsvFlavour } from './table/csv-text'
import { maquetteTables } from './table/write-tables'

export type { CsvFlavour } from './table/csv-text'
export type { TableError, TableErrorCode, TableNote, TableNoteCode } from './table/table-error'

/** A maquette as CSV text: the tables of the template one under the other. Formulas are guarded (`tablesCsv`). */
export function writeMaquetteCsv(maquette: Maquette, flavour: CsvFlavour): string {
  return tablesCsv(maquetteTables(maquette), flavour)
}

/** As `readMaquetteCsv`, from the bytes of a file in UTF-8, UTF-16 or Windows-1252. */
export function readMaquetteCsvBytes(bytes: Uint8Array): Result<ReadMaquette, TableError> {
  if (bytes.length > MAX_TABLE_LENGTH) {
    return fail({ code: 'too-large', detail: `expected at most ${MAX_TABLE_LENGTH} bytes, got ${bytes.length}` })
  }
  return readMaquetteCsv(decodeText(bytes))
}

/**
 * Reads a maquette from CSV text, French or plain: separator, decimal mark and guards are recognised.
 * Never throws. Errors: see `TableErrorCode`.
 */
export function readMaquetteCsv(text: string): Result<ReadMaquette, TableError> {
  const rows = csvRows(text)
  return rows.ok ? maquetteOfRows(rows.value) : rows
}

/** The rows of CSV text, French or plain, whatever they hold. Never throws. Errors: see `TableErrorCode`. */
export function csvRows(text: string): Result<Row[], TableError> {
  if (text.length > MAX_TABLE_LENGTH) {
    return fail({ code: 'too-large', detail: `expected at most ${MAX_TABLE_LENGTH} characters, got ${text.length}` })
  }
  const content = text.replace(/^\uFEFF/, '')
  if (content.trim() === '') return fail({ code: 'empty', detail: `${text.length} characters` })
  const other = otherFormat(content)
  if (other !== null) return fail({ code: 'other-format', detail: other })
  if (content.includes('\0')) return fail({ code: 'not-text', detail: 'NUL character' })
  const { delimiter, body } = delimiterOf(content)
  const parsed = Papa.parse<string[]>(body, { delimiter, preview: MAX_TABLE_ROWS + 1 })
  if (parsed.data.length > MAX_TABLE_ROWS) return fail({ code: 'too-large', detail: `expected at most ${MAX_TABLE_ROWS} rows` })
  if (parsed.data.some((cells) => cells.length > MAX_TABLE_COLUMNS)) {
    return fail({ code: 'too-large', detail: `expected at most ${MAX_TABLE_COLUMNS} columns` })
  }
  return ok(parsed.data.map((cells, index): Row => ({ cells: cells.map(unguard), place: String(index + 1), sheet: '' })))
}

/** The separator that the first line uses most; `sep=;` before it says so itself. */
function delimiterOf(text: string): { delimiter: string; body: string } {
  const declared = /^sep=([;,\t])\r?\n/i.exec(text)
  if (declared?.[1]) return { delimiter: declared[1], body: text.slice(declared[0].length) }
  const line = /^\s*(.*)$/m.exec(text.slice(0, 10_000))?.[1] ?? ''
  const counts = [';', ',', '\t'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }))
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best))
  return { delimiter: most.delimiter, body: text }
}

function otherFormat(text: string): string | null {
  const start = text.trimStart()
  if (start.startsWith('PK\u0003\u0004')) return 'xlsx'
  if (/^<[?!a-z]/i.test(start)) return 'xml'
  return /^[{[]\s*["{[\]}]/.test(start) ? 'json' : null
}
