import type { Framework } from '../framework/framework'
import type { Maquette } from '../maquette/maquette'
import { fail, ok, type Result } from '../result'
import { MAX_TABLE_COLUMNS, MAX_TABLE_LENGTH, MAX_TABLE_ROWS } from './limits'
import type { Cell, Row } from './table/cells'
import { maquetteOfRows, type ReadMaquette } from './table/read-tables'
import type { TableError } from './table/table-error'
import { templateTables } from './table/template'
import { tablesXlsx } from './table/workbook'
import { storedWorkbook } from './table/workbook-guard'
import { helpTable, maquetteTables } from './table/write-tables'

/** A maquette as an XLSX workbook, the template filled: real numbers, a sheet a semester, and what each column holds. */
export async function writeMaquetteXlsx(maquette: Maquette): Promise<Uint8Array> {
  return tablesXlsx([...maquetteTables(maquette), helpTable()])
}

/** The empty template as an XLSX workbook. */
export async function writeMaquetteTemplate(framework: Framework): Promise<Uint8Array> {
  return tablesXlsx(templateTables(framework))
}

/**
 * Reads a maquette from the bytes of an XLSX workbook of the template's form. Compression bombs and sheets
 * that claim millions of cells are refused before anything is unpacked. Never throws, never rejects.
 * Errors: see `TableErrorCode`.
 */
export async function readMaquetteXlsx(bytes: Uint8Array): Promise<Result<ReadMaquette, TableError>> {
  const rows = await xlsxRows(bytes)
  return rows.ok ? maquetteOfRows(rows.value) : rows
}

/** The rows of all sheets of a workbook, whatever they hold; bounded, and never throwing, as `readMaquetteXlsx`. */
export async function xlsxRows(bytes: Uint8Array): Promise<Result<Row[], TableError>> {
  if (bytes.length === 0) return fail({ code: 'empty', detail: '0 bytes' })
  if (bytes.length > MAX_TABLE_LENGTH) {
    return fail({ code: 'too-large', detail: `expected at most ${MAX_TABLE_LENGTH} bytes, got ${bytes.length}` })
  }
  const workbook = storedWorkbook(bytes)
  return workbook.ok ? readRows(workbook.value) : workbook
}

async function readRows(workbook: Uint8Array<ArrayBuffer>): Promise<Result<Row[], TableError>> {
  const { default: readXlsx } = await import('read-excel-file/universal')
  try {
    const sheets = await readXlsx(workbook.buffer)
    const rows = sheets.flatMap(({ sheet, data }) =>
      data.map((cells, index): Row => ({ cells: cells as Cell[], place: `${sheet}, ${index + 1}`, sheet }))
    )
    const tooWide = rows.some(({ cells }) => cells.length > MAX_TABLE_COLUMNS)
    if (rows.length > MAX_TABLE_ROWS || tooWide) return fail({ code: 'too-large', detail: `${rows.length} rows` })
    return ok(rows)
  } catch (error) {
    // The library throws on whatever is no workbook: that is the file's fault, not a bug.
    return fail({ code: 'not-xlsx', detail: error instanceof Error ? error.message.slice(0, 200) : 'unknown' })
  }
}
