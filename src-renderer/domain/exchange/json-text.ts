import { fail, ok, type Result } from '../result'
import type { FileError } from './file-error'
import { isJsonObject } from './json'
import { MAX_DEPTH, MAX_TEXT_LENGTH, MAX_VALUES } from './limits'

const QUOTE = 34
const COMMA = 44
const OPEN_BRACKET = 91
const BACKSLASH = 92
const CLOSE_BRACKET = 93
const OPEN_BRACE = 123
const CLOSE_BRACE = 125

/**
 * Parses the text of a JSON file: size, depth and number of values are bounded before `JSON.parse`
 * sees it. A byte order mark is tolerated; keys named `__proto__` are removed. Never throws.
 * Errors: `empty`, `too-large`, `too-deep`, `not-text`, `truncated`, `not-json`.
 */
export function parseJsonText(text: string, maxLength = MAX_TEXT_LENGTH): Result<unknown, FileError> {
  if (text.length > maxLength) {
    return fail({ code: 'too-large', detail: `expected at most ${maxLength} characters, got ${text.length}` })
  }
  const start = firstCharacter(text)
  if (start === text.length) return fail({ code: 'empty', detail: `${text.length} characters` })
  // No JSON text holds a NUL: those bytes were never text, or were text in another encoding.
  if (text.includes('\0')) return fail({ code: 'not-text', detail: 'NUL character' })
  const scan = scanStructure(text, start)
  if (!scan.ok) return scan
  try {
    const value: unknown = JSON.parse(start > 0 ? text.slice(start) : text)
    dropPrototypeKeys(value)
    return ok(value)
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : 'unknown'
    if (looksBinary(text)) return fail({ code: 'not-text', detail })
    return fail({ code: scan.value.open ? 'truncated' : 'not-json', detail })
  }
}

function firstCharacter(text: string): number {
  let at = 0
  while (at < text.length && /[\s\uFEFF]/.test(text.charAt(at))) at++
  return at
}

/** One pass without recursion: a hundred thousand open brackets must not overflow the stack. */
function scanStructure(text: string, start: number): Result<{ open: boolean }, FileError> {
  let depth = 0
  let values = 1
  let inString = false
  for (let at = start; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (inString) {
      if (character === BACKSLASH) at++
      else if (character === QUOTE) inString = false
    } else if (character === QUOTE) {
      inString = true
    } else if (character === OPEN_BRACE || character === OPEN_BRACKET) {
      depth++
      values++
      if (depth > MAX_DEPTH) return fail({ code: 'too-deep', detail: `expected at most ${MAX_DEPTH} levels` })
    } else if (character === CLOSE_BRACE || character === CLOSE_BRACKET) {
      depth--
    } else if (character === COMMA) {
      values++
    }
    if (values > MAX_VALUES) return fail({ code: 'too-large', detail: `expected at most ${MAX_VALUES} values` })
  }
  const opensStructure = text.charCodeAt(start) === OPEN_BRACE || text.charCodeAt(start) === OPEN_BRACKET
  return ok({ open: opensStructure && (depth > 0 || inString) })
}

/** Control characters, or the mark that a decoder leaves in place of bytes that are no text. */
function looksBinary(text: string): boolean {
  for (let at = 0; at < Math.min(text.length, 4096); at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) return true
  }
  return false
}

/** `JSON.parse` makes `__proto__` an own key; the first copy by assignment would turn it into a prototype. */
function dropPrototypeKeys(root: unknown): void {
  const pending: unknown[] = [root]
  while (pending.length > 0) {
    const value = pending.pop()
    if (Array.isArray(value)) {
      for (const item of value) if (typeof item === 'object' && item !== null) pending.push(item)
    } else if (isJsonObject(value)) {
      if (Object.hasOwn(value, '__proto__')) delete value.__proto__
      for (const item of Object.values(value)) if (typeof item === 'object' && item !== null) pending.push(item)
    }
  }
}
