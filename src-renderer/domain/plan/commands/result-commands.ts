import { sameData } from '../../same-data'
import { codesOfDecision } from '../decision-codes'
import type { DecisionTarget, Plan, RecordedDecision, UeAdjustment, UeMark } from '../plan'
import { findSemester, isAboutUe, parcoursOfUe, uesOf } from '../query'
import { change, noChange, refuse, type Checked, type CommandOf } from './recipe'
import { isMark } from './values'

/** A UE's mark or decision names the parcours when the UE is one parcours' own: all parcours share its code. */
function ueReference(plan: Plan, semester: string, ue: string): Omit<UeMark, 'mark'> {
  const parcours = parcoursOfUe(plan, semester, ue)
  return parcours === null ? { semester, ue } : { semester, ue, parcours }
}

/** The UE average entered as such, hundredths /20; null takes it back. */
export function setUeMark(plan: Plan, command: CommandOf<'setUeMark'>): Checked {
  const { semester, ue, mark } = command
  if (!findSemester(plan, semester)) return refuse('unknown-semester', semester)
  const index = plan.ueMarks.findIndex((entered) => isAboutUe(plan, entered, semester, ue))
  if ((plan.ueMarks[index]?.mark ?? null) === mark) return noChange(command)
  if (mark === null) return change((draft) => void draft.ueMarks.splice(index, 1))
  if (!isMark(mark) || !uesOf(plan, semester).some(({ code }) => code === ue)) return refuse('invalid-value', `${ue}: ${mark}`)
  const entered = { ...ueReference(plan, semester, ue), mark }
  return change((draft) => {
    if (index < 0) draft.ueMarks.push(entered)
    else draft.ueMarks[index] = entered
  })
}

/**
 * Bonus marks (hundredths /20) or maluses (hundredths of a point) of a UE, or of every UE of a semester instance; they
 * replace those of the same target and kind (rules.md, Averages: local). One out of its range is kept and shown where
 * it is. `unknown-semester`, `invalid-value` for an unknown UE or a mark that is no whole number.
 */
export function setAdjustment(plan: Plan, command: CommandOf<'setAdjustment'>): Checked {
  const { semester, ue, kind, marks } = command
  if (!findSemester(plan, semester)) return refuse('unknown-semester', semester)
  if (!marks.every(isMark)) return refuse('invalid-value', `${kind} ${marks.join(' ')}`)
  if (marks.length > 0 && ue !== null && !uesOf(plan, semester).some(({ code }) => code === ue)) return refuse('invalid-value', ue)
  const present = plan.adjustments ?? []
  const isReplaced = (other: UeAdjustment): boolean => other.semester === semester && other.ue === ue && other.kind === kind
  if (sameData(present.filter(isReplaced).map(({ mark }) => mark), marks)) return noChange(command)
  const next = [...present.filter((other) => !isReplaced(other)), ...marks.map((mark): UeAdjustment => ({ semester, ue, kind, mark }))]
  return change((draft) => {
    if (next.length > 0) draft.adjustments = next
    else delete draft.adjustments
  })
}

/** What makes two decisions be about the same thing: the later recorded one replaces the other. */
function sameTarget(a: DecisionTarget, b: DecisionTarget): boolean {
  return sameData(a, b)
}

function completeTarget(plan: Plan, target: DecisionTarget): DecisionTarget {
  return target.type === 'ue' ? { ...target, ...ueReference(plan, target.semester, target.ue) } : target
}

/** Records what the jury decided; it replaces the decision of that id, or on the same UE, RCUE or year. */
export function recordDecision(plan: Plan, command: CommandOf<'recordDecision'>): Checked {
  const { target: asked, code, id } = command.decision
  if (asked.type === 'ue' && !findSemester(plan, asked.semester)) return refuse('unknown-semester', asked.semester)
  if (asked.type !== 'ue' && ![1, 2, 3].includes(asked.year)) return refuse('invalid-value', `year ${asked.year}`)
  if (id === '' || !codesOfDecision(asked.type).includes(code)) return refuse('invalid-value', `${code} on a ${asked.type}`)

  const decision: RecordedDecision = { ...command.decision, target: completeTarget(plan, asked) }
  const former = plan.decisions.filter((other) => other.id === id || sameTarget(other.target, decision.target))
  if (former.length === 1 && sameData(former[0], decision)) return noChange(command)
  return change((draft) => {
    for (const { id: formerId } of former.slice(1)) {
      draft.decisions.splice(draft.decisions.findIndex((other) => other.id === formerId), 1)
    }
    const index = former[0] ? draft.decisions.findIndex((other) => other.id === former[0]?.id) : draft.decisions.length
    draft.decisions[index] = decision
  })
}

export function removeDecision(plan: Plan, command: CommandOf<'removeDecision'>): Checked {
  const index = plan.decisions.findIndex(({ id }) => id === command.decision)
  if (index < 0) return refuse('unknown-decision', command.decision)
  return change((draft) => void draft.decisions.splice(index, 1))
}
