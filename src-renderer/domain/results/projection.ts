import type { Framework } from '../framework/framework'
import type { Plan, RcueCode } from '../plan/plan'
import { decideRcue, isRcueValidated, ruleOfYear } from './decision'
import { evaluateWithStandings, type EvaluationOptions, type PlanEvaluation } from './evaluate-plan'
import type { UeStanding } from './evaluate-ue'
import { greatest, least, meanOfTwo, toNumber, toNumberOrNull, TWENTY, ZERO, type Exact } from './exact'
import { hypothesesOf, leversOf, supposedMarks, type ProjectedUe } from './levers'
import { leastMark, markAlone, markTogether, uniformAt, uniformForm, type LeverMarks } from './needed'
import { keptOutlook, outlookOfUe, UNKNOWN_OUTLOOK, type UeOutlook } from './outlook'
import type { RcueResult, RcueSide, YearResults } from './plan-results'
import type { Band, Hypotheses, Lever, Need, Possibility, Projection, RcueProjection, UeProjection, YearProjection } from './projection-types'
import { leastNumerator, meanForm, valueAt, type ScaledForm } from './scaled-form'
import { boundOf, reaches, type Threshold, type Thresholds } from './thresholds'
import { ueKey } from './ue-codes'
import type { YearGroup } from './year-groups'

export interface ProjectionOptions extends EvaluationOptions {
  hypotheses?: Hypotheses
}

/**
 * What is still possible for the latest attempt of each year, what is needed for it, and what the hypotheses
 * would give (rules.md, Validation, Progression). Real marks alone decide what is secured or out of reach.
 */
export function projectPlan(plan: Plan, framework: Framework, options: ProjectionOptions): Projection {
  const evaluation = evaluateWithStandings(plan, framework, options)
  const { thresholds, hypotheses = {} } = options
  const drafts = evaluation.results.years.flatMap((results, index) => {
    const group = evaluation.groups[index]
    return results.latest && group !== undefined ? [draftYear(evaluation, results, group, thresholds)] : []
  })
  const levers = drafts.map((draft) => leversOf(plan, draft.rcues.flatMap(({ odd, even }) => [...placed(odd), ...placed(even)]), hypotheses))
  return {
    thresholds,
    years: drafts.map((draft, index) => projectYear(draft, levers[index] ?? [], thresholds)),
    levers: levers.flat()
  }
}

interface DraftSide {
  result: RcueSide
  /** Null while the plan has no instance of the semester. */
  standing: UeStanding | null
  outlook: UeOutlook
  sibling: Exact | null
}

interface DraftRcue {
  result: RcueResult
  odd: DraftSide
  even: DraftSide
  form: ScaledForm
  min: Exact
  max: Exact
  decided: boolean | null
}

interface DraftYear {
  results: YearResults
  rcues: DraftRcue[]
}

function placed({ standing, outlook, sibling }: DraftSide): ProjectedUe[] {
  return standing === null ? [] : [{ standing, outlook, sibling }]
}

function draftYear(evaluation: PlanEvaluation, results: YearResults, group: YearGroup, thresholds: Thresholds): DraftYear {
  const byKey = new Map(evaluation.standings.map((standing) => [ueKey(standing.semester.id, standing.ue.code), standing]))
  const rcues = results.rcues.map((result): DraftRcue => {
    const odd = draftSide(byKey, result.odd, result.even.exact, group, thresholds)
    const even = draftSide(byKey, result.even, result.odd.exact, group, thresholds)
    return {
      result,
      odd,
      even,
      form: meanForm(odd.outlook.form, even.outlook.form),
      min: meanOfTwo(odd.outlook.min, even.outlook.min),
      max: meanOfTwo(odd.outlook.max, even.outlook.max),
      decided: result.code === result.computedCode && result.recorded === null ? null : isRcueValidated(result.code)
    }
  })
  return { results, rcues }
}

