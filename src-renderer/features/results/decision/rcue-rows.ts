import type { Framework } from '@/domain/framework/framework'
import type { PlanResults, RcueResult, RcueSide, UeResult, YearResults } from '@/domain/results/plan-results'
import type { RcueProjection, YearProjection } from '@/domain/results/projection-types'

/** One UE of an RCUE, as its cell shows it. */
export interface UeCell {
  side: RcueSide
  /** The attempt that counts; null while the plan has none. */
  result: UeResult | null
}

export interface RcueRow {
  rcue: RcueResult
  number: number
  name: string
  odd: UeCell
  even: UeCell
  ects: { earned: number; total: number }
  projection: RcueProjection | null
}

/** The RCUE of a year, each with its two UE. */
export function rcueRows(framework: Framework, results: PlanResults, year: YearResults, projection: YearProjection | null): RcueRow[] {
  const ues = new Map(results.semesters.flatMap(({ ues: own }) => own.map((result) => [`${result.semester}/${result.ue.code}`, result] as const)))
  const cell = (side: RcueSide): UeCell => ({ side, result: ues.get(`${side.semester}/${side.ue}`) ?? null })
  return year.rcues.map((rcue) => {
    const competence = framework.competences.find(({ id }) => id === rcue.competence)
    const [odd, even] = [cell(rcue.odd), cell(rcue.even)]
    return {
      rcue,
      number: competence?.number ?? 0,
      name: competence?.name ?? rcue.competence,
      odd,
      even,
      ects: { earned: ectsOf([odd, even].filter(({ result }) => result?.acquired)), total: ectsOf([odd, even]) },
      projection: projection?.rcues.find((candidate) => candidate.competence === rcue.competence) ?? null
    }
  })
}

/** Of this time the year is lived: what a later repeat earned is not its own. */
function ectsOf(cells: readonly UeCell[]): number {
  return cells.reduce((sum, { result }) => sum + (result?.ue.ects ?? 0), 0)
}

/** What must be said beside a UE's average. */
export type UeFlag = 'provisional' | 'partial' | 'invalid' | 'entered' | 'estimate' | 'roundedUp' | 'kept' | 'recorded'

export function flagsOf({ side, result }: UeCell): UeFlag[] {
  if (result === null) return []
  const { computed, source } = result
  const isMade = source === 'modules'
  const flags: [UeFlag, boolean][] = [
    ['recorded', result.recorded !== null],
    ['invalid', computed.invalid],
    ['entered', source === 'entered'],
    ['kept', side.newer !== null],
    ['provisional', isMade && computed.provisional],
    ['partial', isMade && !computed.complete && !computed.provisional],
    ['estimate', result.placeholderCoefficients],
    ['roundedUp', result.roundedUpByRecords]
  ]
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []))
}
