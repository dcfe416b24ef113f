/**
 * A second reading of rules.md, slow and plain: fractions as pairs of integers, one rule after the other.
 * It shares no code with the program, so that a rule misread there shows here.
 */

/** Numerator and denominator, reduced, the denominator positive. */
export type Ratio = [bigint, bigint]

function ratio(numerator: bigint, denominator: bigint): Ratio {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator]
  while (b !== 0n) [a, b] = [b, a % b]
  const sign = denominator < 0n ? -1n : 1n
  return [(sign * numerator) / a, (sign * denominator) / a]
}

const plus = (a: Ratio, b: Ratio): Ratio => ratio(a[0] * b[1] + b[0] * a[1], a[1] * b[1])
const times = (a: Ratio, b: Ratio): Ratio => ratio(a[0] * b[0], a[1] * b[1])
const over = (a: Ratio, b: Ratio): Ratio => ratio(a[0] * b[1], a[1] * b[0])
const compare = (a: Ratio, b: Ratio): number => Number(a[0] * b[1] - b[0] * a[1] > 0n) - Number(a[0] * b[1] - b[0] * a[1] < 0n)
const larger = (a: Ratio, b: Ratio): Ratio => (compare(a, b) >= 0 ? a : b)

export const ZERO: Ratio = [0n, 1n]
export const hundredths = (value: number): Ratio => ratio(BigInt(value), 100n)
const points = (value: number): Ratio => [BigInt(value), 1n]

/** Coefficients, weights and shares in hundredths; marks in hundredths of the points they are out of. */
export interface ReferenceAssessment {
  kind: 'normal' | 'catchUp'
  coefficient: number
  /** By competence; a competence that is not named weighs 1. */
  weights: Record<string, number>
  mark: number | 'ABS' | 'EXC' | 'ATT' | null
  /** Whole points. */
  outOf: number
}

export interface ReferenceModule {
  side: 'odd' | 'even'
  pole: 'ressources' | 'saes'
  /** By competence. */
  coefficients: Record<string, number>
  assessments: ReferenceAssessment[]
}

export interface ReferenceYear {
  year: 1 | 2 | 3
  competences: string[]
  /** Whole percents by side and competence; absent: the coefficients alone decide. */
  poleShares: Record<string, { ressources: number; saes: number } | undefined>
  modules: ReferenceModule[]
  bonus: { kind: 'additive' | 'multiplicative'; factor: number; mark: number } | null
  malus: { side: 'odd' | 'even'; competence: string; points: number } | null
}

function moduleAverage(assessments: ReferenceAssessment[], competence: string): Ratio | null {
  let sum = ZERO
  let total = ZERO
  let best: Ratio | null = null
  for (const assessment of assessments) {
    const weight = assessment.weights[competence] === undefined ? points(1) : hundredths(assessment.weights[competence])
    const { mark } = assessment
    if (mark === null || mark === 'EXC' || mark === 'ATT' || weight[0] === 0n) continue
    if (assessment.kind === 'catchUp') {
      if (mark === 'ABS') continue
      const outOfTwenty = over(times(hundredths(mark), points(20)), points(assessment.outOf))
      best = best === null ? outOfTwenty : larger(best, outOfTwenty)
      continue
    }
    const factor = times(hundredths(assessment.coefficient), weight)
    const outOfTwenty = mark === 'ABS' ? ZERO : over(times(hundredths(mark), points(20)), points(assessment.outOf))
    sum = plus(sum, times(factor, outOfTwenty))
    total = plus(total, factor)
  }
  const average = total[0] === 0n ? null : over(sum, total)
  if (average === null) return best
  return best === null ? average : larger(average, best)
}

