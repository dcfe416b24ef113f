import type { Table, WrittenCell } from './write-tables'

/** Tables as an XLSX workbook with real numbers, a sheet each. The spreadsheet library is loaded at the first use. */
export async function tablesXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/universal')
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
