import { fail, ok, type Result } from '../result'
import { canonicalJson } from './canonical-json'
import type { FileError } from './file-error'
import { isJsonObject, type JsonObject } from './json'
import { parseJsonText } from './json-text'
import { CURRENT_VERSION, migrate } from './migrations'

/** What every file of the program says about itself, around its content. */
export interface Envelope {
  version: number
  /** Program and version that wrote the file. */
  app: string
  /** ISO instant, or empty when the file does not tell. */
  savedAt: string
  contentHash: string
  /** Fields of a newer version are kept, and written back. */
  [field: string]: unknown
}

/** The kinds of file, and where each holds its content. */
const CONTENT_FIELD = { 'gamme/plan': 'plan', 'gamme/maquette': 'maquette', 'gamme/review': 'review' } as const

export type FileFormat = keyof typeof CONTENT_FIELD

export interface OpenedEnvelope {
  fields: JsonObject
  content: JsonObject
  /** Version that the file was written in, before any migration. */
  version: number
}

/**
 * The text of a file, through limits, parse, guard and migrations, up to its content, still unchecked.
 * Never throws. Errors: all codes of `FileErrorCode`.
 */
export function openEnvelope(text: string, format: FileFormat): Result<OpenedEnvelope, FileError> {
  const parsed = parseJsonText(text)
  if (!parsed.ok) return parsed.error.code === 'not-json' ? fail(namedFormat(text) ?? parsed.error) : parsed
  const guarded = guard(parsed.value, format)
  if (!guarded.ok) return guarded
  const { fields, content } = guarded.value
  const kind = CONTENT_FIELD[format]
  const migrated = migrate(kind, content, fields.version)
  if (!migrated.ok) {
    const { code, detail } = migrated.error
    return fail({ code: code === 'version-too-new' ? 'from-the-future' : 'damaged', detail: `version: ${detail}` })
  }
  const version = fields.version as number
  return ok({ fields: { ...fields, version: Math.max(version, CURRENT_VERSION) }, content: migrated.value, version })
}

function guard(value: unknown, format: FileFormat): Result<{ fields: JsonObject; content: JsonObject }, FileError> {
  if (!isJsonObject(value)) return fail({ code: 'not-gamme', detail: Array.isArray(value) ? 'list' : typeof value })
  if (value.format !== format) {
    const other = knownFormat(value)
    return fail(other ? { code: 'other-format', detail: other } : { code: 'not-gamme', detail: 'no known format' })
  }
  const field = CONTENT_FIELD[format]
  // A maquette also travels without envelope, as the one that ships with the program.
  if (format === 'gamme/maquette' && !Object.hasOwn(value, field) && Array.isArray(value.semesters)) {
    return ok({ fields: { version: value.version, app: '', savedAt: '', contentHash: '' }, content: value })
  }
  const content = Object.hasOwn(value, field) ? value[field] : undefined
  if (!isJsonObject(content)) return fail({ code: 'damaged', detail: field })
  return ok({ fields: value, content })
}

/** Names what a file is when it is not what was expected, so that the message says where it belongs. */
function knownFormat(value: JsonObject): string | null {
  if (typeof value.format === 'string' && /^gamme\/[a-z-]{1,30}$/.test(value.format)) return value.format
  return isJsonObject(value.ues) && isJsonObject(value.ressources) ? 'scodoc' : null
}

function namedFormat(text: string): FileError | null {
  return /^[\s\uFEFF]*</.test(text) ? { code: 'other-format', detail: 'xml' } : null
}

const FIRST_FIELDS = ['format', 'version', 'app', 'savedAt', 'contentHash', 'plan', 'maquette', 'review']

/** The text of a file: what tells about it first, the rest by name, so that equal files are equal texts. */
export function writeEnvelope(file: object): string {
  const fields = new Map(Object.entries(file).filter(([, value]) => value !== undefined))
  const names = [
    ...FIRST_FIELDS.filter((name) => fields.has(name)),
    ...[...fields.keys()].filter((name) => !FIRST_FIELDS.includes(name)).sort()
  ]
  const lines = names.map((name) => `  ${JSON.stringify(name)}: ${indented(fields.get(name))}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

function indented(value: unknown): string {
  return canonicalJson(value, '  ', '  ')
}

/** The texts of the envelope; what is missing there says nothing about the content, and is left empty. */
export function envelopeTexts(fields: JsonObject): { app: string; savedAt: string; contentHash: string } {
  return { app: textOf(fields.app), savedAt: textOf(fields.savedAt), contentHash: textOf(fields.contentHash) }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
