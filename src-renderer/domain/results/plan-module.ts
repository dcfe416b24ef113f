import type { PlanModule } from '../plan/plan'
import { explainModuleAverage, markOutOf, weightFor, type ExactAssessment, type ExactMark, type ModuleAverage } from './average'
import { exactOfHundredths } from './exact'

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

/** Whether the UE weigh the module's assessments differently; otherwise one average serves them all. */
export function hasOwnWeights(module: PlanModule): boolean {
  return module.assessments.some(({ weights }) => Object.keys(weights).length > 0)
}
