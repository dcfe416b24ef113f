import type { RcueCode, UeCode, YearCode } from '../plan/plan'
import type { ComputedUeCode } from './decision'
import { reaches, type Thresholds } from './thresholds'
import type { Exact } from './exact'

const ACQUIRING: ReadonlySet<UeCode> = new Set<UeCode>(['ADM', 'CMP', 'ADJ', 'ADJR', 'ADSUP'])
const PASSING: ReadonlySet<YearCode> = new Set<YearCode>(['ADM', 'PASD', 'PAS1NCI', 'ADJ'])
const WAITING: ReadonlySet<YearCode> = new Set<YearCode>(['ATJ', 'RAT'])

/** Whether a UE's code gives its ECTS (rules.md, Codes). */
export function isAcquired(code: UeCode | null): boolean {
  return code !== null && ACQUIRING.has(code)
}

/** Whether a year's code opens the next year; null while there is none, or while the jury waits. */
export function opensNextYear(code: YearCode | null): boolean | null {
  return code === null || WAITING.has(code) ? null : PASSING.has(code)
}

/** Whether a year's code says that all its RCUE are validated. */
export function admitsYear(code: YearCode | null): boolean {
  return code === 'ADM' || code === 'ADJ'
}

/**
 * The code that a UE takes from its RCUE's (rules.md, Codes): compensated when the RCUE is validated by its
 * average, `ADJR` when the jury validated it, `AJ` when it is not. `computed` is the code by averages alone.
 */
export function ueCodeWithin(rcue: RcueCode | null, average: Exact | null, computed: ComputedUeCode | null, thresholds: Thresholds): UeCode | null {
  if (average !== null && reaches(average, 10, thresholds)) return 'ADM'
  if (rcue === null) return computed
  if (rcue === 'ADJ') return 'ADJR'
  if (rcue === 'CMP') return 'CMP'
  if (rcue === 'ADM') return average === null ? 'ADM' : 'CMP'
  return average === null ? null : 'AJ'
}

/**
 * What the jury's decisions on the two UE say of an RCUE without average: both admitted, it is; one
 * compensated, it compensates; one validated through it, the jury validated it. Else nothing.
 */
export function rcueCodeFromUes(odd: UeCode | null, even: UeCode | null): RcueCode | null {
  if (odd === 'ADJR' || even === 'ADJR') return 'ADJ'
  if (!isAcquired(odd) || !isAcquired(even)) return null
  if (odd === 'ADM' && even === 'ADM') return 'ADM'
  return odd === 'CMP' || even === 'CMP' ? 'CMP' : null
}
