import type { Plan } from '../plan/plan'
import { decisionDifferences, markDifferences } from './difference-marks'
import { moduleDifferences } from './difference-modules'
import { planDifferences } from './difference-plan'
import { semesterDifferences } from './difference-semesters'

/** Where a difference is shown. Ids are those of the later plan; of the earlier one for what it no longer holds. */
export type DifferencePlace =
  | { type: 'plan' }
  | { type: 'year'; year: number }
  | { type: 'semester'; semester: string }
  | { type: 'ue'; semester: string; ue: string }
  | { type: 'module'; module: string; semester: string }

export type DifferenceKind =
  | 'planRenamed'
  | 'parcoursChosen'
  | 'parcoursChanged'
  | 'parcoursUndecided'
  | 'wishesChanged'
  | 'entryYearChanged'
  | 'yearModeChanged.initial'
  | 'yearModeChanged.workStudy'
  | 'maquetteReplaced'
  | 'maquetteChanged'
  | 'planNotesChanged'
  | 'diagnosticSetAside'
  | 'diagnosticRestored'
  | 'scheduleChanged'
  | 'tasksChanged'
  | 'timetablesChanged'
  | 'otherChanged'
  | 'semesterAdded'
  | 'semesterRemoved'
  | 'semesterKindChanged.study'
  | 'semesterKindChanged.abroad'
  | 'semesterKindChanged.gapYear'
  | 'semesterStateChanged.planned'
  | 'semesterStateChanged.current'
  | 'semesterStateChanged.done'
  | 'semesterNotesChanged'
  | 'semesterCalendarChanged'
  | 'semesterChanged'
  | 'moduleAdded'
  | 'moduleRemoved'
  | 'moduleMoved'
  | 'moduleStateChanged.planned'
  | 'moduleStateChanged.current'
  | 'moduleStateChanged.done'
  | 'moduleStateChanged.exempted'
  | 'moduleFiguresChanged'
  | 'moduleStageChanged'
  | 'moduleNotesChanged'
  | 'moduleScheduleChanged'
  | 'moduleChanged'
  | 'markEntered'
  | 'markChanged'
  | 'markCleared'
  | 'assessmentsChanged'
  | 'ueMarkEntered'
  | 'ueMarkChanged'
  | 'ueMarkCleared'
  | 'adjustmentsChanged'
  | 'decisionRecorded'
  | 'decisionChanged'
  | 'decisionRemoved'

/** `added` and `removed` are the plus and the minus of a list; all else is a change. */
export type DifferenceSign = 'added' | 'removed' | 'changed'

/**
 * One thing that changed: a message key under `difference.` and its parameters, all free of any language. A parameter
 * that ends in `Mark` is in hundredths of a point or a code (`ABS`), to be formatted before it is shown.
 */
export interface Difference {
  kind: DifferenceKind
  sign: DifferenceSign
  place: DifferencePlace
  params: Record<string, string | number>
}

/**
 * All that changed from one state of a plan to another, from the whole to the detail: parcours and settings, semesters
 * in order, modules, marks, decisions. Empty when both say the same. Revision and date are no content.
 */
export function differencesBetween(before: Plan, after: Plan): Difference[] {
  if (before === after) return []
  return [
    ...planDifferences(before, after),
    ...semesterDifferences(before, after),
    ...moduleDifferences(before, after),
    ...markDifferences(before, after),
    ...decisionDifferences(before, after)
  ]
}

/** Differences by the semester instance they show in; those of the plan or of a year under `null`. */
export function differencesBySemester(differences: readonly Difference[]): Map<string | null, Difference[]> {
  const bySemester = new Map<string | null, Difference[]>()
  for (const difference of differences) {
    const semester = 'semester' in difference.place ? difference.place.semester : null
    bySemester.set(semester, [...(bySemester.get(semester) ?? []), difference])
  }
  return bySemester
}
