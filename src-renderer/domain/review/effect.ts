import type { Framework } from '../framework/framework'
import { applyCommand } from '../plan/apply-command'
import type { Context, Plan, YearCode } from '../plan/plan'
import { shortSemesterName } from '../plan/query'
import { planTotals, semesterTotals } from '../plan/totals'
import { evaluatePlan } from '../results/evaluate-plan'
import { projectPlan } from '../results/projection'
import type { Thresholds } from '../results/thresholds'
import { differencesBetween, type Difference } from './difference'
import type { SuggestionEntry } from './review'

/** Hours of a semester instance as it is planned. */
export interface SemesterLoad {
  semester: string
  /** `S3`; no translation needed. */
  name: string
  /** Hours of teaching and of project. */
  hours: number
}

/** A year of the BUT as it stands: the code that stands, and what the current averages lead to. */
export interface YearOutlook {
  year: number
  code: YearCode | null
  simulated: YearCode | null
}

export interface PlanFigures {
  /** ECTS of the UE planned. */
  ects: number
  earned: number
  teaching: number
  project: number
  loads: SemesterLoad[]
  years: YearOutlook[]
}

/** A plan before and after a suggestion. */
export interface Effect {
  before: PlanFigures
  after: PlanFigures
  /** What the suggestion does, in the order of `differencesBetween`. */
  differences: Difference[]
}

/** The figures that a suggestion may change. */
export function figuresOf(plan: Plan, framework: Framework, thresholds: Thresholds): PlanFigures {
  const totals = planTotals(plan, framework)
  const results = evaluatePlan(plan, framework, { thresholds })
  const projection = projectPlan(plan, framework, { thresholds })
  return {
    ects: totals.ects,
    earned: results.ects.earned,
    teaching: totals.teaching,
    project: totals.project,
    loads: plan.semesters.map((semester) => {
      const { teaching, project } = semesterTotals(plan, semester.id)
      return { semester: semester.id, name: shortSemesterName(semester), hours: teaching + project }
    }),
    years: results.years
      .filter(({ latest }) => latest)
      .map(({ year, code }) => ({
        year,
        code,
        simulated: projection.years.find((projected) => projected.year === year)?.simulatedCode ?? null
      }))
  }
}

/**
 * What accepting a suggestion would change: figures before and after, and the changes themselves. Null when it cannot
 * be done on this plan as it is; changes that are done already are passed over.
 */
export function effectOf(
  { changes }: Pick<SuggestionEntry, 'changes'>,
  plan: Plan,
  framework: Framework,
  thresholds: Thresholds,
  context: Context
): Effect | null {
  const commands = changes.map(({ command }) => command)
  const applied = applyCommand(plan, { type: 'batch', label: { key: 'acceptSuggestion', params: {} }, commands }, context)
  if (!applied.ok) return null
  const after = applied.value.plan
  return {
    before: figuresOf(plan, framework, thresholds),
    after: figuresOf(after, framework, thresholds),
    differences: differencesBetween(plan, after)
  }
}
