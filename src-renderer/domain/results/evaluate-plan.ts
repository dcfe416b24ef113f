import type { Framework } from '../framework/framework'
import type { Plan, SemesterInstance } from '../plan/plan'
import { uesOf } from '../plan/query'
import { acquiredUes, validateLowerLevels } from './acquisition'
import { isAcquired } from './codes'
import { countedModulesOf, movedModules, standingOfUe, type UeStanding } from './evaluate-ue'
import { evaluateYear } from './evaluate-year'
import type { PlanResults, RcueSide, SemesterResults, UeResult, YearResults } from './plan-results'
import { dutAward, diplomaAward, ectsProgress, entryToS5, repeatsOf } from './progress'
import type { Reason } from './reason'
import { isRoundedUpByRecords, type Thresholds } from './thresholds'
import { settleUeCodes, ueKey, type UeCodes } from './ue-codes'
import { unmatchedDecisions, yearGroups, type YearGroup } from './year-groups'

export interface EvaluationOptions {
  thresholds: Thresholds
}

/** What the projection reads besides the results. */
export interface PlanEvaluation {
  results: PlanResults
  groups: YearGroup[]
  standings: UeStanding[]
}

/**
 * Everything that a plan's marks and the jury's decisions say, each with its reasons (rules.md). Averages are
 * exact until shown; what is missing stays null. A decision of the jury wins, and both are given.
 */
export function evaluatePlan(plan: Plan, framework: Framework, options: EvaluationOptions): PlanResults {
  return evaluateWithStandings(plan, framework, options).results
}

interface KeptEvaluation {
  plan: Plan
  framework: Framework
  thresholds: Thresholds
  evaluation: PlanEvaluation
}

/**
 * A plan never changes in place: the results, the projection and its sliders share the last evaluation. One alone is
 * kept: a weak table of them would carry every dead plan through the young collections, each of which then takes longer
 * than the evaluation itself.
 */
let last: KeptEvaluation | null = null

/** The same with what the projection needs to go on from it. Never pass a draft: it changes in place. */
export function evaluateWithStandings(plan: Plan, framework: Framework, { thresholds }: EvaluationOptions): PlanEvaluation {
  if (last?.plan === plan && last.framework === framework && last.thresholds === thresholds) return last.evaluation
  const evaluation = evaluate(plan, framework, thresholds)
  last = { plan, framework, thresholds, evaluation }
  return evaluation
}

function evaluate(plan: Plan, framework: Framework, thresholds: Thresholds): PlanEvaluation {
  const standings = standingsOf(plan)
  const byCompetence = new Map(standings.toReversed().map((item) => [ueKey(item.semester.id, item.ue.competence), item]))
  const standing = (semester: SemesterInstance, competence: string): UeStanding | undefined =>
    byCompetence.get(ueKey(semester.id, competence))

  const groups = yearGroups(plan)
  const evaluated = groups.map((group) => evaluateYear({ plan, framework, thresholds, standing }, group))
  const granted = evaluated.flatMap((year) => year.granted)
  const ownCodes = settleUeCodes(plan, standings, granted, thresholds)
  const { ues, reasons } = validateLowerLevels(acquiredUes(plan, ownCodes), framework, ownCodes)
  const codes = withLowerLevels(ownCodes, reasons)
  const years = evaluated.map((year) => withSideCodes(year.results, codes))

  const results: PlanResults = {
    thresholds,
    semesters: semesterResults(plan, standings, codes),
    years,
    ects: ectsProgress(ues),
    dut: dutAward(ues),
    diploma: diplomaAward(ues),
    entryToS5: entryToS5(ues, years),
    repeats: repeatsOf(plan),
    unmatchedDecisions: unmatchedDecisions(plan, groups),
    placeholderCoefficients: standings.some(isEstimate)
  }
  return { results, groups, standings }
}

function standingsOf(plan: Plan): UeStanding[] {
  const moved = movedModules(plan)
  return plan.semesters.flatMap((semester) => {
    const ues = uesOf(plan, semester.id)
    if (ues.length === 0) return []
    const modules = countedModulesOf(plan, semester, moved)
    return ues.map((ue) => standingOfUe(plan, semester, ue, modules))
  })
}

/** An average that stands and was made with placeholder coefficients. */
function isEstimate({ source, computed }: UeStanding): boolean {
  return source === 'modules' && computed.terms.some(({ status, placeholderCoefficient }) => status === 'counted' && placeholderCoefficient)
}

function withLowerLevels(codes: ReadonlyMap<string, UeCodes>, validated: ReadonlyMap<string, Reason>): Map<string, UeCodes> {
  return new Map(
    [...codes].map(([key, own]) => {
      const because = validated.get(key)
      return [key, because === undefined ? own : { ...own, code: 'ADSUP', reasons: [because, ...own.reasons] }]
    })
  )
}

function semesterResults(plan: Plan, standings: readonly UeStanding[], codes: ReadonlyMap<string, UeCodes>): SemesterResults[] {
  return plan.semesters.flatMap((semester) => {
    if (semester.number === null) return []
    const ues = standings.filter((item) => item.semester === semester).map((item) => ueResult(item, codes))
    return [{ semester, number: semester.number, ues }]
  })
}

const NO_CODES: UeCodes = { code: null, computed: null, recorded: null, reasons: [] }

function ueResult(item: UeStanding, codes: ReadonlyMap<string, UeCodes>): UeResult {
  const { semester, ue, computed, entered, exact, source } = item
  const { code, computed: computedCode, recorded, reasons } = codes.get(ueKey(semester.id, ue.code)) ?? NO_CODES
  return {
    semester: semester.id,
    ue,
    average: source === 'entered' ? entered : computed.average,
    exact,
    source,
    computed,
    entered,
    placeholderCoefficients: isEstimate(item),
    roundedUpByRecords: exact !== null && isRoundedUpByRecords(exact, 10),
    code,
    computedCode,
    recorded,
    acquired: isAcquired(code),
    reasons
  }
}

function withSideCodes(year: YearResults, codes: ReadonlyMap<string, UeCodes>): YearResults {
  const withCode = (side: RcueSide): RcueSide =>
    side.semester === null || side.ue === null ? side : { ...side, code: codes.get(ueKey(side.semester, side.ue))?.code ?? null }
  return { ...year, rcues: year.rcues.map((rcue) => ({ ...rcue, odd: withCode(rcue.odd), even: withCode(rcue.even) })) }
}
