import type { Framework } from '../framework/framework'
import { GIVEN_BY_FORMATION, type GivenFields } from '../maquette/complete-maquette'
import type { Maquette } from '../maquette/maquette'
import { fail, ok, type Result } from '../result'
import { decodeText } from './decode-text'
import type { FileError } from './file-error'
import { MAX_TEXT_LENGTH, MAX_XML_LENGTH } from './limits'
import { csvRows } from './maquette-csv'
import { readMaquetteFileWithReport } from './maquette-file'
import { xlsxRows } from './maquette-xlsx'
import { readFormation, readFramework, type DatedCode, type FormationNote, type OrebutError } from './orebut'
import type { FileReport } from './plan-file'
import type { Row } from './table/cells'
import type { TableError } from './table/table-error'

/** What a file turned out to be. A table is read further once its headings are agreed on (`tablesOfRows`). */
export type MaquetteSource =
  | { kind: 'framework'; framework: Framework; codes: DatedCode[] }
  | { kind: 'formation'; maquette: Maquette; notes: FormationNote[]; given: GivenFields }
  | { kind: 'maquette'; maquette: Maquette; report: FileReport }
  | { kind: 'csv' | 'xlsx'; rows: Row[] }

export type SourceError = FileError | OrebutError | TableError

const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04]

/**
 * Recognises and reads a file that may hold a maquette, by what is in it: `.gamme-maquette`, ORéBUT XML of either kind,
 * CSV or XLSX. Never throws, never rejects. Errors: see the codes of each format.
 */
export async function readMaquetteSource(bytes: Uint8Array): Promise<Result<MaquetteSource, SourceError>> {
  if (ZIP_SIGNATURE.every((byte, index) => bytes[index] === byte)) {
    const rows = await xlsxRows(bytes)
    return rows.ok ? ok({ kind: 'xlsx', rows: rows.value }) : rows
  }
  if (bytes.length > MAX_TEXT_LENGTH) return fail({ code: 'too-large', detail: `${bytes.length} bytes` })
  const text = decodeText(bytes)
  const start = text.slice(0, 4000).replace(/^[\s\uFEFF]+/, '')
  if (start.startsWith('<')) return readXml(text)
  if (start.startsWith('{') || start.startsWith('[')) {
    const read = readMaquetteFileWithReport(text)
    return read.ok ? ok({ kind: 'maquette', maquette: read.value.file.maquette, report: read.value.report }) : read
  }
  const rows = csvRows(text)
  return rows.ok ? ok({ kind: 'csv', rows: rows.value }) : rows
}

/** The reader of formations refuses first, unless the file names itself a framework: its reason is the likelier one. */
function readXml(text: string): Result<MaquetteSource, SourceError> {
  if (text.length <= MAX_XML_LENGTH && /<referentiel_competence[\s>]/.test(text.slice(0, 20_000))) {
    const read = readFramework(text)
    return read.ok ? ok({ kind: 'framework', ...read.value }) : read
  }
  const read = readFormation(text)
  return read.ok ? ok({ kind: 'formation', ...read.value, given: GIVEN_BY_FORMATION }) : read
}
