import type { ModuleKind } from '@/domain/maquette/maquette'
import type { ModuleState, SemesterState } from '@/domain/plan/plan'

export type YearNumber = 1 | 2 | 3

/** `full`: travelled; `open`: one of the five while none is chosen; `stub`: a way not taken. */
export type LineEmphasis = 'full' | 'open' | 'stub'

/** One competence as a horizontal line. */
export interface CarteLine {
  /** Competence id of the framework, e.g. `C5.MPI`. */
  id: string
  /** 1 to 5: the colour. */
  number: number
  name: string
  emphasis: LineEmphasis
  /** The parcours it belongs to; null for the competences common to all. */
  parcours: { code: string; name: string } | null
}

/** How a semester is lived when it is not simply followed. */
export interface SemesterBadge {
  /** From the fullest writing to the shortest. */
  texts: string[]
  kind: 'repeat' | 'abroad'
}

export interface CarteSemester {
  /** 1 to 6. */
  number: number
  year: YearNumber
  /** `S3`. */
  title: string
  ects: string
  teaching: string
  /** Hours of project, from the fullest writing to the shortest; empty when there are none. */
  project: string[]
  /** True when one of these figures is a placeholder. */
  placeholder: boolean
  state: SemesterState
  badges: SemesterBadge[]
  /** Where today stands: share of the semester gone, 0 to 1, null when the week is unknown. */
  now: { share: number | null; texts: string[] } | null
  /** The whole header in words. */
  label: string
}

export interface CarteYear {
  number: YearNumber
  /** `BUT 1`, or `BUT 2 · alternance`. */
  title: string
}

export interface CarteStation {
  /** Plan module that opens: the latest attempt. */
  id: string
  /** Every plan module that stands here: the attempts of a repeated semester share one station. */
  modules: string[]
  code: string
  title: string
  kind: ModuleKind
  /** 1 to 6. */
  semester: number
  /** Ids of the lines it serves, from top to bottom; empty when it feeds no UE. */
  lines: string[]
  state: ModuleState
  attempts: number
  problem: boolean
  /** Hours of teaching and of project. */
  hours: { teaching: number; project: number; placeholder: boolean }
  /** Its coefficients are placeholders. */
  placeholder: boolean
  /** False for a module of a parcours that is only being looked at. */
  inPlan: boolean
  /** State in a word. */
  stateText: string
  /** State, hours, mark, competences: one line each. */
  details: string[]
  /** Everything in one sentence, for those who hear the carte. */
  label: string
}

export type GateStatus = 'validated' | 'atRisk' | 'failed' | 'unknown'

/** The RCUE of one competence at the end of one year. */
export interface CarteGate {
  /** `${year}:${competence}`. */
  key: string
  year: YearNumber
  /** Competence id, or `C5` while no parcours is chosen. */
  competence: string
  /** Lines the gate closes: one, or all five branches while none is chosen. */
  lines: string[]
  /** `11,2`, `~11,2` or `?`. */
  text: string
  status: GateStatus
  /** The average is an estimate, or not known. */
  estimated: boolean
  /** The status is no estimate. */
  certain: boolean
  title: string
  details: string[]
  label: string
}

/** A gap year, between two semesters. */
export interface CarteBreak {
  id: string
  /** Number of the semester it follows; 0 before S1. */
  after: number
  text: string
}

/** Where competence 5 leaves the common trunk. */
export interface CarteFork {
  /** `chosen`: one line and four stubs; `open`: five equal branches, one of them perhaps lit. */
  mode: 'chosen' | 'open'
  /** What stands at the fork: the chosen or previewed parcours, or that it is to be chosen. */
  code: string
  name: string
  /** Name of competence 5 at the left of its line. */
  competence: string
  /** First semester of the branches. */
  semester: number
}

/** What the carte draws, as plain data and finished texts. */
export interface CarteInput {
  title: string
  description: string
  years: CarteYear[]
  semesters: CarteSemester[]
  /** Top to bottom. */
  lines: CarteLine[]
  /** Null when the framework has no parcours. */
  fork: CarteFork | null
  stations: CarteStation[]
  gates: CarteGate[]
  breaks: CarteBreak[]
}

/** A result to show at a gate. */
export interface GateResult {
  /** RCUE average out of 20, or null. */
  average: number | null
  /** Computed from placeholder coefficients, or from marks yet to come. */
  estimated: boolean
  /** Decision, computed or recorded; null when there is none. */
  code: string | null
  /** True when the jury took that decision: it stands, even beside an estimate. */
  recorded?: boolean
}

export type GateResults = Readonly<Record<string, GateResult>>
