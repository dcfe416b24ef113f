import type { PlanModule } from '../plan/plan'
import { explainModuleAverage, type ExactAssessment, type ModuleAverage } from './average'
import { ONE, TWENTY, ZERO, type Exact } from './exact'
import { standingAssessments } from './plan-module'

/** How a mark x (/20) on what remains of a module moves its average: `slope` for each point above `from`. */
export interface ModuleLever {
  kind: 'marks' | 'catchUp'
  slope: Exact
  from: Exact
}

/** What a module may still bring to a UE, /20. */
export interface ModuleOutlook {
  /** With 0 for all that remains. */
  floor: Exact
  /** With 20 for all that remains. */
  ceiling: Exact
  /** Null when nothing can be said between the two bounds. */
  lever: ModuleLever | null
}

const ALL_TO_COME: ModuleOutlook = { floor: ZERO, ceiling: TWENTY, lever: { kind: 'marks', slope: ONE, from: ZERO } }
export const UNKNOWN_MODULE: ModuleOutlook = { floor: ZERO, ceiling: TWENTY, lever: null }

function settled(average: Exact): ModuleOutlook {
  return { floor: average, ceiling: average, lever: null }
}

/**
 * What is still possible for a module whose marks are in their range. Bounds are exact. The lever never says
 * more than the truth: where ordinary marks and a catch-up mix, it counts on the ordinary ones, or on none.
 */
export function outlookOfModule(module: PlanModule, ue: string, detail: ModuleAverage): ModuleOutlook {
  const pending = detail.terms.filter(({ status }) => status === 'empty' || status === 'waiting')
  if (pending.length === 0) return detail.average === null ? UNKNOWN_MODULE : settled(detail.average)
  const assessments = standingAssessments(module, ue)
  if (assessments.every(isOrdinaryToCome)) return ALL_TO_COME

  const averageWith = (normal: Exact, catchUp: Exact | 'ABS'): Exact | null =>
    explainModuleAverage(assessments.map((assessment) => withMark(assessment, normal, catchUp))).average
  const ceiling = averageWith(TWENTY, TWENTY)
  // A coefficient out of its range, which shows only once its mark is there.
  if (ceiling === null) return UNKNOWN_MODULE
  const floor = averageWith(ZERO, 'ABS') ?? ZERO
  if (pending.every(({ kind }) => kind === 'catchUp')) return { floor, ceiling, lever: { kind: 'catchUp', slope: ONE, from: floor } }

  const top = averageWith(TWENTY, 'ABS') ?? floor
  const isAffine = detail.catchUp === null || ordinaryAtZero(assessments).gte(detail.catchUp)
  return { floor, ceiling, lever: isAffine ? { kind: 'marks', slope: top.sub(floor).div(20), from: ZERO } : null }
}

function isOrdinaryToCome({ kind, mark, coefficient, weight }: ExactAssessment): boolean {
  return kind === 'normal' && (mark === null || mark === 'ATT') && coefficient > 0 && weight > 0
}

function withMark(assessment: ExactAssessment, normal: Exact, catchUp: Exact | 'ABS'): ExactAssessment {
  if (assessment.mark !== null && assessment.mark !== 'ATT') return assessment
  return { ...assessment, mark: assessment.kind === 'normal' ? normal : catchUp }
}

/** The ordinary average with 0 for all that remains: a catch-up below it never shows. */
function ordinaryAtZero(assessments: readonly ExactAssessment[]): Exact {
  const ordinary = assessments.filter(({ kind }) => kind === 'normal').map((assessment) => withMark(assessment, ZERO, 'ABS'))
  return explainModuleAverage(ordinary).average ?? ZERO
}
