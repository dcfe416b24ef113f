import { canonicalJson } from '../exchange/canonical-json'
import { isJsonObject } from '../exchange/json'
import type { Context } from '../plan/plan'

/** A value that several machines may write: the last write stands. */
export interface Register<T> {
  value: T
  /** ISO instant of the write. */
  at: string
  /** Id of the write, which decides between two of the same instant. */
  by: string
}

export function register<T>(value: T, context: Context): Register<T> {
  return { value, at: context.now, by: context.newId() }
}

/** A write over another one. It is dated after it even when this machine's clock is behind the other's: it would be lost. */
export function overwrite<T>(former: Register<T>, value: T, context: Context): Register<T> {
  const after = new Date(Math.max(millisecondsOf(context.now), millisecondsOf(former.at) + 1))
  return { ...former, value, at: after.toISOString(), by: context.newId() }
}

/** Beyond year 9999 an instant no longer has the form that files accept. */
const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.998Z')

function millisecondsOf(instant: string): number {
  const parsed = Date.parse(instant)
  return Number.isNaN(parsed) ? 0 : Math.min(parsed, LAST_INSTANT)
}

function isRegister(value: unknown): value is Register<unknown> {
  return isJsonObject(value) && typeof value.at === 'string' && typeof value.by === 'string' && Object.hasOwn(value, 'value')
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * A total order on plain values: registers by instant, then by the id of the write; all else by its JSON text. Two
 * copies of a field that differ are merged by taking the greater, which is why no order of imports changes the outcome.
 */
function compareValues(a: unknown, b: unknown): number {
  const [first, second] = [isRegister(a), isRegister(b)]
  if (first !== second) return first ? 1 : -1
  if (isRegister(a) && isRegister(b)) {
    const order = millisecondsOf(a.at) - millisecondsOf(b.at) || compareTexts(a.by, b.by)
    if (order !== 0) return order
  }
  return compareTexts(canonicalJson(a), canonicalJson(b))
}

/** The least upper bound of two objects: every field of both, and of one that both hold, the greater. */
export function joinFields<T extends object>(a: T, b: T): T {
  if (a === b) return a
  const joined: Record<string, unknown> = Object.fromEntries(Object.entries(a))
  for (const [field, value] of Object.entries(b)) {
    if (!Object.hasOwn(joined, field) || compareValues(value, joined[field]) > 0) joined[field] = value
  }
  return joined as T
}
