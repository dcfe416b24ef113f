import type { RcueCode, UeCode } from '../plan/plan'
import { exactOf, isOutOfTwenty, meanOfTwo, toNumber, toNumberOrNull, type Exact } from './exact'
import { reason, type Reason, type Side } from './reason'
import { isBelowTen, isRoundedUpByRecords, reaches, type Thresholds } from './thresholds'

export type { Reason } from './reason'
export type { Thresholds } from './thresholds'

/** The two UE averages of one competence, /20; null while there is none. */
export interface CompetenceMarks {
  competence: string
  odd: number | null
  even: number | null
}

export interface YearInput {
  year: 1 | 2 | 3
  competences: CompetenceMarks[]
  thresholds: Thresholds
}

export interface RcueDecision {
  competence: string
  average: number | null
  code: 'ADM' | 'CMP' | 'AJ' | null
  /** Odd semester first. */
  ueCodes: [UeCode | null, UeCode | null]
  reasons: Reason[]
}

export interface YearDecision {
  /** Null: nothing is due by right, the jury decides, or an average is missing. */
  code: 'ADM' | 'PASD' | null
  rcues: RcueDecision[]
  reasons: Reason[]
}

/**
 * Codes of a year from the UE averages /20, by right alone (rules.md, Codes; T3 4.3 to 4.5). Averages are
 * taken as the decimals they show. One that is NaN or outside 0-20 counts as missing, and says so.
 */
export function decideYear(input: YearInput): YearDecision {
  const rcues = input.competences.map((marks) => {
    const odd = averageOf(marks, 'odd')
    const even = averageOf(marks, 'even')
    const rcue = decideRcue({ competence: marks.competence, odd: odd.average, even: even.average }, input.thresholds)
    return { ...rcue, reasons: [...odd.reasons, ...even.reasons, ...rcue.reasons] }
  })
  const year = codeYear(input.year, rcues.map(standingOf), input.thresholds)
  return {
    code: year.code,
    rcues: rcues.map((rcue) => ({ ...rcue, average: toNumberOrNull(rcue.average) })),
    reasons: year.reasons
  }
}

function averageOf(marks: CompetenceMarks, side: Side): { average: Exact | null; reasons: Reason[] } {
  if (marks[side] === null) return { average: null, reasons: [] }
  const average = exactOf(marks[side])
  if (average !== null && isOutOfTwenty(average)) return { average, reasons: [] }
  return { average: null, reasons: [reason('averageOutOfRange', { competence: marks.competence, side })] }
}

/** The two exact UE averages of one competence. */
export interface ExactCompetence {
  competence: string
  odd: Exact | null
  even: Exact | null
}

export interface ExactRcue {
  competence: string
  average: Exact | null
  code: 'ADM' | 'CMP' | 'AJ' | null
  ueCodes: [ComputedUeCode | null, ComputedUeCode | null]
  reasons: Reason[]
}

export type ComputedUeCode = Extract<UeCode, 'ADM' | 'CMP' | 'AJ'>

/** Codes of an RCUE and of its two UE (T3 4.3, 4.4). A UE's code needs only its own average; an RCUE's needs both. */
export function decideRcue(input: ExactCompetence, thresholds: Thresholds): ExactRcue {
  const { competence, odd, even } = input
  const average = odd !== null && even !== null ? meanOfTwo(odd, even) : null
  const reached = average !== null && reaches(average, 10, thresholds)
  const code = codeRcue(input, average, reached)
  const ueCodes: ExactRcue['ueCodes'] = [codeUe(odd, reached, thresholds), codeUe(even, reached, thresholds)]
  const reasons = [
    ...ueReasons(competence, 'odd', odd, ueCodes[0], average),
    ...ueReasons(competence, 'even', even, ueCodes[1], average),
    ...rcueReasons(competence, average, code)
  ]
  return { competence, average, code, ueCodes, reasons }
}

function codeUe(average: Exact | null, rcueReached: boolean, thresholds: Thresholds): ComputedUeCode | null {
  if (average === null) return null
  if (reaches(average, 10, thresholds)) return 'ADM'
  // Short of 10 even with the tolerance, hence strictly below it: an RCUE that reaches 10 compensates.
  return rcueReached ? 'CMP' : 'AJ'
}

function codeRcue({ odd, even }: ExactCompetence, average: Exact | null, reached: boolean): ExactRcue['code'] {
  if (average === null || odd === null || even === null) return null
  if (!reached) return 'AJ'
  return isBelowTen(odd) || isBelowTen(even) ? 'CMP' : 'ADM'
}

