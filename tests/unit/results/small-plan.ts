import type { Maquette, MaquetteModule, Ue } from '@/domain/maquette/maquette'
import type { Mark, Plan, PlanAssessment, PlanModule, RecordedDecision, SemesterInstance } from '@/domain/plan/plan'
import { emptyPlan } from './marked-plan'

/** A module of the small maquette. */
export function moduleDefinition(code: string, coefficients: Record<string, number>, rest: Partial<MaquetteModule> = {}): MaquetteModule {
  return {
    code,
    kind: 'ressource',
    title: code,
    parcours: null,
    hours: { lecture: 0, tutorial: 20, practical: 0, project: 0 },
    mobilises: [],
    criticalLearnings: [],
    prerequisites: [],
    coefficients,
    provenance: 'iut',
    coefficientsProvenance: 'iut',
    hoursProvenance: 'iut',
    ...rest
  }
}

export function ue(code: string, competence: string, rest: Partial<Ue> = {}): Ue {
  return { code, competence, parcours: null, ects: 15, provenance: 'iut', ...rest }
}

/** Six semesters of two UE (competences C1 and C2) of 15 ECTS, each made by one ressource: `R3.1` makes `UE3.1`. */
export const smallMaquette: Maquette = {
  ...emptyPlan().maquette,
  id: 'small',
  semesters: [1, 2, 3, 4, 5, 6].map((number) => ({
    number,
    year: Math.ceil(number / 2),
    ues: [ue(`UE${number}.1`, 'C1'), ue(`UE${number}.2`, 'C2')],
    modules: [1, 2].map((rank) => moduleDefinition(`R${number}.${rank}`, { [`UE${number}.${rank}`]: 1 }))
  }))
}

export function instance(number: number | null, attempt = 1, academicYear = 2024 + Math.ceil((number ?? 1) / 2) + attempt - 1): SemesterInstance {
  const id = attempt === 1 ? `S${number}` : `S${number}-${attempt}`
  return { id, kind: number === null ? 'gapYear' : 'study', number, attempt, academicYear, state: 'done', notes: '' }
}

export function planModule(code: string, semester: string, rest: Partial<PlanModule> = {}): PlanModule {
  return {
    id: `${semester}:${code}`,
    code,
    semester,
    shelved: false,
    state: 'planned',
    mark: null,
    assessments: [],
    stage: null,
    definition: null,
    overrides: {},
    notes: '',
    ...rest
  }
}

export function assessment(mark: Mark, rest: Partial<PlanAssessment> = {}): PlanAssessment {
  return { id: `a${mark}`, title: '', kind: 'normal', coefficient: 1, weights: {}, mark, outOf: 20, date: null, ...rest }
}

/** Marks, hundredths /20, of the two UE of an instance; null for none. */
export type Marks = Record<string, [Mark, Mark]>

/** A plan of the small maquette whose modules have these marks; instances are those named, in the order given. */
export function smallPlan(marks: Marks, rest: Partial<Plan> = {}): Plan {
  const semesters = Object.keys(marks).map((id) => {
    const [number = '1', attempt = '1'] = id.slice(1).split('-')
    return instance(Number(number), Number(attempt))
  })
  return {
    ...emptyPlan(),
    parcours: null,
    maquette: smallMaquette,
    semesters,
    modules: semesters.flatMap(({ id, number }) =>
      [1, 2].map((rank) => planModule(`R${number}.${rank}`, id, { mark: marks[id]?.[rank - 1] ?? null }))
    ),
    ...rest
  }
}

let decisions = 0

export function decision(target: RecordedDecision['target'], code: RecordedDecision['code']): RecordedDecision {
  return { id: `d${++decisions}`, target, code, date: null, notes: '' }
}

export const ueDecision = (semester: string, ueCode: string, code: RecordedDecision['code']): RecordedDecision =>
  decision({ type: 'ue', semester, ue: ueCode }, code)
