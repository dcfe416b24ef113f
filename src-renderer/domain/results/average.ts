import type { Pole, PoleShares } from '../maquette/maquette'
import { exactOf, greatest, isOutOfTwenty, toNumber, toNumberOrNull, weightedMean, ZERO, type Exact, type Weighted } from './exact'

/** One assessment of a module, as it is entered. */
export interface Assessment {
  /** Decimal, at least 0. */
  coefficient: number
  /** Points out of `outOf`, or why there are none. */
  mark: number | 'ABS' | 'EXC' | 'ATT' | null
  /** 20 unless said. */
  outOf?: number
  /** Weight by UE code; a UE that is not named weighs 1. */
  weights?: Record<string, number>
  kind?: 'normal' | 'catchUp'
}

/** A mark brought to /20, why there is none, or `invalid` when it cannot exist. */
export type ExactMark = Exact | 'ABS' | 'EXC' | 'ATT' | 'invalid' | null

/** An assessment seen from one UE. */
export interface ExactAssessment {
  kind: 'normal' | 'catchUp'
  coefficient: number
  weight: number
  mark: ExactMark
}

/** What became of an assessment: `absent` counts 0, `weightless` does not count in this UE. */
export type TermStatus = 'counted' | 'absent' | 'excused' | 'waiting' | 'empty' | 'weightless' | 'invalid'

/** One assessment in the sum, in the order given. */
export interface AssessmentTerm {
  kind: 'normal' | 'catchUp'
  coefficient: number
  weight: number
  /** /20; 0 for an absence; null when it does not count. */
  mark: Exact | null
  status: TermStatus
}

export interface ModuleAverage {
  /** /20, catch-up included. */
  average: Exact | null
  /** /20, before any catch-up. */
  ordinary: Exact | null
  /** The best catch-up mark /20. */
  catchUp: Exact | null
  /** A mark is awaited (`ATT`). */
  provisional: boolean
  /** Something that counts is out of its range: there is no average until it is corrected. */
  invalid: boolean
  terms: AssessmentTerm[]
}

/**
 * Average /20 of a module, for one UE when it is named (rules.md, Averages). Null when no mark counts, or
 * when a mark, a coefficient or a weight that counts is out of its range: an average made without it would be wrong.
 */
export function moduleAverage(assessments: Assessment[], ue?: string): number | null {
  return toNumberOrNull(explainModuleAverage(assessments.map((assessment) => exactAssessment(assessment, ue))).average)
}

function exactAssessment(assessment: Assessment, ue: string | undefined): ExactAssessment {
  const { coefficient, mark, outOf = 20, weights, kind = 'normal' } = assessment
  return { kind, coefficient, weight: weightFor(weights, ue), mark: typeof mark === 'number' ? markOutOf(exactOf(mark), outOf) : mark }
}

/** Weight of an assessment in a UE; 1 unless the UE is named. */
export function weightFor(weights: Record<string, number> | undefined, ue: string | undefined): number {
  return weights && ue !== undefined && Object.hasOwn(weights, ue) ? (weights[ue] ?? 1) : 1
}

/** Brings a mark to /20; `invalid` when it is negative, above `outOf`, or `outOf` is not positive. */
export function markOutOf(mark: Exact | null, outOf: number): Exact | 'invalid' {
  const scale = exactOf(outOf)
  if (mark === null || scale === null || scale.s <= 0n || scale.n === 0n) return 'invalid'
  const outOfTwenty = outOf === 20 ? mark : mark.mul(20).div(scale)
  return isOutOfTwenty(outOfTwenty) ? outOfTwenty : 'invalid'
}

/**
 * The same with all that led to it. Sum of coefficient x weight x mark over the sum of coefficient x weight;
 * `ABS` counts 0; `EXC`, `ATT` and missing marks leave with their coefficient. The best catch-up mark
 * replaces a lower average, whatever its coefficient; an absence at it keeps the average (rules.md, Averages).
 */
export function explainModuleAverage(assessments: readonly ExactAssessment[]): ModuleAverage {
  const terms: AssessmentTerm[] = []
  const counted: Weighted[] = []
  let catchUp: Exact | null = null
  let provisional = false
  let invalid = false
  for (const assessment of assessments) {
    const factor = factorOf(assessment)
    const { status, mark } = statusOf(assessment, factor)
    terms.push({ kind: assessment.kind, coefficient: assessment.coefficient, weight: assessment.weight, mark, status })
    if (status === 'waiting') provisional = true
    else if (status === 'invalid') invalid = true
    else if (mark === null || factor === null) continue
    else if (assessment.kind === 'normal') counted.push({ weight: factor, value: mark })
    else if (status === 'counted') catchUp = catchUp === null ? mark : greatest(catchUp, mark)
  }
  const ordinary = invalid ? null : weightedMean(counted)
  const average = invalid ? null : betterOf(ordinary, catchUp)
  return { average, ordinary, catchUp, provisional, invalid, terms }
}

/** Coefficient x weight; null when either is negative or not a number. A catch-up stands alone: only its weight matters. */
function factorOf(assessment: ExactAssessment): Exact | null {
  const weight = exactOf(assessment.weight)
  if (weight === null || weight.s < 0n) return null
  if (assessment.kind === 'catchUp' || weight.n === 0n) return weight
  const coefficient = exactOf(assessment.coefficient)
  if (coefficient === null || coefficient.s < 0n) return null
  return assessment.weight === 1 ? coefficient : coefficient.mul(weight)
}

