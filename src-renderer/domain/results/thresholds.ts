import Fraction from 'fraction.js'
import { TEN, type Exact } from './exact'

/** `text`: exactly 10 and 8. `scodoc`: the records system's tolerance below them (rules.md, Thresholds). */
export type Thresholds = 'text' | 'scodoc'

/** 10 validates a UE or an RCUE; below 8 an RCUE bars the way to the next year. */
export type Threshold = 10 | 8

const TOLERANCE = new Fraction('0.00499999999999')
const EXACT: Record<Threshold, Exact> = { 10: TEN, 8: new Fraction(8) }
const TOLERANT: Record<Threshold, Exact> = { 10: EXACT[10].sub(TOLERANCE), 8: EXACT[8].sub(TOLERANCE) }

/** Whether an average /20 reaches 10 or 8. With the tolerance the comparison is strict (rules.md, Thresholds). */
export function reaches(average: Exact, threshold: Threshold, thresholds: Thresholds): boolean {
  return thresholds === 'text' ? average.gte(EXACT[threshold]) : average.gt(TOLERANT[threshold])
}

/** Strictly below 10 without any tolerance: what makes a validated RCUE a compensated one (rules.md, Thresholds). */
export function isBelowTen(average: Exact): boolean {
  return average.lt(TEN)
}

/**
 * True between the two readings of a threshold: the text says no, the records system rounds up and says yes.
 * The answer does not depend on the reading chosen.
 */
export function isRoundedUpByRecords(average: Exact, threshold: Threshold): boolean {
  return !reaches(average, threshold, 'text') && reaches(average, threshold, 'scodoc')
}

/** The least average /20 that reaches a threshold, and whether it must be passed strictly. */
export function boundOf(threshold: Threshold, thresholds: Thresholds): { bound: Exact; strict: boolean } {
  return thresholds === 'text' ? { bound: EXACT[threshold], strict: false } : { bound: TOLERANT[threshold], strict: true }
}
