import type { Framework } from '../framework/framework'
import { uesOfSemester } from '../maquette/maquette-index'
import type { Plan, RcueCode, RecordedDecision, SemesterInstance, UeCode, YearCode } from '../plan/plan'
import { ueDecisionOf } from '../plan/query'
import { admitsYear, opensNextYear, rcueCodeFromUes, ueCodeWithin } from './codes'
import { codeYear, decideRcue, isRcueValidated, type ComputedUeCode, type ExactRcue } from './decision'
import type { UeStanding } from './evaluate-ue'
import { toNumberOrNull, type Exact } from './exact'
import type { RcueResult, RcueSide, YearResults } from './plan-results'
import { reason, type Reason, type Side } from './reason'
import { isRoundedUpByRecords, reaches, type Thresholds } from './thresholds'
import { rcueDecisionOf, yearDecisionOf, type YearGroup } from './year-groups'

/** What the evaluation of a year reads. */
export interface YearSources {
  plan: Plan
  framework: Framework
  thresholds: Thresholds
  /** Standing of each UE by instance and competence. */
  standing(semester: SemesterInstance, competence: string): UeStanding | undefined
}

/** A code that a year gives to a UE of one instance. */
export interface GrantedCode {
  semester: string
  ue: string
  code: UeCode | null
  /** By averages alone, before any decision of the jury. */
  computed: ComputedUeCode | null
  side: Side
  reasons: Reason[]
}

export interface YearEvaluation {
  results: YearResults
  granted: GrantedCode[]
}

/** Evaluates one lived year: its RCUE, its code, and what both give to the UE (T3 4.3 to 4.6). */
export function evaluateYear(sources: YearSources, group: YearGroup): YearEvaluation {
  const { plan, thresholds } = sources
  const recorded = yearDecisionOf(plan, group)
  const drafts = competencesOf(plan, group).map((competence) => draftRcue(sources, group, competence))
  const computed = computeYear(plan, group, drafts, thresholds)
  const recordedCode = (recorded?.code ?? null) as YearCode | null
  const admitted = drafts.map((draft) => (admitsYear(recordedCode) ? admitByYear(draft, recordedCode) : draft))
  const code = recordedCode ?? computed.code
  const results: YearResults = {
    year: group.year,
    attempt: group.attempt,
    latest: group.latest,
    academicYear: group.instances.at(-1)?.academicYear ?? plan.entryYear,
    semesters: group.instances.map(({ id }) => id),
    rcues: admitted.map((draft) => rcueResult(sources, group, draft)),
    code,
    computedCode: computed.code,
    recorded,
    passes: opensNextYear(code),
    reasons: [...recordedReason(recorded, computed.code), ...computed.reasons]
  }
  return { results, granted: admitted.flatMap((draft) => grantedCodes(draft, thresholds)) }
}

/** Competences with a UE in the year, in the maquette's order. */
function competencesOf(plan: Plan, { year }: YearGroup): string[] {
  const ues = [2 * year - 1, 2 * year].flatMap((number) => uesOfSemester(plan.maquette, number, plan.parcours))
  return [...new Set(ues.map(({ competence }) => competence))]
}

interface DraftSide {
  side: Side
  number: number
  ue: string | null
  /** The attempt that counts. */
  kept: UeStanding | null
  /** The newest attempt. */
  newest: UeStanding | null
  recordedCode: UeCode | null
}

interface DraftRcue {
  odd: DraftSide
  even: DraftSide
  exact: ExactRcue
  recorded: RecordedDecision | null
  code: RcueCode | null
  reasons: Reason[]
}

function draftRcue(sources: YearSources, group: YearGroup, competence: string): DraftRcue {
  const odd = draftSide(sources, group, competence, 'odd')
  const even = draftSide(sources, group, competence, 'even')
  const exact = decideRcue({ competence, odd: odd.kept?.exact ?? null, even: even.kept?.exact ?? null }, sources.thresholds)
  const recorded = rcueDecisionOf(sources.plan, group, competence)
  const [oddCode, evenCode] = exact.ueCodes
  const fromUes = rcueCodeFromUes(odd.recordedCode ?? oddCode, even.recordedCode ?? evenCode)
  const code = (recorded?.code as RcueCode | undefined) ?? exact.code ?? fromUes
  return { odd, even, exact, recorded, code, reasons: recordedReason(recorded, exact.code) }
}

/**
 * The attempt that counts on one side of an RCUE: the newest, unless an earlier one reached 10 and is better.
 * A UE below 10 is not kept: repeating its semester replaces it (rules.md, Averages, capitalised UE).
 */
