import type { ChangeLabel } from '../history'
import type { ParcoursCode } from '../framework/framework'
import type { Maquette, MaquetteModule, ModuleKind } from '../maquette/maquette'
import type { Evidence, SelfPositionStep } from '../portfolio/portfolio'
import type { CompanyRhythm, Day, PaintedKind, SchoolBreak, Task, Timetable, WeekMinutes } from '../schedule/schedule'
import type {
  ModuleState,
  PlanAssessment,
  RecordedDecision,
  SelfAssessment,
  SemesterKind,
  SemesterState,
  StagePlacement,
  Mark,
  PlanModule,
  UeAdjustment,
  Wish,
  YearMode
} from './plan'

/** Every change of a plan. Plain data, so that it can be stored, sent and replayed. */
export type Command =
  | { type: 'renamePlan'; name: string }
  | { type: 'setNotes'; notes: string }
  | { type: 'setEntryYear'; entryYear: number }
  | { type: 'setYearMode'; year: 1 | 2 | 3; mode: YearMode }
  | { type: 'chooseParcours'; parcours: ParcoursCode | null }
  | { type: 'setWishes'; wishes: Wish[] }
  | { type: 'moveModule'; module: string; semester: string }
  /** `id`: of the module to be, so that later commands of a batch can name it. */
  | { type: 'addModule'; code: string; semester: string; id?: string }
  | { type: 'addOwnModule'; definition: MaquetteModule; semester: string; id?: string }
  | { type: 'removeModule'; module: string }
  | { type: 'setModuleState'; module: string; state: ModuleState }
  | { type: 'setModuleMark'; module: string; mark: Mark }
  | { type: 'setModuleNotes'; module: string; notes: string }
  | { type: 'overrideModule'; module: string; overrides: PlanModule['overrides'] }
  | { type: 'setStage'; module: string; stage: StagePlacement }
  | { type: 'setAssessments'; module: string; assessments: PlanAssessment[] }
  | { type: 'setUeMark'; semester: string; ue: string; mark: number | null }
  /** The bonus or malus marks of one UE, or (`ue` null) of all UE of the semester, in place of those before; none takes them away. */
  | { type: 'setAdjustment'; semester: string; ue: string | null; kind: UeAdjustment['kind']; marks: number[] }
  | { type: 'setSemesterState'; semester: string; state: SemesterState }
  | { type: 'setSemesterNotes'; semester: string; notes: string }
  | { type: 'repeatSemester'; semester: string }
  | { type: 'insertSemester'; kind: Exclude<SemesterKind, 'study'>; after: string | null }
  | { type: 'setSemesterKind'; semester: string; kind: Exclude<SemesterKind, 'gapYear'> }
  | { type: 'removeSemester'; semester: string }
  | { type: 'recordDecision'; decision: RecordedDecision }
  | { type: 'removeDecision'; decision: string }
  | { type: 'setAsideDiagnostic'; diagnostic: string; reason: string }
  | { type: 'restoreDiagnostic'; diagnostic: string }
  | { type: 'replaceMaquette'; maquette: Maquette }
  /** Null gives the usual date back. */
  | { type: 'setSemesterDates'; semester: string; start: Day | null; end: Day | null }
  | { type: 'setRhythm'; semester: string; rhythm: CompanyRhythm | null }
  /** `weeks` are Mondays; a null kind takes the paint off. */
  | { type: 'paintWeeks'; semester: string; weeks: Day[]; kind: PaintedKind | null }
  | { type: 'setBreaks'; breaks: SchoolBreak[] }
  /** Null spreads the hours by default again. */
  | { type: 'setSpread'; module: string; minutes: WeekMinutes | null }
  | { type: 'moveSpread'; module: string; to: Day }
  | { type: 'resizeSpread'; module: string; first: Day; last: Day }
  | { type: 'setSpreadWeek'; module: string; week: Day; minutes: number }
  | { type: 'lockSpread'; module: string; locked: boolean }
  /** Minutes of personal work for each minute, of all modules of a kind or of one; null takes the estimate back. */
  | { type: 'setPersonalFactor'; of: { kind: ModuleKind } | { module: string }; factor: number | null }
  /** Minutes a week; null for none. */
  | { type: 'setCeiling'; minutes: number | null }
  /** Weeks before that of `from` stay as they are; all may change when it is null. */
  | { type: 'levelSemester'; semester: string; from: Day | null }
  | { type: 'addTask'; task: Task }
  | { type: 'changeTask'; task: Task }
  | { type: 'removeTask'; task: string }
  | { type: 'setTaskDone'; task: string; done: boolean }
  /** Takes the place of the timetable of that id or name. */
  | { type: 'importTimetable'; timetable: Timetable }
  | { type: 'removeTimetable'; timetable: string }
  | { type: 'addSelfAssessment'; assessment: SelfAssessment }
  | { type: 'changeSelfAssessment'; assessment: SelfAssessment }
  | { type: 'removeSelfAssessment'; assessment: string }
  | { type: 'addEvidence'; evidence: Evidence }
  | { type: 'changeEvidence'; evidence: Evidence }
  | { type: 'removeEvidence'; evidence: string }
  /** Null takes it back. */
  | { type: 'setSelfPosition'; criticalLearning: string; step: SelfPositionStep | null }
  | { type: 'batch'; label: CommandLabel; commands: Command[] }

/** Message key under `command.` and its parameters; becomes "Déplacer R3.05 en S4". */
export type CommandLabel = ChangeLabel

export type CommandErrorCode =
  | 'unknown-module'
  | 'unknown-semester'
  | 'unknown-parcours'
  | 'unknown-decision'
  | 'unknown-task'
  | 'unknown-timetable'
  | 'unknown-self-assessment'
  | 'unknown-evidence'
  | 'invalid-value'
  | 'last-semester'
  | 'semester-not-repeatable'
  | 'no-change'

export interface CommandError {
  code: CommandErrorCode
  /** For the log, never shown. */
  detail: string
}
