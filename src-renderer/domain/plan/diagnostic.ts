import type { Command, CommandLabel } from './command'

export type DiagnosticSeverity = 'error' | 'warning' | 'info'

/** Where a diagnostic is shown. Ids are those of the plan. */
export type DiagnosticPlace =
  | { type: 'plan' }
  | { type: 'year'; year: number }
  | { type: 'semester'; semester: string }
  | { type: 'ue'; semester: string; ue: string }
  | { type: 'module'; module: string }

/**
 * The source of a rule, as `rules.md` names it: `T1`, `T3`, `S`, or the maquette or the framework; `labour` is the Code
 * du travail, `calendar` what the student set: the calendar, the ceiling.
 */
export interface RuleReference {
  source: 'T1' | 'T3' | 'S' | 'framework' | 'maquette' | 'secondary' | 'labour' | 'calendar'
  /** Article or section, e.g. `art. 17` or `4.5`; null when the source is the whole. */
  article: string | null
}

/** Each kind carries the figures that its sentence and its fix need. */
export type DiagnosticFinding =
  /** `semester` is null when the plan, from a file, has no instance of that number. */
  | { kind: 'semesterEcts'; semester: string | null; number: number; ects: number; expected: number }
  | { kind: 'parcoursMissing' }
  | { kind: 'moduleOfOtherParcours'; code: string; parcours: string[] }
  | { kind: 'moduleMissing'; code: string; semesterNumber: number }
  | { kind: 'moduleDuplicated'; code: string; count: number }
  | { kind: 'moduleElsewhere'; code: string; plannedNumber: number | null; maquetteNumber: number }
  | { kind: 'prerequisiteAbsent'; code: string; prerequisite: string }
  | { kind: 'prerequisiteLate'; code: string; prerequisite: string }
  | { kind: 'teachingHours'; hours: number; expected: number }
  | { kind: 'projectHoursYear'; year: number; hours: number; min: number; max: number }
  | { kind: 'projectHours'; hours: number; expected: number }
  | { kind: 'stageWeeks'; weeks: number; min: number; max: number }
  | { kind: 'stageLength'; code: string; weeks: number; min: number; max: number }
  | { kind: 'ueWithoutModule'; ue: string }
  | { kind: 'ueWithoutCoefficients'; ue: string }
  | { kind: 'poleShare'; ue: string; pole: 'ressources' | 'saes'; share: number; min: number; max: number }
  | { kind: 'placeholders'; count: number; total: number }
  | { kind: 'semesterRepeatedTwice'; number: number; attempts: number }
  | { kind: 'tooManyRepeats'; repeats: number; max: number }
  | { kind: 'unknownCode'; code: string }
  | { kind: 'markOutOfRange'; code: string; mark: number }
  /** Hours a week. `worst` is the Monday of the fullest week; `least` the lowest peak, when the ceiling cannot be kept. */
  | { kind: 'weeksOverloaded'; semester: string; weeks: number; worst: string; hours: number; ceiling: number; least: number | null }
  | { kind: 'examsSameDay'; semester: string; day: string; count: number }
  | { kind: 'dueAway'; title: string; day: string; reason: 'holiday' | 'company' | 'break' }
  | { kind: 'spreadMismatch'; code: string; hours: number; expected: number }

export type DiagnosticKind = DiagnosticFinding['kind']

export interface DiagnosticFix {
  label: CommandLabel
  command: Command
}

export interface Diagnostic {
  /** Stable while the finding stays the same, so that it can be set aside. */
  id: string
  severity: DiagnosticSeverity
  place: DiagnosticPlace
  rule: RuleReference
  finding: DiagnosticFinding
  fixes: DiagnosticFix[]
  /** The student's reason when the diagnostic was set aside. */
  setAside: { reason: string; at: string } | null
}
