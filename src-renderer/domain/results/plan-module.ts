import type { Mark, PlanModule } from '../plan/plan'
import { explainModuleAverage, markOutOf, weightFor, type ExactAssessment, type ExactMark, type ModuleAverage } from './average'
import { exactOfHundredths, toNumber } from './exact'

function exactMark(mark: PlanModule['mark'], outOf: number): ExactMark {
  return typeof mark === 'number' ? markOutOf(exactOfHundredths(mark), outOf) : mark
}

/** The assessments of a module as one UE sees them. */
function assessmentsFor(module: PlanModule, ue: string | undefined): ExactAssessment[] {
  return module.assessments.map(({ kind, coefficient, weights, mark, outOf }) => ({
    kind,
    coefficient,
    weight: weightFor(weights, ue),
    mark: exactMark(mark, outOf)
  }))
}

/** The average entered for the module as a whole, as the one assessment it would be. */
function moduleMarkAlone(module: PlanModule): ExactAssessment[] {
  return [{ kind: 'normal', coefficient: 1, weight: 1, mark: exactMark(module.mark, 20) }]
}

/**
 * What stands for a module in a UE: its assessments, or the mark entered for it as a whole while they give no
 * average. Planning the dates of assessments must not hide that mark.
 */
export function standingAssessments(module: PlanModule, ue?: string): ExactAssessment[] {
  if (module.assessments.length === 0) return moduleMarkAlone(module)
  const assessments = assessmentsFor(module, ue)
  if (module.mark === null) return assessments
  const { average, invalid } = explainModuleAverage(assessments)
  return average === null && !invalid ? moduleMarkAlone(module) : assessments
}

/** Average of a plan's module for a UE (rules.md, Averages). */
export function averageOfModule(module: PlanModule, ue?: string): ModuleAverage {
  return explainModuleAverage(standingAssessments(module, ue))
}

/** A module never changes in place. */
const marks = new WeakMap<PlanModule, Mark>()

/**
 * The one mark to show for a module, hundredths /20: the average of its assessments, or what was entered for the
 * whole, ABS and the like included. Rounded, but never up to 10: an average that falls short must not read as one
 * that reaches it.
 */
export function shownMark(module: PlanModule): Mark {
  let mark = marks.get(module)
  if (mark === undefined) marks.set(module, (mark = markOf(module)))
  return mark
}

function markOf(module: PlanModule): Mark {
  if (module.assessments.length === 0) return module.mark
  const { average } = averageOfModule(module)
  if (average === null) return module.mark
  const hundredths = toNumber(average) * 100
  const rounded = Math.round(hundredths)
  return rounded >= 1000 && hundredths < 1000 ? 999 : rounded
}

/** Whether the UE weigh the module's assessments differently; otherwise one average serves them all. */
export function hasOwnWeights(module: PlanModule): boolean {
  return module.assessments.some(({ weights }) => Object.keys(weights).length > 0)
}
