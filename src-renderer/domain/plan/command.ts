import type { ParcoursCode } from '../framework/framework'
import type { Maquette, MaquetteModule } from '../maquette/maquette'
import type {
  ModuleState,
  PlanAssessment,
  RecordedDecision,
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
  | { type: 'batch'; label: CommandLabel; commands: Command[] }

/** Message key under `command.` and its parameters; becomes "Déplacer R3.05 en S4". */
export interface CommandLabel {
  key: string
  params: Record<string, string | number>
}

export type CommandErrorCode =
  | 'unknown-module'
  | 'unknown-semester'
  | 'unknown-parcours'
  | 'unknown-decision'
  | 'invalid-value'
  | 'last-semester'
  | 'semester-not-repeatable'
  | 'no-change'

export interface CommandError {
  code: CommandErrorCode
  /** For the log, never shown. */
  detail: string
}
