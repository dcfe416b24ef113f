import type { Mark } from '@/domain/plan/plan'
import { fail, ok, type Result } from '@/domain/result'
import { formatDecimal, parseDecimal } from '@/i18n/format'

/** Why a text is no mark; each is a sentence under `marks.problem`. */
export type FigureProblem = 'notMark' | 'outOfRange' | 'zero' | CoefficientProblem

/** Why a text is no coefficient. */
export type CoefficientProblem = 'notNumber' | 'tooManyDecimals' | 'negative'

const REASONS = ['ABS', 'EXC', 'ATT'] as const

/** A number whose decimals are at most `decimals`; in units of the last one, so that nothing is rounded unsaid. */
function readUnits(text: string, decimals: number): Result<number, 'notNumber' | 'tooManyDecimals'> {
  const number = parseDecimal(text)
  if (number === null) return fail('notNumber')
  const units = Math.round(number * 10 ** decimals)
  // The nearest decimal of that many places must be the number itself.
  return units / 10 ** decimals === number ? ok(units) : fail('tooManyDecimals')
}

/** A mark as it is typed: "12,5", "12.5", ABS, EXC, ATT, or nothing. Hundredths; `outOf` in points. */
export function parseMark(text: string, outOf = 20): Result<Mark, FigureProblem> {
  const plain = text.trim().toUpperCase()
  if (plain === '') return ok(null)
  const reason = REASONS.find((candidate) => candidate === plain)
  if (reason) return ok(reason)
  const read = readUnits(plain, 2)
  if (!read.ok) return read.error === 'notNumber' ? fail('notMark') : read
  return read.value < 0 || read.value > outOf * 100 ? fail('outOfRange') : read
}

/** An average typed as such: figures only. Hundredths. */
export function parseAverage(text: string): Result<number | null, FigureProblem> {
  const mark = parseMark(text)
  if (!mark.ok) return mark.error === 'notMark' ? fail('notNumber') : mark
  return typeof mark.value === 'string' ? fail('notNumber') : ok(mark.value)
}

/** Bonus marks or maluses typed in one cell, "14" or "14 + 12,5"; none when empty. Hundredths. */
export function parseAdjustments(text: string): Result<number[], FigureProblem> {
  if (text.trim() === '') return ok([])
  const marks: number[] = []
  for (const part of text.split('+')) {
    const read = parseAverage(part)
    if (!read.ok) return read
    if (read.value === null) return fail('notNumber')
    marks.push(read.value)
  }
  return ok(marks)
}

/** The same as it is shown in its cell. */
export function writeAdjustments(marks: readonly number[]): string {
  return marks.map(writeMark).join(' + ')
}

/** A coefficient: a decimal of at least 0, four decimals at most. */
export function parseCoefficient(text: string): Result<number, CoefficientProblem> {
  const read = readUnits(text, 4)
  if (!read.ok) return read
  return read.value < 0 ? fail('negative') : ok(read.value / 10_000)
}

/** What a mark is out of: more than 0. */
export function parseOutOf(text: string): Result<number, FigureProblem> {
  const read = readUnits(text, 2)
  if (!read.ok) return read
  return read.value <= 0 ? fail('zero') : ok(read.value / 100)
}

/** A mark as it is shown in its cell: "12,5", "ABS", nothing. */
export function writeMark(mark: Mark): string {
  if (mark === null) return ''
  return typeof mark === 'number' ? formatDecimal(mark / 100) : mark
}
