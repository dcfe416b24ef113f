import { plainWords } from '../../fold'
import { parseModuleCode, parseUeCode } from '../../maquette/codes'
import { cellFigure, cellText, type Row } from './cells'
import { MODULE_COLUMNS, namesOf, type ModuleColumn } from './columns'

/** What a heading stands for: a column of the template, the coefficients of a UE, or nothing. */
export type ModuleField = ModuleColumn | `coefficient:${string}` | 'ignored'

/** Fields by heading (`headingKey`), in place of what the headings say themselves. */
export type ColumnMapping = ReadonlyMap<string, ModuleField>

/** A column of a table of modules, as it is read. */
export interface Heading {
  /** In `ColumnMapping`; the same heading of several sheets is one. */
  key: string
  /** As the file writes it. */
  title: string
  field: ModuleField
  /** A few of its cells, for the eye. */
  sample: string[]
}

const MODULE_NAMES = namesOf(MODULE_COLUMNS)
const SAMPLE = 3
/** A heading stands near the top; below, a row of words is a row of words. */
const SEARCHED_ROWS = 20

export function headingKey(title: string): string {
  return plainWords(title)
}

/** What a heading says by itself: a title of the template, an alias, `Coef. UE3.1` or `UE31`; null otherwise. */
export function fieldOfTitle(title: string): ModuleField | null {
  const known = MODULE_NAMES.get(headingKey(title))
  if (known !== undefined) return known
  const named = /^coef(?:ficient)?s?\b\.?\s*(.+)$/i.exec(title)?.[1]
  const code = named ?? (parseUeCode(title) ? title : null)
  return code === null ? null : `coefficient:${code}`
}

/** The rows of each sheet, in order. */
function sheetsOf(rows: readonly Row[]): Row[][] {
  const sheets = new Map<string, Row[]>()
  for (const row of rows) {
    const sheet = sheets.get(row.sheet)
    if (sheet) sheet.push(row)
    else sheets.set(row.sheet, [row])
  }
  return [...sheets.values()]
}

/** The row that looks most like a heading: words in most cells, and rows below. */
function likelyHeader(rows: readonly Row[]): { header: Row; below: Row[] } | null {
  let best: { header: Row; below: Row[]; words: number } | null = null
  for (const [at, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const words = row.cells.filter((cell) => typeof cell === 'string' && cell.trim() !== '' && cellFigure(cell) === undefined && parseModuleCode(cell) === null).length
    if (words >= 2 && words > (best?.words ?? 0) && at < rows.length - 1) best = { header: row, below: rows.slice(at + 1), words }
  }
  return best
}

/** What a heading may mean when the template does not have it, by its words. */
const HINTS: readonly [RegExp, ModuleColumn][] = [
  [/\bsem(estre)?\b/, 'semester'],
  [/\bcode\b|\breference\b|\bref\b/, 'code'],
  [/\b(intitule|titre|libelle|nom|matiere|enseignement|designation|ressource|module)\b/, 'title'],
  [/\b(cm|cours|magistra\w*)\b/, 'lecture'],
  [/\b(td|diriges?)\b/, 'tutorial'],
  [/\b(tp|pratiques?)\b/, 'practical'],
  [/\b(projets?|pt|tutores?)\b/, 'project'],
  [/\bparcours\b/, 'parcours'],
  [/\b(acs?|apprentissages?)\b/, 'criticalLearnings'],
  [/\bprerequis\b/, 'prerequisites'],
  [/\b(nature|type)\b/, 'kind']
]

/** Most of the cells that hold something name modules: whatever the heading, it is the column of codes. */
function holdsCodes(cells: readonly string[]): boolean {
  const named = cells.filter((cell) => parseModuleCode(cell) !== null).length
  return named > 0 && named * 2 > cells.length
}

/**
 * The columns of the tables of modules and what each is read as. When no heading is the template's, the likeliest
 * row is taken for the headings, and what its columns hold is guessed from their words and cells, to be corrected.
 * `mapping` wins over both. Headings are told once, however many sheets bear them.
 */
export function headingsOf(rows: readonly Row[], mapping: ColumnMapping | null): { headings: Heading[]; guessed: boolean } {
  const sheets = sheetsOf(rows)
  const known = sheets.flatMap(templateTables)
  const guessed = known.length === 0
  const tables = guessed ? sheets.flatMap((sheet) => likelyHeader(sheet) ?? []) : known
  const headings = new Map<string, Heading>()
  const taken = new Set<ModuleField>()
  for (const { header, below } of tables) {
    for (const [at, cell] of header.cells.entries()) {
      const title = typeof cell === 'string' ? cell.trim() : ''
      const key = headingKey(title)
      if (key === '' || headings.has(key)) continue
      const cells = below.map((row) => cellText(row.cells[at])).filter((text) => text !== '')
      const own = fieldOfTitle(title) ?? (guessed ? guess(key, cells, taken) : null) ?? 'ignored'
      const field = mapping?.get(key) ?? (taken.has(own) ? 'ignored' : own)
      if (field !== 'ignored') taken.add(field)
      headings.set(key, { key, title, field, sample: [...new Set(cells)].slice(0, SAMPLE) })
    }
  }
  return { headings: [...headings.values()], guessed }
}

function guess(key: string, cells: readonly string[], taken: ReadonlySet<ModuleField>): ModuleField | null {
  if (!taken.has('code') && holdsCodes(cells)) return 'code'
  return HINTS.find(([words, column]) => words.test(key) && !taken.has(column) && (column !== 'code' || holdsCodes(cells)))?.[1] ?? null
}

/** The tables of modules of one sheet whose headings are the template's, each with its rows. */
function templateTables(sheet: readonly Row[]): { header: Row; below: Row[] }[] {
  const tables: { header: Row; below: Row[] }[] = []
  for (const row of sheet) {
    if (isTemplateHeader(row)) tables.push({ header: row, below: [] })
    else tables.at(-1)?.below.push(row)
  }
  return tables
}

/** The header of a table of modules: it has the template's code and title. */
function isTemplateHeader({ cells }: Row): boolean {
  const fields = new Set(cells.flatMap((cell) => (typeof cell === 'string' ? (MODULE_NAMES.get(headingKey(cell)) ?? []) : [])))
  return fields.has('code') && fields.has('title')
}

/** The mapping that reads the headings as they are told. */
export function mappingOf(headings: readonly Heading[]): ColumnMapping {
  return new Map(headings.map(({ key, field }) => [key, field]))
}
