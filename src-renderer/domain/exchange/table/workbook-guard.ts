import { strFromU8, unzipSync, zipSync } from 'fflate'
import { fail, ok, type Result } from '../../result'
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../limits'
import type { TableError } from './table-error'

/** Unpacked, a workbook of the template has some 500 kB. */
const MAX_UNPACKED = 20_000_000
const MAX_SHEETS = 50
const MAX_ENTRIES = 1000

/** The parts that hold cells; the rest (themes, images, macros, links) is not read. */
const PARTS = /^(?:xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/

/**
 * A workbook safe to read: only the parts that hold cells, of bounded size, no cell out of bounds, stored
 * without compression so that reading it starts no worker. Never throws. Errors: `not-xlsx`, `too-large`.
 */
export function storedWorkbook(bytes: Uint8Array): Result<Uint8Array<ArrayBuffer>, TableError> {
  const unpacked = unpack(bytes)
  if (!unpacked.ok) return unpacked
  const sheets = Object.entries(unpacked.value).filter(([name]) => name.startsWith('xl/worksheets/'))
  if (sheets.length === 0) return fail({ code: 'not-xlsx', detail: 'no sheet' })
  if (sheets.length > MAX_SHEETS) return fail({ code: 'too-large', detail: `${sheets.length} sheets` })
  for (const [name, content] of sheets) {
    const out = cellOutOfBounds(strFromU8(content))
    if (out !== null) return fail({ code: 'too-large', detail: `${name}: ${out}` })
  }
  return ok(new Uint8Array(zipSync(unpacked.value, { level: 0 })))
}

function unpack(bytes: Uint8Array): Result<Record<string, Uint8Array>, TableError> {
  let announced = 0
  let entries = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        // A directory may announce billions of entries that are not there; an error alone ends the walk.
        if (++entries > MAX_ENTRIES) throw new Error('too many entries')
        if (!PARTS.test(name)) return false
        announced += originalSize
        // The unpacker allots what the directory announces, so that a lie can only cut a part short.
        return announced <= MAX_UNPACKED
      }
    })
    return announced <= MAX_UNPACKED ? ok(parts) : fail({ code: 'too-large', detail: `${announced} bytes unpacked` })
  } catch (error) {
    return fail({ code: 'not-xlsx', detail: error instanceof Error ? error.message.slice(0, 200) : 'unknown' })
  }
}

/**
 * The first address of a row or of a cell beyond the bounds. The reader fills the rows between two: one
 * cell in the last row of a sheet would make it allot a million of them.
 */
function cellOutOfBounds(sheet: string): string | null {
  for (const [, double, single] of sheet.matchAll(/\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const address = double ?? single ?? ''
    const parts = /^([A-Z]{0,3})(\d{1,7})$/.exec(address)
    if (!parts || Number(parts[2]) > MAX_TABLE_ROWS || columnNumber(parts[1] ?? '') > MAX_TABLE_COLUMNS) {
      return address.slice(0, 40)
    }
  }
  return null
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}
