import type { ParcoursCode } from '../framework/framework'

/** Where a figure comes from; a `gabarit` figure is a placeholder and is labelled wherever it shows. */
export type Provenance = 'national' | 'iut' | 'gabarit'

export type ModuleKind = 'ressource' | 'sae' | 'stage' | 'portfolio'
export type Pole = 'ressources' | 'saes'

/** Hours of a module over its semester. */
export interface Hours {
  lecture: number
  tutorial: number
  practical: number
  project: number
}

/** Percentages; they sum to 100. */
export interface PoleShares {
  ressources: number
  saes: number
}

export interface Ue {
  /** ORéBUT code, e.g. `UE3.5`; two UE of different parcours may share it. */
  code: string
  /** Competence id of the framework. */
  competence: string
  parcours: ParcoursCode[] | null
  ects: number
  provenance: Provenance
  poleShares?: PoleShares
}

/** How a bonus mark (sport, culture) raises the UE averages; fixed locally (rules.md, Averages). */
export interface BonusRule {
  kind: 'additive' | 'multiplicative'
  /** For each point above 10: points added to the average, or the share of itself it gains. Decimal, at least 0. */
  factor: number
}

export interface WeekRange {
  min: number
  max: number
}

export interface MaquetteModule {
  /** ORéBUT code: `R3.05`, `R3.SNRV.16`, `SAÉ 5.II.02`, `STAGE 4`, `PORTFOLIO 6`. */
  code: string
  kind: ModuleKind
  title: string
  parcours: ParcoursCode[] | null
  hours: Hours
  /** Stage only: its length in weeks. */
  weeks?: WeekRange
  /** False when the module yields no mark; absent means graded. */
  graded?: boolean
  /** SAÉ only: codes of the ressources it mobilises. */
  mobilises: string[]
  /** AC codes of the framework. */
  criticalLearnings: string[]
  /** Module codes. */
  prerequisites: string[]
  /** Coefficient by UE code. Decimals of at most four places. */
  coefficients: Record<string, number>
  provenance: Provenance
  coefficientsProvenance: Provenance
  hoursProvenance: Provenance
}

export interface MaquetteSemester {
  /** 1 to 6. */
  number: number
  /** 1 to 3. */
  year: number
  ues: Ue[]
  modules: MaquetteModule[]
}

/** One IUT's curriculum, or the shipped gabarit. */
export interface Maquette {
  format: 'gamme/maquette'
  version: number
  id: string
  name: string
  /** Framework id. */
  framework: string
  institution: string | null
  academicYear: string | null
  provenanceLegend?: Record<Provenance, string>
  /** Absent where the IUT gives no bonus. */
  bonus?: BonusRule
  semesters: MaquetteSemester[]
}

/** The pole a module counts in; stage and portfolio count with SAÉ (T3). */
export function poleOf(kind: ModuleKind): Pole {
  return kind === 'ressource' ? 'ressources' : 'saes'
}

/** Hours taught: lectures, tutorials and practicals, without the project hours. */
export function teachingHours(hours: Hours): number {
  return hours.lecture + hours.tutorial + hours.practical
}

/**
 * Whether a UE or a module belongs to a parcours. With no parcours chosen,
 * only what is common to all does.
 */
export function belongsTo(parcoursOfItem: ParcoursCode[] | null, parcours: ParcoursCode | null): boolean {
  return parcoursOfItem === null || (parcours !== null && parcoursOfItem.includes(parcours))
}