function statusOf(assessment: ExactAssessment, factor: Exact | null): { status: TermStatus; mark: Exact | null } {
  const { mark } = assessment
  if (factor !== null && factor.n === 0n) return { status: 'weightless', mark: null }
  if (mark === null || mark === undefined) return { status: 'empty', mark: null }
  if (mark === 'EXC') return { status: 'excused', mark: null }
  if (mark === 'ATT') return { status: 'waiting', mark: null }
  if (factor === null) return { status: 'invalid', mark: null }
  if (mark === 'ABS') return { status: 'absent', mark: ZERO }
  if (typeof mark === 'string') return { status: 'invalid', mark: null }
  return { status: 'counted', mark }
}

/** The better of two averages, either of which may be missing. */
export function betterOf(a: Exact | null, b: Exact | null): Exact | null {
  if (a === null) return b
  return b === null ? a : greatest(a, b)
}

/** A module in a UE. */
export interface ExactUeModule {
  coefficient: number
  average: Exact | null
  pole: Pole
}

export interface UeAverage {
  /** /20, before bonus and malus. */
  average: Exact | null
  /** A coefficient, an average or the pole shares are out of their range: there is no average. */
  invalid: boolean
  /** What each pole weighs once its modules are averaged; null where the coefficients alone decide. */
  poleWeights: Record<Pole, Exact> | null
}

/**
 * Average /20 of a UE: sum of coefficient x average over the sum of coefficients, over the modules that have
 * an average (rules.md, Averages). Null when none has, when nothing weighs, or when a figure is out of its range.
 */
export function ueAverage(
  modules: { coefficient: number; average: number | null; pole: 'ressources' | 'saes' }[],
  poleShares?: { ressources: number; saes: number }
): number | null {
  const exact: ExactUeModule[] = []
  for (const { coefficient, average, pole } of modules) {
    if (average === null || coefficient === 0) continue
    const value = exactOf(average)
    if (value === null || !isOutOfTwenty(value)) return null
    exact.push({ coefficient, average: value, pole: pole === 'ressources' ? 'ressources' : 'saes' })
  }
  return toNumberOrNull(explainUeAverage(exact, poleShares).average)
}

const NO_AVERAGE: UeAverage = { average: null, invalid: false, poleWeights: null }
const INVALID: UeAverage = { average: null, invalid: true, poleWeights: null }

/**
 * The same, exactly. Where the UE fixes the shares of its poles, each coefficient is divided by its pole's sum
 * and multiplied by the share, which is to average each pole and weigh the two by their shares; a pole
 * without average leaves all to the other (rules.md, Averages).
 */
export function explainUeAverage(modules: readonly ExactUeModule[], poleShares?: PoleShares): UeAverage {
  const poles: Record<Pole, Weighted[]> = { ressources: [], saes: [] }
  for (const { coefficient, average, pole } of modules) {
    if (average === null) continue
    const weight = exactOf(coefficient)
    if (weight === null || weight.s < 0n) return INVALID
    poles[pole].push({ weight, value: average })
  }
  if (poleShares === undefined) return { ...NO_AVERAGE, average: weightedMean([...poles.ressources, ...poles.saes]) }

  const shares = { ressources: exactOf(poleShares.ressources), saes: exactOf(poleShares.saes) }
  if (shares.ressources === null || shares.saes === null || shares.ressources.s < 0n || shares.saes.s < 0n) return INVALID
  const means = { ressources: weightedMean(poles.ressources), saes: weightedMean(poles.saes) }
  const poleWeights = {
    ressources: means.ressources === null ? ZERO : shares.ressources,
    saes: means.saes === null ? ZERO : shares.saes
  }
  const average = weightedMean([
    { weight: poleWeights.ressources, value: means.ressources ?? ZERO },
    { weight: poleWeights.saes, value: means.saes ?? ZERO }
  ])
  return { average, invalid: false, poleWeights }
}

/** What part of a UE each module makes, exactly; 0 for one without average. `poleWeights` as explained for the UE. */
export function weightsInUe(modules: readonly ExactUeModule[], poleWeights: Record<Pole, Exact> | null): Exact[] {
  const coefficients = modules.map(({ coefficient, average }) => (average === null ? ZERO : (exactOf(coefficient) ?? ZERO)))
  const sums: Record<Pole, Exact> = { ressources: ZERO, saes: ZERO }
  modules.forEach(({ pole }, index) => (sums[pole] = sums[pole].add(coefficients[index] ?? ZERO)))
  const total = poleWeights === null ? sums.ressources.add(sums.saes) : poleWeights.ressources.add(poleWeights.saes)
  if (total.n === 0n) return modules.map(() => ZERO)
  const scaleOf = (pole: Pole): Exact => {
    if (poleWeights === null) return total.inverse()
    return sums[pole].n === 0n ? ZERO : poleWeights[pole].div(sums[pole].mul(total))
  }
  const scales = { ressources: scaleOf('ressources'), saes: scaleOf('saes') }
  return modules.map(({ pole }, index) => (coefficients[index] ?? ZERO).mul(scales[pole]))
}

/** What part of a UE, 0 to 1, each module makes; 0 for one without average. For display: exactness ends here. */
export function sharesInUe(modules: readonly ExactUeModule[], poleWeights: Record<Pole, Exact> | null): number[] {
  const sums: Record<Pole, number> = { ressources: 0, saes: 0 }
  for (const { coefficient, average, pole } of modules) if (average !== null) sums[pole] += coefficient
  const weights = poleWeights === null ? sums : { ressources: toNumber(poleWeights.ressources), saes: toNumber(poleWeights.saes) }
  const total = weights.ressources + weights.saes
  return modules.map(({ coefficient, average, pole }) => {
    if (average === null || !(sums[pole] > 0) || !(total > 0)) return 0
    return ((coefficient / sums[pole]) * weights[pole]) / total
  })
}
