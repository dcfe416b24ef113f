import type { Evidence } from '../../portfolio/portfolio'
import { SELF_POSITION_STEPS } from '../../portfolio/portfolio'
import { sameData } from '../../same-data'
import { isDay } from '../../schedule/days'
import type { Context, Plan } from '../plan'
import { findEvidence, findModule } from '../query'
import { change, noChange, refuse, type Checked, type CommandOf } from './recipe'
import { areDistinct } from './values'

/** Without blanks around it, and without what another kind of evidence would hold. */
function settled(evidence: Evidence): Evidence {
  const { kind, url, file } = evidence
  return {
    ...evidence,
    title: evidence.title.trim(),
    url: kind === 'link' ? (url ?? '').trim() : null,
    file: kind === 'file' ? { name: file?.name.trim() ?? '', path: file?.path.trim() ?? '' } : null
  }
}

/**
 * Why a piece of evidence cannot be kept, or null. A module that has left the plan may stay where it was named
 * (`former`), but is not named anew.
 */
function problemOf(plan: Plan, evidence: Evidence, former: Evidence | null): Checked | null {
  const { id, title, kind, url, file, date, module, criticalLearnings } = evidence
  if (id === '' || title === '') return refuse('invalid-value', 'no id or no title')
  if (kind === 'link' && url === '') return refuse('invalid-value', 'no address')
  if (kind === 'file' && file?.name === '') return refuse('invalid-value', 'no file name')
  if (date !== null && !isDay(date)) return refuse('invalid-value', `date ${date}`)
  if (criticalLearnings.includes('') || !areDistinct(criticalLearnings)) return refuse('invalid-value', 'critical learnings')
  if (module !== null && module !== former?.module && !findModule(plan, module)) return refuse('unknown-module', module)
  return null
}

/** Its id must be free; it is the caller's, so that a batch can name it. `invalid-value` without a title, an address or a file name. */
export function addEvidence(plan: Plan, command: CommandOf<'addEvidence'>): Checked {
  const evidence = settled(command.evidence)
  const problem = problemOf(plan, evidence, null)
  if (problem) return problem
  if (findEvidence(plan, evidence.id)) return refuse('invalid-value', `evidence id ${evidence.id}`)
  return change((draft) => void (draft.evidence ??= []).push(evidence))
}

/** Puts a piece of evidence in the place of the one of its id. */
export function changeEvidence(plan: Plan, command: CommandOf<'changeEvidence'>): Checked {
  const index = (plan.evidence ?? []).findIndex(({ id }) => id === command.evidence.id)
  const former = plan.evidence?.[index]
  if (!former) return refuse('unknown-evidence', command.evidence.id)
  const evidence = settled(command.evidence)
  const problem = problemOf(plan, evidence, former)
  if (problem) return problem
  if (sameData(former, evidence)) return noChange(command)
  return change((draft) => void draft.evidence?.splice(index, 1, evidence))
}

export function removeEvidence(plan: Plan, command: CommandOf<'removeEvidence'>): Checked {
  const index = (plan.evidence ?? []).findIndex(({ id }) => id === command.evidence)
  if (index < 0) return refuse('unknown-evidence', command.evidence)
  return change((draft) => {
    if (draft.evidence?.length === 1) delete draft.evidence
    else draft.evidence?.splice(index, 1)
  })
}

/** Where the student stands on a critical learning, in the student's own view; null takes it back. */
export function setSelfPosition(plan: Plan, command: CommandOf<'setSelfPosition'>, context: Context): Checked {
  const { criticalLearning, step } = command
  if (criticalLearning === '' || (step !== null && !SELF_POSITION_STEPS.includes(step))) {
    return refuse('invalid-value', `${criticalLearning}: ${step}`)
  }
  const present = plan.selfPositions ?? []
  const index = present.findIndex((position) => position.criticalLearning === criticalLearning)
  if ((present[index]?.step ?? null) === step) return noChange(command)
  return change((draft) => {
    if (step !== null) {
      const position = { criticalLearning, step, at: context.now }
      ;(draft.selfPositions ??= []).splice(index < 0 ? present.length : index, 1, position)
    } else if (present.length === 1) delete draft.selfPositions
    else draft.selfPositions?.splice(index, 1)
  })
}
