import type { MaquetteModule } from '../maquette/maquette'
import type { Plan, PlanModule } from '../plan/plan'
import { coefficientIn, type UeStanding } from './evaluate-ue'
import { exactOf, ONE, weightedMean, type Exact, type Weighted } from './exact'
import { HIGHEST_MARK } from './needed'
import type { OutlookLever, UeOutlook } from './outlook'
import { averageOfModule } from './plan-module'
import type { Hypotheses, Lever } from './projection-types'

/** Hours of a week of stage, to set beside the hours of a module. */
const STAGE_HOURS_A_WEEK = 35

/** A UE of a year with its outlook, and what is known around it. */
export interface ProjectedUe {
  standing: UeStanding
  outlook: UeOutlook
  /** The other UE of the RCUE, as it stands. */
  sibling: Exact | null
}

/** The levers of a year's UE, each once, in the plan's order. */
export function leversOf(plan: Plan, ues: readonly ProjectedUe[], hypotheses: Hypotheses): Lever[] {
  const known = ues.flatMap(({ standing }) => (standing.exact === null ? [] : [{ weight: ONE, value: standing.exact }]))
  const ofYear = weightedMean(known)
  const byId = new Map<string, { lever: OutlookLever; places: ProjectedUe[] }>()
  for (const place of ues) {
    for (const lever of place.outlook.levers) {
      const entry = byId.get(lever.id)
      if (entry === undefined) byId.set(lever.id, { lever, places: [place] })
      else entry.places.push(place)
    }
  }
  const order = new Map(plan.semesters.map(({ id }, index) => [id, index]))
  return [...byId.values()]
    .map(({ lever, places }) => leverOf(lever, places, ofYear, hypotheses))
    .sort((a, b) => (order.get(a.semester) ?? 0) - (order.get(b.semester) ?? 0))
}

function leverOf(lever: OutlookLever, places: readonly ProjectedUe[], ofYear: Exact | null, hypotheses: Hypotheses): Lever {
  const { counted, kind, id } = lever
  const standing = places[0]?.standing
  const coefficientsIn = places.map(({ standing: { ue } }) => (counted === null ? 1 : coefficientIn(counted.definition, ue.code)))
  return {
    id,
    kind,
    module: counted?.module.id ?? null,
    code: counted?.module.code ?? standing?.ue.code ?? '',
    title: counted?.definition.title ?? '',
    semester: standing?.semester.id ?? '',
    ues: places.map(({ standing: { ue } }) => ue.code),
    coefficients: coefficientsIn.reduce((sum, coefficient) => sum + coefficient, 0),
    hours: counted === null ? 0 : hoursOf(counted.module, counted.definition),
    assumed: assumedMark(counted === null ? null : averageOfModule(counted.module).average, places, coefficientsIn, ofYear),
    hypothesis: validHypothesis(hypotheses, id)
  }
}

/** A hypothesis that no mark could be is no hypothesis. */
function validHypothesis(hypotheses: Hypotheses, id: string): number | null {
  const mark = Object.hasOwn(hypotheses, id) ? hypotheses[id] : undefined
  return mark !== undefined && Number.isInteger(mark) && mark >= 0 && mark <= HIGHEST_MARK ? mark : null
}

function hoursOf(module: PlanModule, { hours, kind, weeks }: MaquetteModule): number {
  if (kind === 'stage') return (module.stage?.weeks ?? weeks?.min ?? 0) * STAGE_HOURS_A_WEEK
  return hours.lecture + hours.tutorial + hours.practical + hours.project
}

function assumedMark(own: Exact | null, places: readonly ProjectedUe[], coefficients: readonly number[], ofYear: Exact | null): number | null {
  const meanOf = (averageOf: (place: ProjectedUe) => Exact | null): Exact | null =>
    weightedMean(
      places.flatMap((place, index): Weighted[] => {
        const weight = exactOf(coefficients[index] ?? 0)
        const value = averageOf(place)
        return weight === null || weight.s < 0n || value === null ? [] : [{ weight, value }]
      })
    )
  const assumed = own ?? meanOf(({ standing }) => standing.exact) ?? meanOf(({ sibling }) => sibling) ?? ofYear
  // Brought down: an assumption must not promise what the marks do not.
  return assumed === null ? null : Number((assumed.n * 100n) / assumed.d)
}

/** The marks of the hypotheses alone, by lever. */
export function hypothesesOf(levers: readonly Lever[]): Record<string, number> {
  return Object.fromEntries(levers.flatMap(({ id, hypothesis }) => (hypothesis === null ? [] : [[id, hypothesis]])))
}

/** What each lever is taken to bring: its hypothesis, else the current average. A lever without either is not named. */
export function supposedMarks(levers: readonly Lever[]): Record<string, number> {
  return Object.fromEntries(
    levers.flatMap(({ id, hypothesis, assumed }) => {
      const mark = hypothesis ?? assumed
      return mark === null ? [] : [[id, mark]]
    })
  )
}
