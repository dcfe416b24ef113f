import { NATIONAL_FRAME } from '../framework/national-frame'
import type { Plan } from '../plan/plan'
import { exactOf, toNumber, ZERO, type Exact } from './exact'
import type { AcquiredUe, Award, EctsProgress, EntryToS5, Repeats, YearResults } from './plan-results'
import { reason } from './reason'

/** ECTS that the DUT needs: those of S1 to S4 (T3 4.6). */
const DUT_ECTS = 120
const DUT_SEMESTERS = 4

/** Decimals sum without rounding; a negative or impossible figure of the maquette counts for nothing. */
function sumOfEcts(ues: readonly AcquiredUe[]): Exact {
  return ues.reduce((sum, { ue }) => {
    const ects = exactOf(ue.ects)
    return ects === null || ects.s < 0n ? sum : sum.add(ects)
  }, ZERO)
}

/** ECTS earned: those of the UE acquired, each once (T3 4.3). */
export function ectsProgress(ues: AcquiredUe[]): EctsProgress {
  const numbers = [...new Set(ues.map(({ number }) => number))]
  const earnedOf = (some: readonly AcquiredUe[]): number => toNumber(sumOfEcts(some.filter(({ acquired }) => acquired)))
  return {
    earned: earnedOf(ues),
    total: toNumber(sumOfEcts(ues)),
    bySemester: numbers.map((number) => {
      const here = ues.filter((item) => item.number === number)
      return { number, earned: earnedOf(here), total: toNumber(sumOfEcts(here)) }
    }),
    ues
  }
}

function award(ues: readonly AcquiredUe[], needed: number, everyUe: boolean): Award {
  const exact = sumOfEcts(ues.filter(({ acquired }) => acquired))
  const missing = ues.filter(({ acquired }) => !acquired)
  const earned = toNumber(exact)
  const reached = exact.gte(needed) && (!everyUe || missing.length === 0)
  return { reached, earned, needed, missing, reasons: [reason('ectsEarned', { earned, needed })] }
}

/** The DUT: the first 120 ECTS, S1 to S4 (T3 4.6). */
export function dutAward(ues: readonly AcquiredUe[]): Award {
  return award(ues.filter(({ number }) => number <= DUT_SEMESTERS), DUT_ECTS, false)
}

/** The diploma: 180 ECTS, every UE acquired (T1 art. 17, T3 4.3). */
export function diplomaAward(ues: readonly AcquiredUe[]): Award {
  return award(ues, NATIONAL_FRAME.ects, true)
}

/** Entry to S5: the second year passed, and every UE of S1 and S2 acquired (T3 4.5). */
export function entryToS5(ues: readonly AcquiredUe[], years: readonly YearResults[]): EntryToS5 {
  const missing = ues.filter(({ number, acquired }) => number <= 2 && !acquired)
  const second = years.find(({ year, latest }) => year === 2 && latest)
  const reasons = [
    ...missing.map(({ number, ue }) => reason('ueNotValidated', { semester: number, ue: ue.code })),
    ...(second?.reasons ?? [])
  ]
  if (second === undefined || isUndecided(second)) return { status: 'undecided', missing, reasons }
  if (second.passes !== true || missing.length > 0) return { status: 'notByRight', missing, reasons }
  const byRight = second.code === 'ADM' || second.code === 'PASD'
  return { status: byRight ? 'byRight' : 'byJury', missing, reasons }
}

/** A year without code is undecided while an average is missing; with all of them, nothing is due by right. */
function isUndecided({ passes, rcues, code, reasons }: YearResults): boolean {
  if (passes !== null) return false
  return code !== null || rcues.some((rcue) => rcue.code === null) || reasons.some((item) => item.code === 'parcoursMissing')
}

/** Repeats: each semester at most once, four in all, one more for force majeure (T3 4.5). */
export function repeatsOf(plan: Plan): Repeats {
  const attempts = new Map<number, number>()
  for (const { number } of plan.semesters) if (number !== null) attempts.set(number, (attempts.get(number) ?? 0) + 1)
  const bySemester = [...attempts].map(([number, count]) => ({ number, repeats: count - 1 })).filter(({ repeats }) => repeats > 0)
  const total = bySemester.reduce((sum, { repeats }) => sum + repeats, 0)
  const { repeats: max, repeatsPerSemester } = NATIONAL_FRAME
  return {
    total,
    max,
    maxForceMajeure: max + 1,
    bySemester,
    reasons: [
      ...bySemester
        .filter(({ repeats }) => repeats > repeatsPerSemester)
        .map(({ number, repeats }) => reason('semesterRepeatedTwice', { semester: number, attempts: repeats + 1 })),
      ...(total > max ? [reason('tooManyRepeats', { repeats: total, max })] : [])
    ]
  }
}
