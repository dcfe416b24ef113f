import * as v from 'valibot'

/**
 * An object that keeps its unknown fields, so that a file of a newer minor version loses nothing here.
 * Valibot takes an array for an object; this one does not, or `[]` would silently stand for an empty object.
 */
export function object<const TEntries extends v.ObjectEntries>(entries: TEntries): v.LooseObjectSchema<TEntries, undefined> {
  return refusingArrays(v.looseObject(entries))
}

/** An object read as a table: any key, one kind of value. */
export function recordOf<const TValue extends v.GenericSchema>(value: TValue) {
  return refusingArrays(v.record(v.string(), value))
}

/** For what Valibot would take an array for: a variant too looks for its `type` in one. */
export function refusingArrays<TSchema extends v.GenericSchema>(schema: TSchema): TSchema {
  const run = schema['~run'].bind(schema) as TSchema['~run']
  return {
    ...schema,
    '~run'(dataset, config) {
      if (!Array.isArray(dataset.value)) return run(dataset, config)
      v._addIssue(this, 'type', dataset, config)
      return dataset
    }
  } as TSchema
}

/** Beyond a million a figure means nothing, and sums of such figures would overflow. */
const MAX_FIGURE = 1_000_000

/** A figure that may be out of its usual range: it is kept, so that a diagnostic can show it where it is. */
export const figure = v.pipe(v.number(), v.minValue(-MAX_FIGURE), v.maxValue(MAX_FIGURE))
export const positiveFigure = v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_FIGURE))
export const strictlyPositiveFigure = v.pipe(v.number(), v.gtValue(0), v.maxValue(MAX_FIGURE))
export const wholeFigure = v.pipe(v.number(), v.integer(), v.minValue(-MAX_FIGURE), v.maxValue(MAX_FIGURE))

export const id = v.pipe(v.string(), v.nonEmpty())
export const code = v.pipe(v.string(), v.nonEmpty())
export const codes = v.array(code)
export const parcoursOrAll = v.nullable(codes)
export const semesterNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))
export const yearNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3))
/** September of this year opens an academic year. */
export const calendarYear = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200))
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))
export const instant = v.pipe(v.string(), v.isoTimestamp())
export const day = v.pipe(v.string(), v.isoDate())