function ueAverage(year: ReferenceYear, side: 'odd' | 'even', competence: string): Ratio | null {
  const counted = year.modules
    .filter((module) => module.side === side)
    .map((module) => ({
      pole: module.pole,
      coefficient: hundredths(module.coefficients[competence] ?? 0),
      average: moduleAverage(module.assessments, competence)
    }))
    .filter(({ average, coefficient }) => average !== null && coefficient[0] !== 0n)
  const shares = year.poleShares[`${side} ${competence}`]
  const sumOf = (pole: string): Ratio => counted.filter((item) => item.pole === pole).reduce((sum, item) => plus(sum, item.coefficient), ZERO)
  let sum = ZERO
  let total = ZERO
  for (const { pole, coefficient, average } of counted) {
    const weight = shares === undefined ? coefficient : times(over(coefficient, sumOf(pole)), points(shares[pole]))
    sum = plus(sum, times(weight, average ?? ZERO))
    total = plus(total, weight)
  }
  return total[0] === 0n ? null : adjusted(year, side, competence, over(sum, total))
}

function adjusted({ bonus, malus }: ReferenceYear, side: 'odd' | 'even', competence: string, average: Ratio): Ratio {
  let result = average
  if (bonus !== null) {
    const above = larger(plus(hundredths(bonus.mark), points(-10)), ZERO)
    const gain = times(hundredths(bonus.factor), above)
    result = bonus.kind === 'additive' ? plus(result, gain) : times(result, plus(points(1), gain))
  }
  if (malus !== null && malus.side === side && malus.competence === competence) result = plus(result, hundredths(-malus.points))
  if (compare(result, ZERO) < 0) return ZERO
  return compare(result, points(20)) > 0 ? points(20) : result
}

const TOLERANCE: Ratio = ratio(499999999999n, 100000000000000n)

function reaches(average: Ratio, threshold: number, thresholds: 'text' | 'scodoc'): boolean {
  if (thresholds === 'text') return compare(average, points(threshold)) >= 0
  return compare(average, plus(points(threshold), [-TOLERANCE[0], TOLERANCE[1]])) > 0
}

export interface ReferenceRcue {
  competence: string
  odd: Ratio | null
  even: Ratio | null
  average: Ratio | null
  code: 'ADM' | 'CMP' | 'AJ' | null
  ueCodes: ('ADM' | 'CMP' | 'AJ' | null)[]
}

export function decideRcue(competence: string, odd: Ratio | null, even: Ratio | null, thresholds: 'text' | 'scodoc'): ReferenceRcue {
  const average = odd === null || even === null ? null : over(plus(odd, even), points(2))
  const reached = average !== null && reaches(average, 10, thresholds)
  const oneBelow = [odd, even].some((ue) => ue !== null && compare(ue, points(10)) < 0)
  const ueCodes = [odd, even].map((ue) => {
    if (ue === null) return null
    if (reaches(ue, 10, thresholds)) return 'ADM'
    return reached && oneBelow ? 'CMP' : 'AJ'
  })
  let code: ReferenceRcue['code'] = null
  if (average !== null) code = reached ? (oneBelow ? 'CMP' : 'ADM') : 'AJ'
  return { competence, odd, even, average, code, ueCodes }
}

export function decideYear(year: 1 | 2 | 3, rcues: ReferenceRcue[], thresholds: 'text' | 'scodoc'): 'ADM' | 'PASD' | null {
  const validated = rcues.filter(({ code }) => code === 'ADM' || code === 'CMP').length
  if (rcues.length === 0) return null
  if (validated === rcues.length) return 'ADM'
  const allReachEight = rcues.every(({ average }) => average !== null && reaches(average, 8, thresholds))
  return year < 3 && validated * 2 > rcues.length && allReachEight ? 'PASD' : null
}

export function referenceYear(year: ReferenceYear, thresholds: 'text' | 'scodoc'): { code: 'ADM' | 'PASD' | null; rcues: ReferenceRcue[] } {
  const rcues = year.competences.map((competence) =>
    decideRcue(competence, ueAverage(year, 'odd', competence), ueAverage(year, 'even', competence), thresholds)
  )
  return { code: decideYear(year.year, rcues, thresholds), rcues }
}
