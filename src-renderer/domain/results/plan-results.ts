import type { ModuleKind, Pole, Ue } from '../maquette/maquette'
import type { RcueCode, RecordedDecision, SemesterInstance, UeCode, YearCode } from '../plan/plan'
import type { ModuleAverage } from './average'
import type { Exact } from './exact'
import type { Reason } from './reason'
import type { Thresholds } from './thresholds'

/** Everything the plan's marks and the jury's decisions say. Numbers are averages /20, for display; `exact` decides. */
export interface PlanResults {
  thresholds: Thresholds
  /** Semester instances that stand for a semester of the maquette, in the order they are lived. */
  semesters: SemesterResults[]
  /** Each year of the BUT, once for each time it was lived. */
  years: YearResults[]
  ects: EctsProgress
  dut: Award
  diploma: Award
  entryToS5: EntryToS5
  repeats: Repeats
  /** Decisions on a year or an RCUE that the plan does not hold: kept, without effect. */
  unmatchedDecisions: RecordedDecision[]
  /** Some UE average was made with placeholder coefficients: it is an estimate. */
  placeholderCoefficients: boolean
}

export interface SemesterResults {
  semester: SemesterInstance
  /** 1 to 6. */
  number: number
  ues: UeResult[]
}

/** `missing`: a mark is still to come. `excused`: nothing but `EXC`. `ungraded`: yields no mark by the maquette. */
export type UeTermStatus = 'counted' | 'missing' | 'excused' | 'exempted' | 'ungraded' | 'invalid'

/** One module in a UE's sum. */
export interface UeTerm {
  /** Id of the module in the plan. */
  module: string
  code: string
  title: string
  kind: ModuleKind
  pole: Pole
  coefficient: number
  /** Its part of the UE, 0 to 1, pole shares included; 0 when it does not count. */
  share: number
  average: number | null
  exact: Exact | null
  /** A mark of it is awaited. */
  provisional: boolean
  /** Some of its assessments have no mark yet. */
  partial: boolean
  status: UeTermStatus
  placeholderCoefficient: boolean
  /** The assessments in the module's own sum. */
  detail: ModuleAverage
}

/** The UE average that the modules give. */
export interface ComputedUe {
  average: number | null
  exact: Exact | null
  /** /20, before bonus and malus; equal to `average` without them. */
  beforeAdjustment: number | null
  terms: UeTerm[]
  /** Every module that counts has its average, and none is awaited. */
  complete: boolean
  provisional: boolean
  /** Some mark or figure is out of its range: what it belongs to was left out, and must be shown. */
  invalid: boolean
}

export interface UeResult {
  /** Id of the semester instance. */
  semester: string
  ue: Ue
  /** The average that stands. */
  average: number | null
  exact: Exact | null
  /** Where it comes from: the modules, or the UE average that the student entered. */
  source: 'modules' | 'entered' | null
  computed: ComputedUe
  /** The UE average that the student entered, /20. */
  entered: number | null
  placeholderCoefficients: boolean
  /** The records system would round this average up to 10. */
  roundedUpByRecords: boolean
  /** The code that stands. */
  code: UeCode | null
  computedCode: UeCode | null
  recorded: RecordedDecision | null
  acquired: boolean
  reasons: Reason[]
}

/** One of the two UE of an RCUE. */
export interface RcueSide {
  /** Semester of the maquette, 1 to 6. */
  number: number
  /** UE code; null when the maquette has none for this competence. */
  ue: string | null
  /** The attempt whose average counts; null while there is none. */
  semester: string | null
  /** The newest attempt, when an earlier and better one counts instead. */
  newer: string | null
  average: number | null
  exact: Exact | null
  code: UeCode | null
}

export interface RcueResult {
  competence: string
  /** Level of the competence in the framework; null when the framework does not know it. */
  level: number | null
  odd: RcueSide
  even: RcueSide
  average: number | null
  exact: Exact | null
  /** The code that stands. */
  code: RcueCode | null
  computedCode: RcueCode | null
  recorded: RecordedDecision | null
  /** The records system would round this average up to 10, or to 8. */
  roundedUpByRecords: boolean
  reasons: Reason[]
}

export interface YearResults {
  year: 1 | 2 | 3
  /** 1-based: 2 when the year is lived again. */
  attempt: number
  /** The last time this year is lived. */
  latest: boolean
  /** September that opens it; the last one when its semesters lie in two. */
  academicYear: number
  /** Ids of its semester instances. */
  semesters: string[]
  rcues: RcueResult[]
  /** The code that stands. */
  code: YearCode | null
  computedCode: 'ADM' | 'PASD' | null
  recorded: RecordedDecision | null
  /** Whether the next year is open (for the last year: whether it is validated); null while undecided. */
  passes: boolean | null
  reasons: Reason[]
}

/** A UE of the whole course, over all attempts. */
export interface AcquiredUe {
  /** Semester of the maquette, 1 to 6. */
  number: number
  ue: Ue
  acquired: boolean
  code: UeCode | null
  /** The attempt that says so; null when no instance does. */
  semester: string | null
}

export interface EctsProgress {
  earned: number
  /** ECTS of the maquette for this plan's parcours. */
  total: number
  bySemester: { number: number; earned: number; total: number }[]
  ues: AcquiredUe[]
}

export interface Award {
  reached: boolean
  earned: number
  needed: number
  /** UE not acquired yet. */
  missing: AcquiredUe[]
  reasons: Reason[]
}

export interface EntryToS5 {
  /** `byJury`: the jury let the second year pass, and S1 and S2 are validated. */
  status: 'byRight' | 'byJury' | 'notByRight' | 'undecided'
  /** UE of S1 and S2 not validated. */
  missing: AcquiredUe[]
  reasons: Reason[]
}

export interface Repeats {
  total: number
  max: number
  /** One more for force majeure. */
  maxForceMajeure: number
  bySemester: { number: number; repeats: number }[]
  reasons: Reason[]
}
