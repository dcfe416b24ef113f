import type { Plan } from '../plan/plan'

/** What a student has put into a plan, in numbers. */
export interface HeldContent {
  /** Of assessments, modules and UE. */
  marks: number
  assessments: number
  decisions: number
  evidence: number
  tasks: number
  /** Texts on the plan, its semesters, modules, tasks and decisions. */
  notes: number
  /** Modules whose hours the student spread over weeks, or whose personal work they set. */
  spreads: number
}

/**
 * Counts what the student entered, wherever it stands in the plan, shelved modules included: no change of maquette may
 * lower one of these numbers but `spreads`, since weeks do not follow a module to another semester.
 */
export function heldContent(plan: Plan): HeldContent {
  const tasks = plan.schedule?.tasks ?? []
  const assessments = plan.modules.flatMap((module) => module.assessments)
  const written = [plan, ...plan.semesters, ...plan.modules, ...tasks, ...plan.decisions].filter(({ notes }) => notes !== '')
  return {
    marks:
      plan.modules.filter(({ mark }) => mark !== null).length +
      assessments.filter(({ mark }) => mark !== null).length +
      plan.ueMarks.length +
      (plan.adjustments ?? []).length,
    assessments: assessments.length,
    decisions: plan.decisions.length,
    evidence: (plan.evidence ?? []).length,
    tasks: tasks.length,
    notes: written.length,
    spreads: plan.modules.filter(({ schedule }) => schedule?.minutes !== undefined || schedule?.personal !== undefined).length
  }
}
