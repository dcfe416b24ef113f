import type { ParcoursCode } from '../framework/framework'
import type { Hours, Maquette, MaquetteModule } from '../maquette/maquette'
import type { Evidence, SelfPosition } from '../portfolio/portfolio'
import type { ClockTime, ModuleSchedule, PlanSchedule, SemesterCalendar } from '../schedule/schedule'

/** Initial training, or alternance. */
export type YearMode = 'initial' | 'workStudy'

export type SemesterKind = 'study' | 'abroad' | 'gapYear'
export type SemesterState = 'planned' | 'current' | 'done'
export type ModuleState = 'planned' | 'current' | 'done' | 'exempted'

/** Hundredths of a point (1250 = 12.50 out of `outOf`), or a reason for having none. */
export type Mark = number | 'ABS' | 'EXC' | 'ATT' | null

export interface Wish {
  parcours: ParcoursCode
  reason: string
}

/** One semester as it is lived: a repeat, a semester abroad and a gap year are instances too. */
export interface SemesterInstance {
  id: string
  kind: SemesterKind
  /** Semester of the maquette, 1 to 6; null outside it: a gap year, or a semester abroad that replaces none. */
  number: number | null
  /** 1-based: 2 when this instance repeats the semester. */
  attempt: number
  /** September of this year opens the academic year of the instance. */
  academicYear: number
  state: SemesterState
  notes: string
  /** Absent while the semester follows the usual pattern. */
  calendar?: SemesterCalendar
}

export interface PlanAssessment {
  id: string
  title: string
  kind: 'normal' | 'catchUp'
  /** Decimal, at least 0. */
  coefficient: number
  /** Weight by UE code; a UE that is not named weighs 1. */
  weights: Record<string, number>
  mark: Mark
  /** Points the mark is out of; 20 unless said. */
  outOf: number
  /** ISO day, or null. */
  date: string | null
  /** Absent while the hour is not known. */
  time?: ClockTime
  /** Absent while the room is not known. */
  room?: string
}

export interface StagePlacement {
  /** Length in weeks, or null while undecided. */
  weeks: number | null
  company: string
  place: string
}

/** A module taken in one semester instance. */
export interface PlanModule {
  id: string
  /** Code in the plan's maquette. */
  code: string
  /** Id of the semester instance. */
  semester: string
  /** True when the module left the plan (another parcours, say) but holds marks or notes to keep. */
  shelved: boolean
  state: ModuleState
  /** Average entered for the module as a whole, hundredths /20; it stands when there is no assessment. */
  mark: Mark
  assessments: PlanAssessment[]
  /** Stage only. */
  stage: StagePlacement | null
  /** The module's definition when the maquette has none of that code ("hors maquette"). */
  definition: MaquetteModule | null
  /** This plan's own figures, in place of the maquette's. */
  overrides: { hours?: Hours; coefficients?: Record<string, number> }
  notes: string
  /** Absent while its hours are spread by default. */
  schedule?: ModuleSchedule
}

/** A UE average that the student entered as such. */
export interface UeMark {
  semester: string
  ue: string
  /** Set for a UE of one parcours, whose code (`UE3.5`) all parcours share: the mark counts only while that parcours is the plan's. */
  parcours?: ParcoursCode
  /** Hundredths, 0 to 2000. */
  mark: number
}

/** A bonus mark or a malus on the computed UE averages of a semester instance. */
export interface UeAdjustment {
  semester: string
  /** UE code; null for every UE of the semester. */
  ue: string | null
  kind: 'bonus' | 'malus'
  /** Bonus: the mark obtained, hundredths /20. Malus: what is taken off, hundredths of a point. */
  mark: number
}

export type UeCode = 'ADM' | 'CMP' | 'AJ' | 'ADJ' | 'ADJR' | 'ADSUP' | 'ATJ' | 'RAT' | 'DEF' | 'DEM' | 'ABAN' | 'ABL' | 'EXCLU'
export type RcueCode = 'ADM' | 'CMP' | 'AJ' | 'ADJ' | 'ATJ' | 'RAT' | 'DEF' | 'DEM' | 'ABAN' | 'ABL' | 'EXCLU'
export type YearCode = 'ADM' | 'PASD' | 'PAS1NCI' | 'ADJ' | 'RED' | 'NAR' | 'ATJ' | 'RAT' | 'DEF' | 'DEM' | 'ABAN' | 'ABL' | 'EXCLU'

/** What a decision of the jury is about. */
export type DecisionTarget =
  /** `parcours` as for `UeMark`. */
  | { type: 'ue'; semester: string; ue: string; parcours?: ParcoursCode }
  | { type: 'rcue'; year: number; academicYear: number; competence: string }
  | { type: 'year'; year: number; academicYear: number }

/** A decision that the jury took and the student copied; it wins over the computed one. */
export interface RecordedDecision {
  id: string
  target: DecisionTarget
  code: UeCode | RcueCode | YearCode
  /** ISO day, or null. */
  date: string | null
  notes: string
}

/** How the student sees their aptitudes on a day: the auto-positionnement of S1, and later ones beside it. */
export interface SelfAssessment {
  id: string
  /** ISO day. */
  date: string
  /** 1 ("not yet") to 4 ("at ease") by aptitude (`aptitudes.ts`); one that was not answered is absent. */
  answers: Record<string, number>
  notes: string
}

/** A diagnostic that the student chose to live with. */
export interface SetAside {
  /** Diagnostic id. */
  diagnostic: string
  reason: string
  at: string
}

/** A student's way through a maquette. Holds all that it needs to be read elsewhere. */
export interface Plan {
  id: string
  name: string
  /** Counts the changes, undone ones too; outside the content hash. */
  revision: number
  createdAt: string
  /** Outside the content hash. */
  updatedAt: string
  /** True for the invented sample, which says so wherever it shows. */
  example: boolean
  /** September of this year opens S1. */
  entryYear: number
  /** One for each year of the BUT. */
  yearModes: [YearMode, YearMode, YearMode]
  parcours: ParcoursCode | null
  wishes: Wish[]
  maquette: Maquette
  /** In the order they are lived. */
  semesters: SemesterInstance[]
  modules: PlanModule[]
  ueMarks: UeMark[]
  /** Absent in a plan that has neither bonus nor malus. */
  adjustments?: UeAdjustment[]
  decisions: RecordedDecision[]
  setAsides: SetAside[]
  notes: string
  /** Absent while nothing was planned by weeks. */
  schedule?: PlanSchedule
  /** In the order of their dates; absent while there is none. */
  selfAssessments?: SelfAssessment[]
  /** Absent while there is none. */
  evidence?: Evidence[]
  /** At most one for each critical learning; absent while there is none. */
  selfPositions?: SelfPosition[]
}

export type { Context } from '../context'
