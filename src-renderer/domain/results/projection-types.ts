import type { RcueCode, UeCode } from '../plan/plan'
import type { YearDecision } from './decision'
import type { LeverMarks } from './needed'
import type { ScaledForm } from './scaled-form'
import type { Thresholds } from './thresholds'

/** What the student supposes for marks still to come: hundredths /20 by lever id. Never mixed with real marks. */
export type Hypotheses = LeverMarks

/** `secured` whatever is to come; `outOfReach` even with 20 for all of it. */
export type Possibility = 'secured' | 'open' | 'outOfReach'

/** Averages /20 with 0, then 20, for all that remains. For display; the possibility was decided exactly. */
export interface Band {
  min: number
  max: number
}

/**
 * Something whose mark is still to come. `marks`: what remains of a module; `catchUp`: a catch-up that can only
 * raise it; `ue`: a UE that no module makes, as a whole.
 */
export interface Lever {
  /** The module's id in the plan, or semester and UE of a whole UE: the key of its hypothesis. */
  id: string
  kind: 'marks' | 'catchUp' | 'ue'
  /** Id of the module; null for a whole UE. */
  module: string | null
  /** Code of the module, or of the UE. */
  code: string
  title: string
  /** Id of the semester instance. */
  semester: string
  /** UE codes it counts in. */
  ues: string[]
  /** Sum of its coefficients in these UE. */
  coefficients: number
  /** Hours in all; a stage counts 35 a week. 0 when the maquette gives none. */
  hours: number
  /**
   * The current average, hundredths /20, brought down: its own, else that of its UE, of the other UE of their
   * RCUE, of the year. Null while there is no mark at all.
   */
  assumed: number | null
  hypothesis: number | null
}

/** A threshold still to be reached. */
export interface Need {
  possibility: Possibility
  /** The least uniform mark, hundredths, on all that has no hypothesis; 0 when nothing more is needed, null when none reaches. */
  together: number | null
}

export interface UeProjection {
  semester: string
  ue: string
  competence: string
  band: Band
  ten: Need
  /** With hypotheses, and the current averages where there is none; null while neither is known. */
  simulated: number | null
  simulatedCode: UeCode | null
  levers: string[]
  form: ScaledForm
}

export interface RcueProjection {
  competence: string
  band: Band
  ten: Need
  eight: Need
  simulated: number | null
  simulatedCode: RcueCode | null
  levers: string[]
  form: ScaledForm
  /** What the jury decided about it: validated or not; null when it has not. */
  decided: boolean | null
}

export interface YearProjection {
  year: 1 | 2 | 3
  academicYear: number
  /** No parcours is chosen: its UE are unknown, and nothing can be said of the year. */
  parcoursMissing: boolean
  ues: UeProjection[]
  rcues: RcueProjection[]
  /** Every RCUE validated. */
  admission: Need
  /** Passing by right, by `ADM` or `PASD`; the last year knows `ADM` only. */
  passage: Need
  simulatedCode: YearDecision['code']
  /** Ids of what remains in this year. */
  levers: string[]
}

export interface Projection {
  thresholds: Thresholds
  /** Latest attempt of each year. */
  years: YearProjection[]
  /** All that remains, in the order of the plan. */
  levers: Lever[]
}
