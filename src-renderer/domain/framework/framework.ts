/** The five parcours of the BUT GMP, in the order of the national framework. */
export const PARCOURS_CODES = ['SNRV', 'MPI', 'II', 'CPD', 'CAI'] as const
export type ParcoursCode = string

export interface Parcours {
  code: ParcoursCode
  name: string
  /** Id of the complementary competence, e.g. `C5.MPI`. */
  competence: string
}

export interface CriticalLearning {
  /** ORéBUT code, e.g. `AC25.01SNRV`. */
  code: string
  label: string
}

export interface EssentialComponent {
  code: string
  label: string
}

/** One level of a competence; it spans the two semesters of one year. */
export interface Level {
  number: number
  year: number
  semesters: number[]
  label: string
  criticalLearnings: CriticalLearning[]
}

export interface Competence {
  /** `C1` to `C4`, then `C5.MPI` and so on. */
  id: string
  /** 1 to 5: the colour and the last digit of the UE code. */
  number: number
  name: string
  title: string
  /** Parcours that hold this competence; null for all. */
  parcours: ParcoursCode[] | null
  essentialComponents: EssentialComponent[]
  levels: Level[]
}

/** The national competence framework (référentiel). Immutable. */
export interface Framework {
  format: 'gamme/framework'
  version: number
  id: string
  name: string
  speciality: string
  source: string
  officialText: string | null
  ects: number
  semesters: number
  firstParcoursSemester: number
  parcours: Parcours[]
  competences: Competence[]
}