function draftSide(
  byKey: ReadonlyMap<string, UeStanding>,
  result: RcueSide,
  sibling: Exact | null,
  group: YearGroup,
  thresholds: Thresholds
): DraftSide {
  const attempts = group.lived
    .filter(({ number }) => number === result.number)
    .flatMap(({ id }) => (result.ue === null ? [] : (byKey.get(ueKey(id, result.ue)) ?? [])))
  const standing = attempts.at(-1) ?? null
  const kept = attempts
    .slice(0, -1)
    .flatMap(({ exact }) => (exact !== null && reaches(exact, 10, thresholds) ? [exact] : []))
    .reduce<Exact | null>((best, exact) => (best === null ? exact : greatest(best, exact)), null)
  const newest = standing === null ? UNKNOWN_OUTLOOK : outlookOfUe(standing)
  return { result, standing, outlook: kept === null ? newest : keptOutlook(kept, newest), sibling }
}

function projectYear({ results, rcues }: DraftYear, levers: Lever[], thresholds: Thresholds): YearProjection {
  const fixed = hypothesesOf(levers)
  const supposed = supposedMarks(levers)
  const pairs = rcues.map((draft) => projectRcue(draft, fixed, supposed, thresholds))
  const parcoursMissing = results.reasons.some(({ code }) => code === 'parcoursMissing')
  const flags = pairs.map(({ rcue, simulated }) => ({
    validated: rcue.decided ?? (simulated === null ? null : reaches(simulated, 10, thresholds)),
    belowEight: simulated !== null && !reaches(simulated, 8, thresholds)
  }))
  return {
    year: results.year,
    academicYear: results.academicYear,
    parcoursMissing,
    ues: pairs.flatMap(({ ues }) => ues),
    rcues: pairs.map(({ rcue }) => rcue),
    ...(parcoursMissing ? UNDECIDABLE : needsOfYear(results.year, rcues, fixed, thresholds)),
    simulatedCode: parcoursMissing ? null : ruleOfYear(results.year, flags),
    levers: levers.map(({ id }) => id)
  }
}

const UNDECIDABLE: { admission: Need; passage: Need } = {
  admission: { possibility: 'open', together: null },
  passage: { possibility: 'open', together: null }
}

function needsOfYear(year: 1 | 2 | 3, rcues: readonly DraftRcue[], fixed: LeverMarks, thresholds: Thresholds): { admission: Need; passage: Need } {
  const codeWith = (flagsOf: (rcue: DraftRcue, index: number) => { ten: boolean; eight: boolean }): 'ADM' | 'PASD' | null =>
    ruleOfYear(
      year,
      rcues.map((rcue, index) => {
        const { ten, eight } = flagsOf(rcue, index)
        return { validated: rcue.decided ?? ten, belowEight: !eight }
      })
    )
  const codeAtBound = (bound: 'min' | 'max'): 'ADM' | 'PASD' | null =>
    codeWith((rcue) => ({ ten: reaches(rcue[bound], 10, thresholds), eight: reaches(rcue[bound], 8, thresholds) }))
  const [worst, best] = [codeAtBound('min'), codeAtBound('max')]
  const forms = rcues.map(({ form }) => ({
    uniform: uniformForm(form, fixed),
    ten: leastOf(form, 10, thresholds),
    eight: leastOf(form, 8, thresholds)
  }))
  const codeAt = (mark: number): 'ADM' | 'PASD' | null =>
    codeWith((_, index) => {
      const form = forms[index]
      const value = form === undefined ? 0n : uniformAt(form.uniform, mark)
      return { ten: form !== undefined && value >= form.ten, eight: form !== undefined && value >= form.eight }
    })
  const need = (isEnough: (code: 'ADM' | 'PASD' | null) => boolean): Need => {
    const possibility: Possibility = isEnough(worst) ? 'secured' : isEnough(best) ? 'open' : 'outOfReach'
    return { possibility, together: possibility === 'secured' ? 0 : leastMark((mark) => isEnough(codeAt(mark))) }
  }
  return { admission: need((code) => code === 'ADM'), passage: need((code) => code !== null) }
}

interface ProjectedRcue {
  rcue: RcueProjection
  ues: UeProjection[]
  simulated: Exact | null
}

