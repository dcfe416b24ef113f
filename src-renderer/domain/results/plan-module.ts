import type { PlanModule } from '../plan/plan'
import { explainModuleAverage, markOutOf, weightFor, type ExactAssessment, type ExactMark, type ModuleAverage } from './average'
import { exactOfHundredths } from './exact'

function exactMark(mark: PlanModule['mark'], outOf: number): ExactMark {
  return typeof mark === 'number' ? markOutOf(exactOfHundredths(mark), outOf) : mark
}

/** The assessments of a module as one UE sees them. */
export function assessmentsFor(module: PlanModule, ue: string | undefined): ExactAssessment[] {
  return module.assessments.map(({ kind, coefficient, weights, mark, outOf }) => ({
    kind,
    coefficient,
    weight: weightFor(weights, ue),
    mark: exactMark(mark, outOf)
  }))
}

/** The average entered for the module as a whole, as the one assessment it would be. */
export function moduleMarkAlone(module: PlanModule): ExactAssessment[] {
  return [{ kind: 'normal', coefficient: 1, weight: 1, mark: exactMark(module.mark, 20) }]
}

/**
 * Average of a plan's module for a UE (rules.md, Averages). The mark entered for the module as a whole stands
 * while its assessments give no average: planning the dates of assessments must not hide it.
 */
export function averageOfModule(module: PlanModule, ue?: string): ModuleAverage {
  if (module.assessments.length === 0) return explainModuleAverage(moduleMarkAlone(module))
  const fromAssessments = explainModuleAverage(assessmentsFor(module, ue))
  const silent = fromAssessments.average === null && !fromAssessments.invalid
  return silent && module.mark !== null ? explainModuleAverage(moduleMarkAlone(module)) : fromAssessments
}

/** Whether the UE weigh the module's assessments differently; otherwise one average serves them all. */
export function hasOwnWeights(module: PlanModule): boolean {
  return module.assessments.some(({ weights }) => Object.keys(weights).length > 0)
}
