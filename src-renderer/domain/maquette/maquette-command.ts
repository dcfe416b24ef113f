import type { ChangeLabel, HistoryEntry } from '../history'
import type { BonusRule, Hours, Maquette, MaquetteModule, PoleShares, Ue } from './maquette'

/** What identifies a maquette; an empty text of a field that may be absent removes it. */
export interface MaquetteIdentity {
  name: string
  institution: string
  academicYear: string
  /** Whole, at least 1. */
  version: number
}

/** What can be changed of a UE. A code that changes takes its coefficients along. */
export interface UeChange extends Partial<Pick<Ue, 'code' | 'competence' | 'parcours' | 'ects'>> {
  /** Percentages that sum to 100; null lets the coefficients decide. */
  poleShares?: PoleShares | null
}

/** What can be changed of a module beside its figures. A code that changes is followed where other modules name it. */
export interface ModuleChange
  extends Partial<Pick<MaquetteModule, 'code' | 'title' | 'kind' | 'parcours' | 'mobilises' | 'criticalLearnings' | 'prerequisites'>> {
  /** Null removes it. */
  weeks?: MaquetteModule['weeks'] | null
  graded?: boolean
}

export interface CoefficientChange {
  /** Position of the module in its semester, from 0. */
  module: number
  /** Code of the UE. */
  ue: string
  /** At least 0, four decimals at most; null when the module does not count there. */
  value: number | null
}

export interface HoursChange {
  /** Position of the module in its semester, from 0. */
  module: number
  kind: keyof Hours
  /** At least 0. */
  value: number
}

/** Figures that share one provenance: ECTS and pole shares of a UE, hours or coefficients of a module. */
export interface FigurePlace {
  figure: 'ects' | 'hours' | 'coefficients'
  /** Position of the UE or module in its semester, from 0. */
  index: number
}

/**
 * Every change of a maquette. Plain data, so that it can be stored and replayed. A semester is named by its number (1
 * to 6); UE and modules by their position in it, since codes may repeat in what a file brings.
 */
export type MaquetteCommand =
  | { type: 'setIdentity'; change: Partial<MaquetteIdentity> }
  /** The content of a file in place of one's own. */
  | { type: 'importContent'; maquette: Maquette }
  | { type: 'setBonus'; bonus: BonusRule | null }
  | { type: 'addSemester'; number: number; ues: Ue[] }
  | { type: 'removeSemester'; semester: number }
  | { type: 'addUe'; semester: number; ue: Ue }
  | { type: 'setUe'; semester: number; ue: number; change: UeChange }
  | { type: 'removeUe'; semester: number; ue: number }
  | { type: 'addModule'; semester: number; module: MaquetteModule }
  | { type: 'setModule'; semester: number; module: number; change: ModuleChange }
  | { type: 'moveModule'; semester: number; module: number; to: number }
  | { type: 'removeModule'; semester: number; module: number }
  | { type: 'setHours'; semester: number; changes: HoursChange[] }
  | { type: 'setCoefficients'; semester: number; changes: CoefficientChange[] }
  /** What is there is the IUT's own: no longer a placeholder, though nothing of it changes. */
  | { type: 'confirmFigures'; semester: number; figures: FigurePlace[] }

/** `no-change`: there is nothing to do, which is no event. */
export type MaquetteCommandErrorCode = 'unknown-place' | 'invalid-value' | 'taken' | 'no-change'

export interface MaquetteCommandError {
  code: MaquetteCommandErrorCode
  detail: string
}

/** A maquette after a command, and what undoes and redoes it. */
export interface MaquetteChange {
  maquette: Maquette
  entry: HistoryEntry
}

/** Message key under `maquetteCommand.` and its parameters. */
export type MaquetteLabel = ChangeLabel
