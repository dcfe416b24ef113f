import type { Mark } from '../../plan/plan'
import type { ModuleKind } from '../../maquette/maquette'

/** What a module weighs in a UE, and its average there. */
export interface BulletinShare {
  /** ORéBUT form, e.g. `R1.01`. */
  module: string
  /** Decimal, at least 0. */
  coefficient: number
  /** Hundredths /20, weighted for this UE; null without. */
  average: number | null
}

export interface BulletinUe {
  /** ORéBUT form, e.g. `UE1.1`. */
  code: string
  /** As the bulletin writes it. */
  writtenCode: string
  /** Hundredths /20; null without. */
  average: number | null
  ects: number | null
  /** Hundredths of a point, added to or taken from the average; null without. */
  bonus: number | null
  malus: number | null
  modules: BulletinShare[]
}

export interface BulletinAssessment {
  title: string
  kind: 'normal' | 'catchUp'
  /** Decimal, at least 0. */
  coefficient: number
  /** By UE code in ORéBUT form. */
  weights: Record<string, number>
  /** Hundredths /20. */
  mark: Mark
  /** ISO day, or null. */
  date: string | null
}

export interface BulletinModule {
  code: string
  writtenCode: string
  kind: ModuleKind
  title: string
  /** Hundredths /20, all UE together; null without. */
  average: number | null
  assessments: BulletinAssessment[]
}

/** What the import of a bulletin could not use: an entry, and why. */
export interface BulletinNote {
  code: 'unreadable-entry' | 'unreadable-mark' | 'bonus-assessment'
  place: string
}

/**
 * A semester's bulletin, of one student: her marks and the coefficients behind them. Name, identifiers,
 * address and photograph are in the file and are not read.
 */
export interface Bulletin {
  /** 1 to 6; null when the file does not tell. */
  semester: number | null
  /** September of this year opened the academic year; null when the file does not tell. */
  academicYear: number | null
  /** Name of the formation, to warn when it is another one. */
  formation: string
  ues: BulletinUe[]
  modules: BulletinModule[]
  notes: BulletinNote[]
}

export type BulletinErrorCode =
  | 'empty'
  | 'too-large'
  | 'too-deep'
  | 'not-text'
  | 'truncated'
  | 'not-json'
  | 'other-format'
  | 'not-bulletin'
  | 'not-but'
  | 'damaged'

/** Why a bulletin was refused. Each code is one sentence of the interface, under `fileErrors`. */
export interface BulletinError {
  code: BulletinErrorCode
  /** For the log and the details of a message. Never a sentence. */
  detail: string
}
