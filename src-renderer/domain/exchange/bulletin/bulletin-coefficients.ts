import type { Maquette, MaquetteModule, Ue } from '../../maquette/maquette'
import type { Plan, PlanModule } from '../../plan/plan'
import { effectiveModule, findSemester, uesOf } from '../../plan/query'
import type { Bulletin } from '../scodoc/bulletin'
import type { BulletinMatch } from './match-bulletin'

export interface CoefficientChange {
  module: PlanModule
  /** By UE code. */
  before: Readonly<Record<string, number>>
  after: Readonly<Record<string, number>>
  /** The present ones are the gabarit's. */
  placeholder: boolean
}

/** Which coefficients a bulletin may replace. */
export type CoefficientChoice = 'none' | 'placeholders' | 'all'

/** Coefficients by UE that a bulletin gives a module, under the plan's UE codes. */
export function coefficientsOf(bulletin: Bulletin, match: BulletinMatch, code: string): Record<string, number> {
  const given = match.ues.flatMap(({ bulletin: { code: ueCode }, ue }): [string, number][] => {
    const share = bulletin.ues.find((item) => item.code === ueCode)?.modules.find(({ module }) => module === code)
    return share === undefined || share.coefficient === 0 ? [] : [[ue, share.coefficient]]
  })
  return Object.fromEntries(given)
}

/** Modules whose coefficients in the bulletin's UE are not those of the plan. A module in none of them is left alone. */
export function coefficientChanges(plan: Plan, bulletin: Bulletin, match: BulletinMatch): CoefficientChange[] {
  const covered = new Set(match.ues.map(({ ue }) => ue))
  return match.modules.flatMap(({ bulletin: { code }, module }) => {
    const definition = effectiveModule(plan, module)
    const given = coefficientsOf(bulletin, match, code)
    if (definition === null || Object.keys(given).length === 0) return []
    const kept = Object.entries(definition.coefficients).filter(([ue]) => !covered.has(ue))
    const after = { ...Object.fromEntries(kept), ...given }
    const placeholder = definition.coefficientsProvenance === 'gabarit'
    return placeholder || !sameCoefficients(definition.coefficients, after) ? [{ module, before: definition.coefficients, after, placeholder }] : []
  })
}

function sameCoefficients(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  const significant = (table: Readonly<Record<string, number>>): string =>
    JSON.stringify(Object.entries(table).filter(([, value]) => value !== 0).sort(([x], [y]) => (x < y ? -1 : 1)))
  return significant(a) === significant(b)
}

export function chosenChanges(changes: readonly CoefficientChange[], choice: CoefficientChoice): CoefficientChange[] {
  if (choice === 'none') return []
  return changes.filter(({ placeholder }) => choice === 'all' || placeholder)
}

/**
 * The plan's maquette with the bulletin's coefficients and ECTS, as the IUT's own. A UE of the gabarit loses its pole
 * shares: the bulletin's averages are made by its coefficients alone.
 */
export function maquetteWith(plan: Plan, match: BulletinMatch, changes: readonly CoefficientChange[], choice: CoefficientChoice): Maquette {
  const number = findSemester(plan, match.semester)?.number ?? null
  const afterByCode = new Map(changes.map(({ module, after }) => [module.code, after]))
  const own = new Set(uesOf(plan, match.semester))
  const ectsByUe = new Map(match.ues.map(({ bulletin, ue }) => [ue, bulletin.ects]))

  const withEcts = (ue: Ue): Ue => {
    const ects = own.has(ue) ? ectsByUe.get(ue.code) : undefined
    if (ects === undefined || ects === null) return ue
    if (ue.provenance !== 'gabarit') return choice === 'all' ? { ...ue, ects } : ue
    const { code, competence, parcours } = ue
    return { code, competence, parcours, ects, provenance: 'iut' }
  }
  const withCoefficients = (module: MaquetteModule): MaquetteModule => {
    const coefficients = afterByCode.get(module.code)
    return coefficients ? { ...module, coefficients: { ...coefficients }, coefficientsProvenance: 'iut' } : module
  }
  return {
    ...plan.maquette,
    semesters: plan.maquette.semesters.map((semester) =>
      semester.number === number
        ? { ...semester, ues: semester.ues.map(withEcts), modules: semester.modules.map(withCoefficients) }
        : semester
    )
  }
}
