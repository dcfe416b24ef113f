import { FRAME_SOURCES } from '../../framework/national-frame'
import { belongsTo, poleOf, type MaquetteModule, type Pole, type Ue } from '../../maquette/maquette'
import type { Command } from '../command'
import { latestInstance, uesOf } from '../query'
import { fixAll, type Check, type Found } from './found'
import type { ExpectedModule, Survey } from './survey'

interface SemesterUe {
  ue: Ue
  /** Id of the instance that counts. */
  semester: string
  number: number
}

/** UE of the semesters lived at home. Without a parcours, the common ones. */
export function studiedUes({ plan, studied }: Survey): SemesterUe[] {
  return studied.flatMap(({ id, number }) => uesOf(plan, id).map((ue) => ({ ue, semester: id, number })))
}

/** Sum of the coefficients in each UE, by pole. */
type Weights = Map<string, Record<Pole, number>>

function weightsOf(modules: readonly MaquetteModule[]): Weights {
  const weights: Weights = new Map()
  for (const { kind, coefficients } of modules) {
    for (const [ue, coefficient] of Object.entries(coefficients)) {
      const sums = weights.get(ue) ?? { ressources: 0, saes: 0 }
      sums[poleOf(kind)] += coefficient
      weights.set(ue, sums)
    }
  }
  return weights
}

function total({ ressources, saes }: Record<Pole, number> = { ressources: 0, saes: 0 }): number {
  return ressources + saes
}

/**
 * The modules that make a UE: those the maquette expects, with the plan's own figures, and the plan's own modules.
 * A module that was moved or taken out is still there: that is said once, of the module.
 */
function programme({ plan, expected, planned }: Survey): MaquetteModule[] {
  const own = new Map(planned.map(({ module, definition }) => [module.code, definition]))
  const codes = new Set(expected.map(({ definition }) => definition.code))
  const outside = planned.filter(
    ({ module, definition }) => !codes.has(module.code) && belongsTo(definition.parcours, plan.parcours)
  )
  return [...expected.map(({ definition }) => own.get(definition.code) ?? definition), ...outside.map(({ definition }) => definition)]
}

export interface EmptyUe extends SemesterUe {
  /** Modules of the maquette that would fill it. */
  missing: ExpectedModule[]
}

/** UE in which no module of the plan counts, while the maquette has some. */
export function emptyUes(survey: Survey): EmptyUe[] {
  if (survey.missing.length === 0) return []
  const isTaken = (item: ExpectedModule): boolean => !survey.missing.includes(item)
  const taken = weightsOf(programme({ ...survey, expected: survey.expected.filter(isTaken) }))
  return studiedUes(survey).flatMap((item) => {
    if (total(taken.get(item.ue.code)) > 0) return []
    const missing = survey.missing.filter(({ definition }) => (definition.coefficients[item.ue.code] ?? 0) > 0)
    return missing.length > 0 ? [{ ...item, missing }] : []
  })
}

/** All modules of a UE are out of the plan: the UE can have no average, so it cannot be acquired. */
export const uesWithoutModule: Check = (survey) =>
  emptyUes(survey).map(({ ue, semester, missing }): Found => {
    const commands = missing.map(({ definition }): Command => ({ type: 'addModule', code: definition.code, semester }))
    const added = fixAll(survey.plan, { key: 'addModulesOfUe', params: { ue: ue.code } }, commands)
    return {
      severity: 'error',
      place: { type: 'ue', semester, ue: ue.code },
      rule: { source: 'T3', article: '4.3' },
      finding: { kind: 'ueWithoutModule', ue: ue.code },
      fixes: added ? [added] : [],
      about: ''
    }
  })

/** No module of the maquette counts in the UE: its coefficients were not filled in. */
export const uesWithoutCoefficients: Check = (survey) => {
  const weights = weightsOf(programme(survey))
  return studiedUes(survey)
    .filter(({ ue }) => total(weights.get(ue.code)) === 0)
    .map(({ ue, semester }) => ({
      severity: 'warning',
      place: { type: 'ue', semester, ue: ue.code },
      rule: { source: 'maquette', article: null },
      finding: { kind: 'ueWithoutCoefficients', ue: ue.code },
      fixes: [],
      about: ''
    }))
}

/** Percentage of the Ressources pole: the share that the UE fixes, else its part of the coefficients; null without any. */
function ressourcesShare({ ue }: SemesterUe, weights: Weights): number | null {
  const sums = weights.get(ue.code)
  if (!sums || total(sums) === 0) return null
  return ue.poleShares?.ressources ?? (100 * sums.ressources) / total(sums)
}

/** In BUT3 the two UE of a competence are judged together; an RCUE is their plain mean, so is the share (T3 4.3). */
function judgedTogether(items: readonly SemesterUe[]): SemesterUe[][] {
  const groups = new Map<string, SemesterUe[]>()
  for (const item of items) {
    const key = item.number <= 4 ? `${item.semester}/${item.ue.code}` : `BUT3/${item.ue.competence}`
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()]
}

/** Each pole weighs 40 to 60 % of a UE (T3 4.3). */
export const poleShares: Check = (survey) => {
  const { min, max } = survey.frame.poleShare
  const weights = weightsOf(programme(survey))
  return judgedTogether(studiedUes(survey)).flatMap((items): Found[] => {
    const shares = items.flatMap((item) => ressourcesShare(item, weights) ?? [])
    const last = items.at(-1)
    if (!last || shares.length < items.length) return []
    const ressources = shares.reduce((sum, share) => sum + share, 0) / shares.length
    if (ressources >= min && ressources <= max) return []
    const heavier = ressources > max ? { pole: 'ressources' as const, share: ressources } : { pole: 'saes' as const, share: 100 - ressources }
    return [
      {
        severity: 'warning',
        place: { type: 'ue', semester: last.semester, ue: last.ue.code },
        rule: FRAME_SOURCES.poleShare,
        finding: { kind: 'poleShare', ue: items.map(({ ue }) => ue.code).join(' + '), ...heavier, min, max },
        fixes: [],
        about: ''
      }
    ]
  })
}

/**
 * A semester is worth 30 ECTS. From S3 on this is judged once the parcours is known. Abroad, the agreement with the
 * other university counts. A semester that a file left out gives none.
 */
export const semesterEcts: Check = ({ plan, framework, frame, hasParcours }) =>
  Array.from({ length: framework.semesters }, (_, index) => index + 1).flatMap((number): Found[] => {
    const semester = latestInstance(plan, number)
    if (semester?.kind === 'abroad' || (!hasParcours && number >= framework.firstParcoursSemester)) return []
    const total = (semester ? uesOf(plan, semester.id) : []).reduce((sum, ue) => sum + ue.ects, 0)
    const ects = Math.round(total * 100) / 100
    if (ects === frame.ectsPerSemester) return []
    return [
      {
        severity: ects < frame.ectsPerSemester ? 'error' : 'warning',
        place: semester ? { type: 'semester', semester: semester.id } : { type: 'plan' },
        rule: FRAME_SOURCES.ectsPerSemester,
        finding: { kind: 'semesterEcts', semester: semester?.id ?? null, number, ects, expected: frame.ectsPerSemester },
        fixes: [],
        about: `S${number}`
      }
    ]
  })
