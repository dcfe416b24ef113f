import * as v from 'valibot'
import { fail, ok, type Result } from '../../result'
import { isJsonObject, type JsonObject } from '../json'

/**
 * What was changed to make a file readable:
 * `reset`: a field that made no sense took its default; `dropped`: an entry of a list could not be used;
 * `renamed`: an identifier used twice; `moved`: an entry that referred to nothing was attached elsewhere.
 */
export type RepairCode = 'reset' | 'dropped' | 'renamed' | 'moved'

export interface Repair {
  code: RepairCode
  /** Where in the content: `modules[3].notes`. */
  path: string
}

/** Answer of a replacement: the field is optional and goes. */
export const REMOVE = Symbol('remove')
/** Answer of a replacement: nothing can stand for the field, so the list entry around it goes, or all is lost. */
export const GIVE_UP = Symbol('give up')

/** What stands for a field that is wrong: from the wrong value, the object that holds it, and the whole. */
export type Replacement = (value: unknown, owner: JsonObject, root: JsonObject) => unknown

/**
 * Replacements by place; entries of lists and of tables are written `*`: `modules.*.notes`.
 * A place without replacement is essential to the list entry around it, or to the whole.
 */
export type RepairPolicy = Readonly<Record<string, Replacement>>

interface Step {
  owner: unknown
  key: string | number
}

type Action = { type: 'replace'; depth: number; with: unknown } | { type: 'drop'; depth: number }

/** A pass may uncover what the one before hid: an object that took its default, say. */
const MAX_PASSES = 8

/** Beyond, nothing true would be left of the content, and listing the rest would fill the memory. */
const MAX_ISSUES = 20_000

/** Ends a check from within: valibot has no other way to stop at the n-th issue. */
class TooManyIssues extends Error {}

/**
 * Checks a value against a schema and repairs it field by field: the innermost field that has a replacement
 * takes it; without one, the innermost list entry around it is dropped; without a list, the value is beyond
 * repair and the error is the place (empty when there is nothing but errors). The value is changed in
 * place: it must belong to the caller.
 */
export function repair<TSchema extends v.GenericSchema>(
  schema: TSchema,
  root: JsonObject,
  policy: RepairPolicy
): Result<{ value: v.InferOutput<TSchema>; repairs: Repair[] }, string> {
  const repairs: Repair[] = []
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const checked = check(schema, root)
    if (checked === null) return fail('')
    if (checked.success) return ok({ value: checked.output, repairs })
    const lost = repairIssues(checked.issues, root, policy, repairs)
    if (lost !== null) return fail(lost)
  }
  return fail('')
}

/** Null when the issues are too many to be listed. */
function check<TSchema extends v.GenericSchema>(schema: TSchema, root: JsonObject): v.SafeParseResult<TSchema> | null {
  let issues = 0
  const message = (): string => {
    if (++issues > MAX_ISSUES) throw new TooManyIssues()
    return ''
  }
  try {
    return v.safeParse(schema, root, { message })
  } catch (error) {
    if (error instanceof TooManyIssues) return null
    throw error
  }
}

/** Returns the place that is beyond repair, or null. */
function repairIssues(
  issues: readonly v.BaseIssue<unknown>[],
  root: JsonObject,
  policy: RepairPolicy,
  repairs: Repair[]
): string | null {
  const drops = new Map<unknown, Set<number>>()
  const replacements: { steps: Step[]; with: unknown }[] = []
  for (const issue of issues) {
    const steps = stepsOf(issue)
    const action = actionFor(steps, root, policy)
    if (action === null) return placeOf(steps)
    const target = steps.slice(0, action.depth)
    const { owner, key } = target.at(-1) as Step
    if (action.type === 'replace') {
      replacements.push({ steps: target, with: action.with })
    } else {
      const dropped = drops.get(owner) ?? new Set()
      if (!dropped.has(key as number)) repairs.push({ code: 'dropped', path: placeOf(target) })
      drops.set(owner, dropped.add(key as number))
    }
  }
  for (const { steps, with: replacement } of replacements) {
    // What stands in a dropped entry is gone with it: reporting both would count one damage twice.
    if (steps.some(({ owner, key }) => drops.get(owner)?.has(key as number))) continue
    const { owner, key } = steps.at(-1) as Step
    if (set(owner as JsonObject, key, replacement)) repairs.push({ code: 'reset', path: placeOf(steps) })
  }
  for (const [list, indexes] of drops) removeAt(list as unknown[], indexes)
  return null
}

function actionFor(steps: Step[], root: JsonObject, policy: RepairPolicy): Action | null {
  for (let depth = steps.length; depth > 0; depth--) {
    const { owner, key } = steps[depth - 1] as Step
    const replacement = replacementFor(steps.slice(0, depth), policy)
    if (replacement) {
      const value = replacement((owner as JsonObject)[key], owner as JsonObject, root)
      if (value !== GIVE_UP) return { type: 'replace', depth, with: value }
    }
    if (Array.isArray(owner)) return { type: 'drop', depth }
  }
  return null
}

function replacementFor(steps: Step[], policy: RepairPolicy): Replacement | undefined {
  const keys = steps.map(({ key }) => (typeof key === 'number' ? '*' : key))
  const exact = keys.join('.')
  if (Object.hasOwn(policy, exact)) return policy[exact]
  const inTable = [...keys.slice(0, -1), '*'].join('.')
  return Object.hasOwn(policy, inTable) ? policy[inTable] : undefined
}

function stepsOf(issue: v.BaseIssue<unknown>): Step[] {
  return (issue.path ?? []).map((item) => ({ owner: item.input, key: item.key as string | number }))
}

/** False when the field already holds the replacement: two issues of one field are one repair. */
function set(owner: JsonObject, key: string | number, value: unknown): boolean {
  if (value === REMOVE) return Object.hasOwn(owner, key) && delete owner[key]
  if (Object.hasOwn(owner, key) && Object.is(owner[key], value)) return false
  owner[key] = value
  return true
}

function removeAt(list: unknown[], indexes: Set<number>): void {
  let kept = 0
  for (let index = 0; index < list.length; index++) if (!indexes.has(index)) list[kept++] = list[index]
  list.length = kept
}

function placeOf(steps: readonly Step[]): string {
  return joinPlace(steps.map(({ key }) => key))
}

/** `['modules', 3, 'notes']` as `modules[3].notes`. */
export function joinPlace(keys: readonly (string | number)[]): string {
  return keys.reduce<string>(
    (place, key) => (typeof key === 'number' ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`),
    ''
  )
}

/** The policy of a part, at the place where the whole holds it. */
export function policyAt(place: string, policy: RepairPolicy): RepairPolicy {
  return Object.fromEntries(Object.entries(policy).map(([path, replacement]) => [`${place}.${path}`, replacement]))
}

export const always =
  (value: unknown): Replacement =>
  () =>
    structuredCopy(value)

/** Lists and objects are made anew: two fields must not share one. */
function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, structuredCopy(item)]))
}
