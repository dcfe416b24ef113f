import type { Mark } from '../../plan/plan'
import { isJsonObject, type JsonObject } from '../json'

/** An object field, or an empty one. */
export function part(owner: JsonObject, name: string): JsonObject {
  const value = Object.hasOwn(owner, name) ? owner[name] : undefined
  return isJsonObject(value) ? value : {}
}

export function textAt(owner: JsonObject, name: string): string {
  const value = Object.hasOwn(owner, name) ? owner[name] : undefined
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
}

/** A decimal at least 0, as a number or as a text; null otherwise. */
export function decimalAt(owner: JsonObject, name: string): number | null {
  const value = numberOf(Object.hasOwn(owner, name) ? owner[name] : undefined)
  return value === null || value < 0 ? null : value
}

const MAX_FIGURE = 1_000_000

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^\s*-?\d{1,9}(?:[.,]\d{1,9})?\s*$/.test(value) ? Number(value.replace(',', '.')) : value
  return typeof number === 'number' && Math.abs(number) <= MAX_FIGURE ? number : null
}

/**
 * A mark as ScoDoc writes it: "12.87" (out of 20), "~" or nothing for none, ABS, EXC, ATT. Hundredths;
 * `undefined` when it is none of these.
 */
export function markOf(value: unknown): Mark | undefined {
  if (value === null || value === undefined) return null
  const text = typeof value === 'string' ? value.trim().toUpperCase() : null
  if (text === 'ABS' || text === 'EXC' || text === 'ATT') return text
  if (text !== null && ['', '~', '-', 'NI', 'NA', 'DEM', 'DEF', 'SUPR'].includes(text)) return null
  const number = numberOf(value)
  return number === null ? undefined : Math.round(number * 100)
}

/** As `markOf`, for averages: figures only, null for all else. */
export function averageOf(value: unknown): number | null {
  const mark = markOf(value)
  return typeof mark === 'number' ? mark : null
}
