import { poleOf } from '../maquette/maquette'
import { explainModuleAverage, explainUeAverage, weightsInUe, type ExactAssessment, type ExactUeModule } from './average'
import { adjust } from './bonus'
import { coefficientIn, type CountedModule, type UeStanding } from './evaluate-ue'
import { greatest, ONE, TWENTY, ZERO, type Exact } from './exact'
import { standingAssessments } from './plan-module'
import { scaledForm, type FormTerm, type ScaledForm } from './scaled-form'
import { ueKey } from './ue-codes'

/** What a module may still bring to a UE, /20. */
interface ModuleOutlook {
  /** With 0 for all that remains. */
  floor: Exact
  /** With 20 for all that remains. */
  ceiling: Exact
  /** How a mark x (/20) on what remains moves it; null when nothing can be said of it but the two bounds. */
  lever: { kind: 'marks' | 'catchUp'; slope: Exact; from: Exact } | null
}

/** What is still possible for a UE. */
export interface UeOutlook {
  /** /20, with 0 for all that remains. */
  min: Exact
  /** /20, with 20 for all that remains. */
  max: Exact
  /** The average as it depends on the levers; before it is brought back within 0-20. */
  form: ScaledForm
  levers: OutlookLever[]
}

/** Something whose mark is still to come. `ue`: a UE that no module makes, known only as a whole. */
export interface OutlookLever {
  id: string
  kind: 'marks' | 'catchUp' | 'ue'
  counted: CountedModule | null
}

/** An average that nothing can change any more. */
export function settledOutlook(average: Exact): UeOutlook {
  return { min: average, max: average, form: scaledForm(average, []), levers: [] }
}

/** A UE of which nothing is known, and that no lever moves. */
export const UNKNOWN_OUTLOOK: UeOutlook = { min: ZERO, max: TWENTY, form: scaledForm(ZERO, []), levers: [] }

/**
 * What is still possible for a UE: the bounds are exact whatever is to come. The form never says more than the
 * truth: where ordinary marks and a catch-up mix in one module, it counts on the ordinary ones alone, or on none.
 */
export function outlookOfUe(standing: UeStanding): UeOutlook {
  const { ue, exact, source, modules, effect, semester } = standing
  if (source === 'entered' && exact !== null) return settledOutlook(exact)
  const open = modules.flatMap((counted) => {
    const outlook = outlookOfModule(counted, ue.code)
    return outlook === null ? [] : [{ counted, outlook }]
  })
  const modulesAt = (bound: 'floor' | 'ceiling'): ExactUeModule[] =>
    open.map(({ counted, outlook }) => ({
      coefficient: coefficientIn(counted.definition, ue.code),
      average: outlook[bound],
      pole: poleOf(counted.definition.kind)
    }))
  const atFloor = modulesAt('floor')
  const { average: floor, poleWeights, invalid } = explainUeAverage(atFloor, ue.poleShares)
  if (invalid) return UNKNOWN_OUTLOOK
  if (floor === null) return unknownUe(semester.id, ue.code)
  const moving = open.filter(({ outlook }) => outlook.lever !== null || !outlook.floor.equals(outlook.ceiling))
  if (moving.length === 0) return settledOutlook(adjust(floor, effect))

  const ceiling = explainUeAverage(modulesAt('ceiling'), ue.poleShares).average ?? floor
  const weights = weightsInUe(atFloor, poleWeights)
  const terms = open.flatMap(({ counted, outlook: { lever } }, index): FormTerm[] =>
    lever === null ? [] : [{ lever: counted.module.id, slope: lever.slope.mul(weights[index] ?? ZERO).mul(effect.factor), from: lever.from }]
  )
  return {
    min: adjust(floor, effect),
    max: adjust(ceiling, effect),
    form: scaledForm(floor.mul(effect.factor).add(effect.offset), terms),
    levers: open.flatMap(({ counted, outlook }) =>
      outlook.lever === null ? [] : [{ id: counted.module.id, kind: outlook.lever.kind, counted }]
    )
  }
}

/** A UE that no module makes can still be given a hypothesis as a whole. */
function unknownUe(semester: string, ue: string): UeOutlook {
  const id = ueKey(semester, ue)
  return {
    min: ZERO,
    max: TWENTY,
    form: scaledForm(ZERO, [{ lever: id, slope: ONE, from: ZERO }]),
    levers: [{ id, kind: 'ue', counted: null }]
  }
}

/** Null when the module leaves the UE with its coefficient. */
function outlookOfModule(counted: CountedModule, ue: string): ModuleOutlook | null {
  const { status, detail, exact } = counted.standingIn(ue)
  if (status === 'excused' || status === 'exempted' || status === 'ungraded') return null
  if (status === 'invalid') return { floor: ZERO, ceiling: TWENTY, lever: null }
  const pending = detail.terms.filter((term) => term.status === 'empty' || term.status === 'waiting')
  if (pending.length === 0 && exact !== null) return { floor: exact, ceiling: exact, lever: null }

  const assessments = standingAssessments(counted.module, ue)
  const averageWith = (normal: Exact, catchUp: Exact | 'ABS'): Exact | null =>
    explainModuleAverage(assessments.map((assessment) => withMark(assessment, normal, catchUp))).average
  const ceiling = averageWith(TWENTY, TWENTY)
  if (ceiling === null) return exact === null ? { floor: ZERO, ceiling: TWENTY, lever: null } : { floor: exact, ceiling: exact, lever: null }
  const floor = averageWith(ZERO, 'ABS') ?? ZERO
  if (pending.every(({ kind }) => kind === 'catchUp')) {
    return { floor, ceiling, lever: { kind: 'catchUp', slope: ONE, from: floor } }
  }
  const top = averageWith(TWENTY, 'ABS') ?? floor
  const isAffine = detail.catchUp === null || withoutCatchUp(assessments).gte(detail.catchUp)
  return { floor, ceiling, lever: isAffine ? { kind: 'marks', slope: top.sub(floor).div(20), from: ZERO } : null }
}

function withMark(assessment: ExactAssessment, normal: Exact, catchUp: Exact | 'ABS'): ExactAssessment {
  if (assessment.mark !== null && assessment.mark !== 'ATT') return assessment
  return { ...assessment, mark: assessment.kind === 'normal' ? normal : catchUp }
}

/** The ordinary average with 0 for all that remains: a lower catch-up never shows. */
function withoutCatchUp(assessments: readonly ExactAssessment[]): Exact {
  const ordinary = assessments.filter(({ kind }) => kind === 'normal').map((assessment) => withMark(assessment, ZERO, 'ABS'))
  return explainModuleAverage(ordinary).average ?? ZERO
}

/**
 * The outlook when an earlier attempt reached 10: never below it. Its form stays at what is kept, since only
 * a newer average above it changes anything.
 */
export function keptOutlook(kept: Exact, newer: UeOutlook): UeOutlook {
  return { ...settledOutlook(kept), min: greatest(kept, newer.min), max: greatest(kept, newer.max) }
}
