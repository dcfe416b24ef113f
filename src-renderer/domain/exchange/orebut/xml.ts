import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { fail, ok, type Result } from '../../result'
import { isJsonObject, type JsonObject } from '../json'
import { MAX_XML_DEPTH, MAX_XML_LENGTH } from '../limits'
import type { OrebutError } from './orebut-error'

const ATTRIBUTES = '@'
const TEXT = '#'

/** An element: its attributes, its text and its children, by name. */
export type XmlElement = JsonObject

const NAMED_ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities of XML and the numbered characters; a document type, hence any other entity, is refused before. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (name) return NAMED_ENTITIES[(name as string).toLowerCase()] ?? whole
    const point = decimal ? Number(decimal) : Number.parseInt(hex as string, 16)
    return point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole
  })
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributesGroupName: ATTRIBUTES,
  attributeNamePrefix: '',
  textNodeName: TEXT,
  alwaysCreateTextNode: true,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
  maxNestedTags: MAX_XML_DEPTH,
  entityDecoder: {
    decode: decodeEntities,
    setExternalEntities: () => {},
    addInputEntities: () => {},
    reset: () => {},
    setXmlVersion: () => {}
  }
})

/**
 * The root element of that name in the text of an XML file. No entity is expanded, nothing is fetched: a
 * document type is refused, whatever it declares. Never throws.
 */
export function parseXml(text: string, rootName: string): Result<XmlElement, OrebutError> {
  if (text.length > MAX_XML_LENGTH) {
    return fail({ code: 'too-large', detail: `expected at most ${MAX_XML_LENGTH} characters, got ${text.length}` })
  }
  const xml = text.replace(/^[\s\uFEFF]+/, '')
  if (xml === '') return fail({ code: 'empty', detail: `${text.length} characters` })
  if (xml.includes('\0')) return fail({ code: 'not-text', detail: 'NUL character' })
  if (!xml.startsWith('<')) {
    return fail(/^[{[]/.test(xml) ? { code: 'other-format', detail: 'json' } : { code: 'not-xml', detail: 'no element' })
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return fail({ code: 'doctype-refused', detail: 'document type' })
  return parseElements(xml, rootName)
}

function parseElements(xml: string, rootName: string): Result<XmlElement, OrebutError> {
  try {
    const valid = XMLValidator.validate(xml)
    if (valid !== true) {
      const { msg, line } = valid.err
      return fail({ code: isCut(xml) ? 'truncated' : 'not-xml', detail: `line ${line}: ${msg}`.slice(0, 200) })
    }
    const document: unknown = parser.parse(xml)
    const root = isJsonObject(document) ? children(document, rootName)[0] : undefined
    if (root) return ok(root)
    const found = isJsonObject(document) ? (Object.keys(document)[0] ?? '') : ''
    return fail({ code: 'not-orebut', detail: `expected <${rootName}>, got <${found}>`.slice(0, 200) })
  } catch (error) {
    // The parser throws on too many levels and on names reserved by JavaScript.
    const detail = error instanceof Error ? error.message.slice(0, 200) : 'unknown'
    return fail({ code: /nested/i.test(detail) ? 'too-deep' : 'not-xml', detail })
  }
}

/** Whether the text stops before the end of its root element. */
function isCut(xml: string): boolean {
  const root = /<([A-Za-z_][\w.-]*)/.exec(xml.replace(/<!--[\s\S]*?(?:-->|$)/g, ''))?.[1]
  const end = xml.slice(-200).trimEnd()
  return root === undefined || !(end.endsWith(`</${root}>`) || end.endsWith('/>'))
}

/** Child elements of that name, in order. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  const found = element && Object.hasOwn(element, name) ? element[name] : undefined
  return Array.isArray(found) ? found.filter(isJsonObject) : []
}

/** Elements along a path of names: `descendants(root, 'niveaux', 'niveau')`. */
export function descendants(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return names.reduce<XmlElement[]>(
    (elements, name) => elements.flatMap((item) => children(item, name)),
    element ? [element] : []
  )
}

/** The text of an element on one line; empty without. */
export function textOf(element: XmlElement | undefined): string {
  const text = element && Object.hasOwn(element, TEXT) ? element[TEXT] : ''
  return oneLine(typeof text === 'string' ? text : '')
}

/** An attribute on one line; empty when the element has none of that name. */
export function attribute(element: XmlElement | undefined, name: string): string {
  const attributes = element && Object.hasOwn(element, ATTRIBUTES) ? element[ATTRIBUTES] : undefined
  const value = isJsonObject(attributes) && Object.hasOwn(attributes, name) ? attributes[name] : ''
  return oneLine(typeof value === 'string' ? value : '')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
