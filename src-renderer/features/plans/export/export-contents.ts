import type { FileShare } from '@/domain/exchange/share'
import type { Plan } from '@/domain/plan/plan'

/** What of a plan an export always holds, counted. */
export interface Always {
  modules: number
  marks: number
  decisions: number
  wishes: number
  setAsides: number
}

export function alwaysIn(plan: Plan): Always {
  const marks = plan.modules.flatMap((module) => [module.mark, ...module.assessments.map(({ mark }) => mark)])
  return {
    modules: plan.modules.filter(({ shelved }) => !shelved).length,
    marks: marks.filter((mark) => mark !== null).length + plan.ueMarks.length,
    decisions: plan.decisions.length,
    wishes: plan.wishes.length,
    setAsides: plan.setAsides.length
  }
}

/** How much there is of what is left out unless it is ticked. */
export function privateIn(plan: Plan): Record<'notes' | 'evidence' | 'agenda', number> {
  const noted = [plan, ...plan.semesters, ...plan.modules, ...plan.decisions]
  return {
    notes: noted.filter(({ notes }) => notes !== '').length,
    evidence: [plan.evidence, plan.selfPositions, plan.selfAssessments].reduce((sum, part) => sum + (part?.length ?? 0), 0),
    agenda: (plan.schedule?.tasks?.length ?? 0) + (plan.schedule?.timetables?.length ?? 0)
  }
}

/** The share as it goes into the file: texts without blanks around them. */
export function trimmed(share: FileShare): FileShare {
  return { ...share, label: share.label.trim(), group: share.group.trim() }
}
