import { isClockTime, isDay } from '../../schedule/days'
import type { TimetableEvent } from '../../schedule/schedule'
import { MAX_TIMETABLE_EVENTS } from '../../schedule/timetable'
import { sameData } from '../../same-data'
import type { Plan } from '../plan'
import { change, refuse, type Checked, type CommandOf, noChange } from './recipe'
import { editSchedule } from './schedule-draft'
import { isMinutes } from './values'

function isEvent({ day, time, minutes, code }: TimetableEvent): boolean {
  return isDay(day) && (time === null || isClockTime(time)) && isMinutes(minutes) && code !== ''
}

/** Keeps a timetable; it takes the place of the one of its id or name, so that a second import updates the first. */
export function importTimetable(plan: Plan, command: CommandOf<'importTimetable'>): Checked {
  const timetable = { ...command.timetable, name: command.timetable.name.trim() }
  const { id, name, events } = timetable
  if (id === '' || name === '') return refuse('invalid-value', 'no id or no name')
  if (events.length > MAX_TIMETABLE_EVENTS || !events.every(isEvent)) return refuse('invalid-value', 'events')
  const others = (plan.schedule?.timetables ?? []).filter((other) => other.id !== id && other.name !== name)
  const former = plan.schedule?.timetables?.find((other) => other.id === id || other.name === name)
  if (former && sameData({ ...former, id, importedAt: '' }, { ...timetable, importedAt: '' })) return noChange(command)
  return change((draft) => {
    editSchedule(draft, (schedule) => {
      schedule.timetables = [...others, timetable]
    })
  })
}

export function removeTimetable(plan: Plan, command: CommandOf<'removeTimetable'>): Checked {
  const index = plan.schedule?.timetables?.findIndex(({ id }) => id === command.timetable) ?? -1
  if (index < 0) return refuse('unknown-timetable', command.timetable)
  return change((draft) => {
    editSchedule(draft, (schedule) => void schedule.timetables?.splice(index, 1))
  })
}