function projectRcue(draft: DraftRcue, fixed: LeverMarks, supposed: LeverMarks, thresholds: Thresholds): ProjectedRcue {
  const { result, form, min, max, decided } = draft
  const odd = simulate(draft.odd, supposed)
  const even = simulate(draft.even, supposed)
  const decision = decideRcue({ competence: result.competence, odd, even }, thresholds)
  const simulatedCode: RcueCode | null = decided === null ? decision.code : result.code
  const needs = (threshold: Threshold): Need =>
    decided === null ? needOf(form, min, max, threshold, fixed, thresholds) : decidedNeed(decided)
  return {
    simulated: decision.average,
    rcue: {
      competence: result.competence,
      band: bandOf(min, max),
      ten: needs(10),
      eight: needs(8),
      simulated: toNumberOrNull(decision.average),
      simulatedCode,
      levers: leverIds(form),
      form,
      decided
    },
    ues: [
      ...projectUe(draft.odd, result.competence, odd, decision.ueCodes[0], fixed, thresholds),
      ...projectUe(draft.even, result.competence, even, decision.ueCodes[1], fixed, thresholds)
    ]
  }
}

function projectUe(
  { standing, outlook }: DraftSide,
  competence: string,
  simulated: Exact | null,
  simulatedCode: UeProjection['simulatedCode'],
  fixed: LeverMarks,
  thresholds: Thresholds
): UeProjection[] {
  if (standing === null) return []
  const { form, min, max } = outlook
  return [
    {
      semester: standing.semester.id,
      ue: standing.ue.code,
      competence,
      band: bandOf(min, max),
      ten: needOf(form, min, max, 10, fixed, thresholds),
      simulated: toNumberOrNull(simulated),
      simulatedCode,
      levers: leverIds(form),
      form
    }
  ]
}

/** The average with what is supposed; null while some lever has neither hypothesis nor current average. */
function simulate({ standing, outlook }: DraftSide, supposed: LeverMarks): Exact | null {
  if (standing === null || outlook.form.terms.some(({ lever }) => supposed[lever] === undefined)) return null
  return least(TWENTY, greatest(ZERO, valueAt(outlook.form, (lever) => supposed[lever] ?? 0)))
}

function needOf(form: ScaledForm, min: Exact, max: Exact, threshold: Threshold, fixed: LeverMarks, thresholds: Thresholds): Need {
  if (reaches(min, threshold, thresholds)) return { possibility: 'secured', together: 0 }
  if (!reaches(max, threshold, thresholds)) return { possibility: 'outOfReach', together: null }
  return { possibility: 'open', together: markTogether(form, leastOf(form, threshold, thresholds), fixed) }
}

function decidedNeed(validated: boolean): Need {
  return validated ? { possibility: 'secured', together: 0 } : { possibility: 'outOfReach', together: null }
}

/** What the numerator of a form must be at least to reach a threshold. */
export function leastOf(form: ScaledForm, threshold: Threshold, thresholds: Thresholds): bigint {
  const { bound, strict } = boundOf(threshold, thresholds)
  return leastNumerator(form, bound, strict)
}

function bandOf(min: Exact, max: Exact): Band {
  return { min: toNumber(min), max: toNumber(max) }
}

function leverIds(form: ScaledForm): string[] {
  return [...new Set(form.terms.map(({ lever }) => lever))]
}

/** A mark needed on one lever alone. */
export interface LoneNeed {
  lever: string
  /** Hundredths /20; 0 when nothing is needed, null when even 20 does not reach. */
  mark: number | null
}

/**
 * For each lever of a UE or an RCUE, the least mark that reaches a threshold by it alone, the others at their
 * hypothesis or at the current average. Empty while one of them has neither.
 */
export function neededAlone(projection: Projection, target: { form: ScaledForm; levers: string[] }, threshold: Threshold): LoneNeed[] {
  const supposed = supposedMarks(projection.levers)
  const least = leastOf(target.form, threshold, projection.thresholds)
  return target.levers.flatMap((lever) => {
    const othersKnown = target.levers.every((other) => other === lever || supposed[other] !== undefined)
    return othersKnown ? [{ lever, mark: markAlone(target.form, least, lever, supposed) }] : []
  })
}
