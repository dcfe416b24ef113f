import { sameData } from '../../same-data'
import type { Context, Plan } from '../plan'
import { settleTimeline } from '../timeline'
import { isKnownParcours } from './parcours-commands'
import { change, noChange, refuse, type Checked, type CommandOf } from './recipe'
import { areDistinct, isCalendarYear } from './values'

export function renamePlan(plan: Plan, command: CommandOf<'renamePlan'>): Checked {
  const name = command.name.trim()
  if (name === '') return refuse('invalid-value', 'empty name')
  if (name === plan.name) return noChange(command)
  return change((draft) => {
    draft.name = name
  })
}

export function setNotes(plan: Plan, command: CommandOf<'setNotes'>): Checked {
  if (command.notes === plan.notes) return noChange(command)
  return change((draft) => {
    draft.notes = command.notes
  })
}

/** Moves the whole plan in time; the semesters follow. */
export function setEntryYear(plan: Plan, command: CommandOf<'setEntryYear'>): Checked {
  if (!isCalendarYear(command.entryYear)) return refuse('invalid-value', `entry year ${command.entryYear}`)
  if (command.entryYear === plan.entryYear) return noChange(command)
  return change((draft) => {
    draft.entryYear = command.entryYear
    settleTimeline(draft, plan)
  })
}

export function setYearMode(plan: Plan, command: CommandOf<'setYearMode'>): Checked {
  const index = command.year - 1
  if (plan.yearModes[index] === undefined) return refuse('invalid-value', `year ${command.year}`)
  if (plan.yearModes[index] === command.mode) return noChange(command)
  return change((draft) => {
    draft.yearModes[index] = command.mode
  })
}

export function setWishes(plan: Plan, command: CommandOf<'setWishes'>): Checked {
  const { wishes } = command
  if (!areDistinct(wishes.map(({ parcours }) => parcours))) return refuse('invalid-value', 'a parcours is wished twice')
  const unknown = wishes.find(({ parcours }) => !isKnownParcours(plan, parcours))
  if (unknown) return refuse('unknown-parcours', unknown.parcours)
  if (sameData(wishes, plan.wishes)) return noChange(command)
  return change((draft) => {
    draft.wishes = wishes
  })
}

/** A diagnostic set aside needs a reason: it is what the tutor reads. */
export function setAsideDiagnostic(plan: Plan, command: CommandOf<'setAsideDiagnostic'>, context: Context): Checked {
  const reason = command.reason.trim()
  if (reason === '' || command.diagnostic === '') return refuse('invalid-value', 'no reason or no diagnostic')
  const index = plan.setAsides.findIndex(({ diagnostic }) => diagnostic === command.diagnostic)
  if (plan.setAsides[index]?.reason === reason) return noChange(command)
  const setAside = { diagnostic: command.diagnostic, reason, at: context.now }
  return change((draft) => {
    if (index < 0) draft.setAsides.push(setAside)
    else draft.setAsides[index] = setAside
  })
}

export function restoreDiagnostic(plan: Plan, command: CommandOf<'restoreDiagnostic'>): Checked {
  const index = plan.setAsides.findIndex(({ diagnostic }) => diagnostic === command.diagnostic)
  if (index < 0) return noChange(command)
  return change((draft) => {
    draft.setAsides.splice(index, 1)
  })
}
