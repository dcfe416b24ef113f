import type { Maquette, MaquetteModule, MaquetteSemester } from '@/domain/maquette/maquette'
import type { Plan, PlanAssessment, PlanModule } from '@/domain/plan/plan'
import type { ReferenceAssessment, ReferenceModule, ReferenceYear } from './reference'

/** A year as the reference reads it, drawn so that thresholds, ties and missing marks come up often. */
export function randomYear(random: () => number): ReferenceYear {
  const integer = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1))
  const pick = <T>(items: readonly T[]): T => items[integer(0, items.length - 1)] as T
  const chance = (share: number): boolean => random() < share

  /** Most years stay close to one threshold: far from them every reading of the rules agrees. */
  const centre = pick([1010, 1000, 1000, 950, 800, null])
  const spread = pick([2, 20, 100, 300])
  const mark = (outOf: number): ReferenceAssessment['mark'] => {
    if (chance(0.08)) return pick(['ABS', 'EXC', 'ATT', null])
    const outOfTwenty = centre === null ? integer(0, 2000) : Math.min(2000, Math.max(0, centre + integer(-spread, spread)))
    return Math.floor((outOfTwenty * outOf) / 20)
  }
  const competences = ['A', 'B', 'C', 'D', 'E'].slice(0, integer(1, 5))
  const assessment = (): ReferenceAssessment => {
    const outOf = pick([20, 20, 20, 10, 40, 30])
    return {
      kind: chance(0.1) ? 'catchUp' : 'normal',
      coefficient: pick([100, 100, 200, 50, 125, 333, 0]),
      weights: chance(0.2) ? Object.fromEntries(competences.filter(() => chance(0.5)).map((code) => [code, pick([0, 50, 100, 300])])) : {},
      mark: mark(outOf),
      outOf
    }
  }
  const modules = Array.from({ length: integer(2, 8) }, (_, index): ReferenceModule => ({
    side: index % 2 === 0 ? 'odd' : 'even',
    pole: pick(['ressources', 'saes']),
    coefficients: Object.fromEntries(competences.filter(() => chance(0.85)).map((code) => [code, pick([100, 100, 200, 150, 33, 0])])),
    assessments: Array.from({ length: integer(1, 3) }, assessment)
  }))
  const shares = (): { ressources: number; saes: number } | undefined => {
    const ressources = pick([60, 50, 40, 100])
    return chance(0.4) ? { ressources, saes: 100 - ressources } : undefined
  }
  return {
    year: pick([1, 2, 3]),
    competences,
    poleShares: Object.fromEntries(competences.flatMap((code) => [`odd ${code}`, `even ${code}`]).map((key) => [key, shares()])),
    modules,
    bonus: chance(0.1) ? { kind: pick(['additive', 'multiplicative']), factor: pick([5, 2, 1]), mark: integer(800, 2000) } : null,
    malus: chance(0.1) ? { side: pick(['odd', 'even']), competence: pick(competences), points: integer(0, 300) } : null
  }
}

/** The same year as a plan that holds nothing else. */
export function planOfYear(year: ReferenceYear, empty: Plan): Plan {
  const semesters = (['odd', 'even'] as const).map((side, index) => semesterOf(year, side, 2 * year.year - 1 + index))
  const maquette: Maquette = {
    ...empty.maquette,
    ...(year.bonus && { bonus: { kind: year.bonus.kind, factor: year.bonus.factor / 100 } }),
    semesters: semesters.map(({ semester }) => semester)
  }
  const instances = semesters.map(({ semester }) => ({
    id: `S${semester.number}`,
    kind: 'study' as const,
    number: semester.number,
    attempt: 1,
    academicYear: 2025,
    state: 'current' as const,
    notes: ''
  }))
  const bonus = year.bonus === null ? [] : instances.map(({ id }) => ({ semester: id, ue: null, kind: 'bonus' as const, mark: year.bonus?.mark ?? 0 }))
  const malusAt = year.malus === null ? undefined : instances[year.malus.side === 'odd' ? 0 : 1]
  const malus =
    year.malus === null || malusAt === undefined
      ? []
      : [{ semester: malusAt.id, ue: `UE${malusAt.number}.${year.malus.competence}`, kind: 'malus' as const, mark: year.malus.points }]
  return {
    ...empty,
    parcours: null,
    maquette,
    semesters: instances,
    modules: semesters.flatMap(({ modules }) => modules),
    adjustments: [...bonus, ...malus]
  }
}

function semesterOf(year: ReferenceYear, side: 'odd' | 'even', number: number): { semester: MaquetteSemester; modules: PlanModule[] } {
  const own = year.modules.filter((module) => module.side === side)
  const codeOf = (index: number): string => `M${number}.${index}`
  return {
    semester: {
      number,
      year: year.year,
      ues: year.competences.map((competence) => {
        const poleShares = year.poleShares[`${side} ${competence}`]
        const ue = { code: `UE${number}.${competence}`, competence, parcours: null, ects: 6, provenance: 'iut' as const }
        return poleShares === undefined ? ue : { ...ue, poleShares }
      }),
      modules: own.map((module, index) => definitionOf(module, codeOf(index), number))
    },
    modules: own.map((module, index) => ({
      id: codeOf(index),
      code: codeOf(index),
      semester: `S${number}`,
      shelved: false,
      state: 'current',
      mark: null,
      assessments: module.assessments.map((assessment, position) => assessmentOf(assessment, `${codeOf(index)}.${position}`, number)),
      stage: null,
      definition: null,
      overrides: {},
      notes: ''
    }))
  }
}

function definitionOf({ pole, coefficients }: ReferenceModule, code: string, number: number): MaquetteModule {
  return {
    code,
    kind: pole === 'ressources' ? 'ressource' : 'sae',
    title: code,
    parcours: null,
    hours: { lecture: 0, tutorial: 10, practical: 0, project: 0 },
    mobilises: [],
    criticalLearnings: [],
    prerequisites: [],
    coefficients: Object.fromEntries(Object.entries(coefficients).map(([competence, value]) => [`UE${number}.${competence}`, value / 100])),
    provenance: 'iut',
    coefficientsProvenance: 'iut',
    hoursProvenance: 'iut'
  }
}

function assessmentOf({ kind, coefficient, weights, mark, outOf }: ReferenceAssessment, id: string, number: number): PlanAssessment {
  return {
    id,
    title: '',
    kind,
    coefficient: coefficient / 100,
    weights: Object.fromEntries(Object.entries(weights).map(([competence, weight]) => [`UE${number}.${competence}`, weight / 100])),
    mark,
    outOf,
    date: null
  }
}
