import { isDay } from '../../schedule/days'
import { sameData } from '../../same-data'
import { isAptitudeLevel } from '../aptitudes'
import type { Plan, SelfAssessment } from '../plan'
import { change, inDraft, noChange, refuse, type Checked, type CommandOf } from './recipe'

function problemOf({ id, date, answers }: SelfAssessment): Checked | null {
  if (id === '' || !isDay(date)) return refuse('invalid-value', `self-assessment ${id} of ${date}`)
  return Object.values(answers).every(isAptitudeLevel) ? null : refuse('invalid-value', 'level')
}

const find = (plan: Plan, id: string): SelfAssessment | undefined => plan.selfAssessments?.find((item) => item.id === id)

/** Its id must be free; it is the caller's. The list stays in the order of the dates. */
export function addSelfAssessment(plan: Plan, { assessment }: CommandOf<'addSelfAssessment'>): Checked {
  const problem = problemOf(assessment)
  if (problem) return problem
  if (find(plan, assessment.id)) return refuse('invalid-value', `self-assessment id ${assessment.id}`)
  return change((draft) => {
    ;(draft.selfAssessments ??= []).push(assessment)
    draft.selfAssessments.sort((a, b) => a.date.localeCompare(b.date))
  })
}

/** Puts a self-assessment in the place of the one of its id. */
export function changeSelfAssessment(plan: Plan, command: CommandOf<'changeSelfAssessment'>): Checked {
  const { assessment } = command
  const former = find(plan, assessment.id)
  if (!former) return refuse('unknown-self-assessment', assessment.id)
  const problem = problemOf(assessment)
  if (problem) return problem
  if (sameData(former, assessment)) return noChange(command)
  return change((draft) => {
    Object.assign(inDraft(draft.selfAssessments ?? [], assessment.id), assessment)
    draft.selfAssessments?.sort((a, b) => a.date.localeCompare(b.date))
  })
}

/** The plan that loses its last one loses the field: it says again what it said before. */
export function removeSelfAssessment(plan: Plan, command: CommandOf<'removeSelfAssessment'>): Checked {
  const index = plan.selfAssessments?.findIndex(({ id }) => id === command.assessment) ?? -1
  if (index < 0) return refuse('unknown-self-assessment', command.assessment)
  return change((draft) => {
    if (draft.selfAssessments?.length === 1) delete draft.selfAssessments
    else draft.selfAssessments?.splice(index, 1)
  })
}
