import type { Maquette } from '../maquette/maquette'
import { fail, ok, type Result } from '../result'
import { MAX_TABLE_COLUMNS, MAX_TABLE_LENGTH, MAX_TABLE_ROWS } from './limits'
import type { Cell, Row } from './table/cells'
import { maquetteOfRows, type ReadMaquette } from './table/read-tables'
import type { TableError } from './table/table-error'
import { helpTable, maquetteTables, type Table, type WrittenCell } from './table/write-tables'
import { storedWorkbook } from './table/workbook-guard'

/**
 * Rows of modules in one sheet. A sheet of more than 160,000 characters would be compressed by a worker,
 * which the content security policy forbids, and the writing would never end.
 */
const MAX_SHEET_ROWS = 60

/**
 * A maquette as an XLSX workbook, the template filled: real numbers, a sheet a semester, and what each
 * column holds. The spreadsheet library is loaded at the first use.
 */
export async function writeMaquetteXlsx(maquette: Maquette): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/universal')
  const tables = [...maquetteTables(maquette).flatMap(inSheets), helpTable()]
  const blob = await writeXlsx(
    tables.map(({ name, header, rows }) => ({
      sheet: name,
      data: [header.map((title) => ({ value: title, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(safeCell))],
      columns: header.map((title) => ({ width: Math.max(10, Math.min(40, title.length + 4)) })),
      stickyRowsCount: 1
    }))
  ).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/**
 * `_x0041_` is read as "A" in a workbook unless its first underscore is written as such. And the library
 * keeps texts in a plain object, where it takes `toString` for one that it already has: the workbook would
 * not open. A space, which reading takes away, tells them apart.
 */
function safeCell(cell: WrittenCell): WrittenCell {
  if (typeof cell !== 'string') return cell
  return cell in {} ? `${cell} ` : cell.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
}

function inSheets(table: Table): Table[] {
  const sheets: Table[] = [{ ...table, rows: table.rows.slice(0, MAX_SHEET_ROWS) }]
  for (let from = MAX_SHEET_ROWS; from < table.rows.length; from += MAX_SHEET_ROWS) {
    const rows = table.rows.slice(from, from + MAX_SHEET_ROWS)
    sheets.push({ ...table, name: `${table.name} (${sheets.length + 1})`, rows })
  }
  return sheets
}

/**
 * Reads a maquette from the bytes of an XLSX workbook of the template's form. Compression bombs and sheets
 * that claim millions of cells are refused before anything is unpacked. Never throws, never rejects.
 * Errors: see `TableErrorCode`.
 */
export async function readMaquetteXlsx(bytes: Uint8Array): Promise<Result<ReadMaquette, TableError>> {
  if (bytes.length === 0) return fail({ code: 'empty', detail: '0 bytes' })
  if (bytes.length > MAX_TABLE_LENGTH) {
    return fail({ code: 'too-large', detail: `expected at most ${MAX_TABLE_LENGTH} bytes, got ${bytes.length}` })
  }
  const workbook = storedWorkbook(bytes)
  if (!workbook.ok) return workbook
  const rows = await readRows(workbook.value)
  return rows.ok ? maquetteOfRows(rows.value) : rows
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