function draftSide(sources: YearSources, group: YearGroup, competence: string, side: Side): DraftSide {
  const number = 2 * group.year - (side === 'odd' ? 1 : 0)
  const attempts = group.lived
    .filter((instance) => instance.number === number)
    .flatMap((instance) => sources.standing(instance, competence) ?? [])
  const recordedOf = ({ semester, ue }: UeStanding): UeCode | null =>
    (ueDecisionOf(sources.plan, semester.id, ue.code)?.code ?? null) as UeCode | null
  const newest = attempts.at(-1) ?? null
  let kept = newest
  for (const earlier of attempts.slice(0, -1)) {
    const capitalised = earlier.exact === null ? recordedOf(earlier) === 'ADM' : reaches(earlier.exact, 10, sources.thresholds)
    if (capitalised && kept !== null && isBetter(earlier.exact, kept.exact)) kept = earlier
  }
  const ues = uesOfSemester(sources.plan.maquette, number, sources.plan.parcours)
  const ue = ues.find((candidate) => candidate.competence === competence)?.code ?? null
  return { side, number, ue, kept, newest, recordedCode: kept === null ? null : recordedOf(kept) }
}

function isBetter(earlier: Exact | null, current: Exact | null): boolean {
  return current === null || (earlier !== null && earlier.gt(current))
}

function computeYear(
  plan: Plan,
  group: YearGroup,
  rcues: readonly DraftRcue[],
  thresholds: Thresholds
): { code: 'ADM' | 'PASD' | null; reasons: Reason[] } {
  if (plan.parcours === null && hasUesOfParcours(plan, group)) return { code: null, reasons: [reason('parcoursMissing', {})] }
  const standings = rcues.map(({ exact, code }) => ({
    competence: exact.competence,
    average: exact.average,
    validated: isRcueValidated(code)
  }))
  return codeYear(group.year, standings, thresholds)
}

function hasUesOfParcours(plan: Plan, { year }: YearGroup): boolean {
  return plan.maquette.semesters.some(
    ({ number, ues }) => (number === 2 * year - 1 || number === 2 * year) && ues.some(({ parcours }) => parcours !== null)
  )
}

/** A jury that admits a year admits its RCUE: those not validated otherwise are `ADJ`. */
function admitByYear(draft: DraftRcue, yearCode: YearCode | null): DraftRcue {
  if (draft.recorded !== null || isRcueValidated(draft.code) === true) return draft
  return { ...draft, code: 'ADJ', reasons: [...draft.reasons, reason('recordedByJury', { code: yearCode ?? 'ADM', computed: draft.code })] }
}

function recordedReason(recorded: RecordedDecision | null, computed: string | null): Reason[] {
  return recorded === null ? [] : [reason('recordedByJury', { code: recorded.code, computed })]
}

function rcueResult({ framework }: YearSources, { year }: YearGroup, draft: DraftRcue): RcueResult {
  const { exact, recorded, code } = draft
  const { competence, average } = exact
  return {
    competence,
    level: framework.competences.find(({ id }) => id === competence)?.levels.find((level) => level.year === year)?.number ?? null,
    odd: sideResult(draft.odd),
    even: sideResult(draft.even),
    average: toNumberOrNull(average),
    exact: average,
    code,
    computedCode: exact.code,
    recorded,
    roundedUpByRecords: average !== null && (isRoundedUpByRecords(average, 10) || isRoundedUpByRecords(average, 8)),
    reasons: [...draft.reasons, ...exact.reasons.filter((item) => !('side' in item.figures) || item.figures.side === null)]
  }
}

function sideResult({ number, ue, kept, newest }: DraftSide): RcueSide {
  return {
    number,
    ue,
    semester: kept?.semester.id ?? null,
    newer: newest === kept ? null : (newest?.semester.id ?? null),
    average: toNumberOrNull(kept?.exact ?? null),
    exact: kept?.exact ?? null,
    code: null
  }
}

function grantedCodes(draft: DraftRcue, thresholds: Thresholds): GrantedCode[] {
  return ([draft.odd, draft.even] as const).flatMap((side, index) => {
    if (side.kept === null || side.newest === null) return []
    const computed = draft.exact.ueCodes[index] ?? null
    const code = ueCodeWithin(draft.code, side.kept.exact, computed, thresholds)
    const own = draft.exact.reasons.filter((item) => 'side' in item.figures && item.figures.side === side.side)
    const followed = code !== computed && draft.code !== null
    const reasons = followed ? [...own, reason('followsRcue', { competence: draft.exact.competence, code: draft.code ?? '' })] : own
    const kept: GrantedCode = { semester: side.kept.semester.id, ue: side.kept.ue.code, code, computed, side: side.side, reasons }
    if (side.newest === side.kept) return [kept]
    const capitalised = reason('capitalised', {
      competence: draft.exact.competence,
      side: side.side,
      kept: toNumberOrNull(side.kept.exact),
      newer: toNumberOrNull(side.newest.exact)
    })
    return [kept, { ...kept, semester: side.newest.semester.id, reasons: [capitalised, ...reasons] }]
  })
}