function ueReasons(competence: string, side: Side, exact: Exact | null, code: ComputedUeCode | null, rcue: Exact | null): Reason[] {
  if (exact === null || code === null) return [reason('ueWithoutAverage', { competence, side })]
  const average = toNumber(exact)
  const rcueAverage = toNumberOrNull(rcue)
  const reasons: Reason[] = []
  if (code === 'ADM') reasons.push(reason('ueReachesTen', { competence, side, average }))
  else if (code === 'CMP' && rcueAverage !== null) reasons.push(reason('ueCompensated', { competence, side, average, rcueAverage }))
  else reasons.push(reason('ueBelowTen', { competence, side, average, rcueAverage }))
  if (isRoundedUpByRecords(exact, 10)) reasons.push(reason('roundedUpByRecords', { competence, side, average, threshold: 10 }))
  return reasons
}

function rcueReasons(competence: string, exact: Exact | null, code: ExactRcue['code']): Reason[] {
  if (exact === null) return []
  const average = toNumber(exact)
  const reasons: Reason[] = []
  if (code === 'ADM') reasons.push(reason('rcueReachesTen', { competence, average }))
  else if (code === 'CMP') reasons.push(reason('rcueCompensates', { competence, average }))
  else reasons.push(reason('rcueBelowTen', { competence, average }))
  for (const threshold of [10, 8] as const) {
    if (isRoundedUpByRecords(exact, threshold)) reasons.push(reason('roundedUpByRecords', { competence, side: null, average, threshold }))
  }
  return reasons
}

/** What a year's decision needs to know of an RCUE. */
export interface RcueStanding {
  competence: string
  average: Exact | null
  /** Null while it is not decided. */
  validated: boolean | null
}

const VALIDATING_RCUE_CODES: ReadonlySet<RcueCode> = new Set<RcueCode>(['ADM', 'CMP', 'ADJ'])

/** Whether a code validates its RCUE; null while there is none. */
export function isRcueValidated(code: RcueCode | null): boolean | null {
  return code === null ? null : VALIDATING_RCUE_CODES.has(code)
}

/** The standing of an RCUE that no jury has decided. */
export function standingOf(rcue: ExactRcue): RcueStanding {
  return { competence: rcue.competence, average: rcue.average, validated: isRcueValidated(rcue.code) }
}

/** How many of n RCUE pass a year by right: strictly more than half (T3 4.5). */
export function neededToPass(total: number): number {
  return Math.floor(total / 2) + 1
}

/** What the rule of a year counts of one RCUE. */
export interface RcueFlags {
  /** Null while it is not decided. */
  validated: boolean | null
  belowEight: boolean
}

/**
 * The rule of a year (T3 4.3, 4.5): `ADM` when every RCUE is validated; `PASD`, in BUT1 and BUT2, when strictly
 * more than half are and none is below 8. Null while one is not decided, and when the jury has to decide.
 */
export function ruleOfYear(year: 1 | 2 | 3, rcues: readonly RcueFlags[]): YearDecision['code'] {
  const validated = rcues.filter((rcue) => rcue.validated === true).length
  if (rcues.length === 0) return null
  if (validated === rcues.length) return 'ADM'
  if (year === 3 || rcues.some((rcue) => rcue.validated === null || rcue.belowEight)) return null
  return validated >= neededToPass(rcues.length) ? 'PASD' : null
}

/** Applies the rule of a year and says why it gives what it gives. */
export function codeYear(
  year: 1 | 2 | 3,
  rcues: readonly RcueStanding[],
  thresholds: Thresholds
): { code: YearDecision['code']; reasons: Reason[] } {
  const isBelowEight = ({ average }: RcueStanding): boolean => average !== null && !reaches(average, 8, thresholds)
  const code = ruleOfYear(year, rcues.map((rcue) => ({ validated: rcue.validated, belowEight: isBelowEight(rcue) })))
  return { code, reasons: reasonsOfYear(year, code, rcues, rcues.filter(isBelowEight)) }
}

function reasonsOfYear(
  year: 1 | 2 | 3,
  code: YearDecision['code'],
  rcues: readonly RcueStanding[],
  belowEight: readonly RcueStanding[]
): Reason[] {
  const total = rcues.length
  const validated = rcues.filter((rcue) => rcue.validated === true).length
  const missing = rcues.filter((rcue) => rcue.validated === null).length
  const needed = neededToPass(total)
  if (total === 0) return [reason('noCompetence', {})]
  if (code === 'ADM') return [reason('everyRcueValidated', { validated, total })]
  if (code === 'PASD') return [reason('moreThanHalfValidated', { validated, needed, total })]
  if (missing > 0) return [reason('yearIncomplete', { missing, total })]
  if (year === 3) return [reason('lastYearNeedsAll', { validated, total }), reason('juryDecides', {})]
  return [
    ...(validated < needed ? [reason('notEnoughValidated', { validated, needed, total })] : []),
    ...belowEight.flatMap(({ competence, average }) =>
      average === null ? [] : [reason('rcueBelowEight', { competence, average: toNumber(average) })]
    ),
    reason('juryDecides', {})
  ]
}
