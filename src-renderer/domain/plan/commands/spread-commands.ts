import { mondayOf, isDay } from '../../schedule/days'
import { minutesWithWeek, movedMinutes, resizedMinutes } from '../../schedule/reshape-spread'
import type { WeekMinutes } from '../../schedule/schedule'
import { spreadOf } from '../../schedule/spread'
import { weeksOf } from '../../schedule/weeks'
import { sameData } from '../../same-data'
import type { Command } from '../command'
import type { Plan, PlanModule } from '../plan'
import { findModule } from '../query'
import { change, inDraft, noChange, refuse, type Checked, type CommandOf } from './recipe'
import { editModuleSchedule, editSchedule } from './schedule-draft'
import { isMinutes } from './values'

/** More than a day of personal work for each hour is a mistake of typing. */
const MAX_FACTOR = 24

function placed(minutes: WeekMinutes): WeekMinutes {
  return Object.fromEntries(Object.entries(minutes).filter(([, amount]) => amount > 0))
}

function store(module: PlanModule, minutes: WeekMinutes, command: Command): Checked {
  if (sameData(module.schedule?.minutes, minutes)) return noChange(command)
  return change((draft) => {
    editModuleSchedule(inDraft(draft.modules, module.id), (schedule) => {
      schedule.minutes = minutes
      // Personal work follows the hours again, wherever levelling had put it.
      delete schedule.personal
    })
  })
}

/**
 * A module's minutes of each week, as typed. They may differ from the module's hours, which a diagnostic says: what was
 * typed is kept. Null spreads them by default again, personal work too.
 */
export function setSpread(plan: Plan, command: CommandOf<'setSpread'>): Checked {
  const module = findModule(plan, command.module)
  if (!module) return refuse('unknown-module', command.module)
  const { minutes } = command
  if (minutes !== null) {
    const isSound = Object.entries(minutes).every(([week, amount]) => isDay(week) && mondayOf(week) === week && isMinutes(amount))
    return isSound ? store(module, placed(minutes), command) : refuse('invalid-value', 'minutes of a week')
  }
  if (!module.schedule?.minutes && !module.schedule?.personal) return noChange(command)
  return change((draft) => {
    editModuleSchedule(inDraft(draft.modules, module.id), (schedule) => {
      delete schedule.minutes
      delete schedule.personal
    })
  })
}

/** A module in the plan that has hours to place; else why not. */
function reshape(plan: Plan, command: CommandOf<'moveSpread' | 'resizeSpread' | 'setSpreadWeek'>, make: (module: PlanModule) => WeekMinutes): Checked {
  const module = findModule(plan, command.module)
  if (!module || module.shelved) return refuse('unknown-module', command.module)
  const { expected, weeks } = spreadOf(plan, module)
  if (expected.teaching + expected.project === 0) return noChange(command)
  const minutes = make(module)
  const current = Object.fromEntries(weeks.map(({ monday, teaching, project }) => [monday, teaching + project]))
  // A bar that stays where it is was not set by being touched.
  if (!module.schedule?.minutes && sameData(placed(current), minutes)) return noChange(command)
  return store(module, minutes, command)
}

/** Moves the bar of a module; see `movedMinutes`. */
export function moveSpread(plan: Plan, command: CommandOf<'moveSpread'>): Checked {
  if (!isDay(command.to)) return refuse('invalid-value', command.to)
  return reshape(plan, command, (module) => movedMinutes(plan, module, command.to))
}

/** Drags an end of the bar; see `resizedMinutes`. */
export function resizeSpread(plan: Plan, command: CommandOf<'resizeSpread'>): Checked {
  const { first, last } = command
  if (!isDay(first) || !isDay(last) || last < first) return refuse('invalid-value', `${first} to ${last}`)
  return reshape(plan, command, (module) => resizedMinutes(plan, module, first, last))
}

/** Types the hours of one week; see `minutesWithWeek`. */
export function setSpreadWeek(plan: Plan, command: CommandOf<'setSpreadWeek'>): Checked {
  const module = findModule(plan, command.module)
  const isWeek = module && weeksOf(plan, module.semester).some(({ monday }) => monday === command.week)
  if (module && (!isWeek || !isMinutes(command.minutes))) return refuse('invalid-value', `${command.week}: ${command.minutes}`)
  return reshape(plan, command, (found) => minutesWithWeek(plan, found, command.week, command.minutes))
}

/** Whether levelling must leave a module's hours where they are. */
export function lockSpread(plan: Plan, command: CommandOf<'lockSpread'>): Checked {
  const module = findModule(plan, command.module)
  if (!module) return refuse('unknown-module', command.module)
  if ((module.schedule?.locked ?? false) === command.locked) return noChange(command)
  return change((draft) => {
    editModuleSchedule(inDraft(draft.modules, module.id), (schedule) => {
      if (command.locked) schedule.locked = true
      else delete schedule.locked
    })
  })
}

/** The student's own estimate: no rule says how much personal work an hour of teaching asks for. */
export function setPersonalFactor(plan: Plan, command: CommandOf<'setPersonalFactor'>): Checked {
  const { of, factor } = command
  if (factor !== null && !(factor >= 0 && factor <= MAX_FACTOR)) return refuse('invalid-value', `factor ${factor}`)
  if ('kind' in of) {
    if ((plan.schedule?.personalFactors?.[of.kind] ?? null) === factor) return noChange(command)
    return change((draft) => {
      editSchedule(draft, (schedule) => {
        const factors = (schedule.personalFactors ??= {})
        if (factor === null) delete factors[of.kind]
        else factors[of.kind] = factor
      })
    })
  }
  const module = findModule(plan, of.module)
  if (!module) return refuse('unknown-module', of.module)
  if ((module.schedule?.personalFactor ?? null) === factor) return noChange(command)
  return change((draft) => {
    editModuleSchedule(inDraft(draft.modules, module.id), (schedule) => {
      if (factor === null) delete schedule.personalFactor
      else schedule.personalFactor = factor
    })
  })
}

/** Most minutes of work in a week, as the student chooses; there is none by default. */
export function setCeiling(plan: Plan, command: CommandOf<'setCeiling'>): Checked {
  const { minutes } = command
  if (minutes !== null && (!isMinutes(minutes) || minutes === 0 || minutes > 7 * 24 * 60)) return refuse('invalid-value', `${minutes}`)
  if ((plan.schedule?.ceiling ?? null) === minutes) return noChange(command)
  return change((draft) => {
    editSchedule(draft, (schedule) => {
      if (minutes === null) delete schedule.ceiling
      else schedule.ceiling = minutes
    })
  })
}
