import { poleOf } from '../maquette/maquette'
import { explainUeAverage, weightsInUe, type ExactUeModule } from './average'
import { adjust } from './bonus'
import { coefficientIn, type CountedModule, type UeStanding } from './evaluate-ue'
import { greatest, ONE, TWENTY, ZERO, type Exact } from './exact'
import { scaledForm, type FormTerm, type ScaledForm } from './scaled-form'
import { ueKey } from './ue-codes'

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
    const outlook = counted.outlookIn(ue.code)
    return outlook === null ? [] : [{ counted, outlook }]
  })
  if (exact !== null && open.every(({ outlook }) => outlook.floor === outlook.ceiling)) return settledOutlook(exact)

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
  const ceiling = explainUeAverage(modulesAt('ceiling'), ue.poleShares).average ?? floor
  const weights = weightsInUe(atFloor, poleWeights)
  const terms = open.flatMap(({ counted, outlook: { lever } }, index): FormTerm[] =>
    lever === null ? [] : [{ lever: counted.module.id, slope: product(lever.slope, weights[index] ?? ZERO, effect.factor), from: lever.from }]
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

/** Most levers and most UE leave a weight as it is. */
function product(slope: Exact, weight: Exact, factor: Exact): Exact {
  const weighed = slope === ONE ? weight : slope.mul(weight)
  return factor === ONE ? weighed : weighed.mul(factor)
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

/**
 * The outlook when an earlier attempt reached 10: never below it. Its form stays at what is kept, since only
 * a newer average above it changes anything.
 */
export function keptOutlook(kept: Exact, newer: UeOutlook): UeOutlook {
  return { ...settledOutlook(kept), min: greatest(kept, newer.min), max: greatest(kept, newer.max) }
}
