import { daysBetween, isDay, mondayOf } from '../../schedule/days'
import type { CompanyRhythm, DayRange } from '../../schedule/schedule'
import { usualDates } from '../../schedule/semester-dates'
import { sameData } from '../../same-data'
import type { Plan } from '../plan'
import { findSemester } from '../query'
import { change, inDraft, noChange, refuse, type Checked, type CommandOf } from './recipe'
import { editCalendar, editSchedule } from './schedule-draft'
import { areDistinct } from './values'

/** Longest semester that can be dated: beyond a year and a half it is a mistake of typing. */
const MAX_DAYS = 550
const MAX_WEEKS_OF_PERIOD = 52
const MAX_RANGES = 200

function isRange({ start, end }: DayRange): boolean {
  return isDay(start) && isDay(end) && start <= end
}

/** First and last day of an instance. Refused when the end comes before the start, usual or set. */
export function setSemesterDates(plan: Plan, command: CommandOf<'setSemesterDates'>): Checked {
  const semester = findSemester(plan, command.semester)
  if (!semester) return refuse('unknown-semester', command.semester)
  const usual = usualDates(plan, semester)
  const start = command.start ?? usual.start
  const end = command.end ?? usual.end
  if (!isRange({ start, end }) || daysBetween(start, end) > MAX_DAYS) return refuse('invalid-value', `${start} to ${end}`)
  const { calendar } = semester
  if ((calendar?.start ?? null) === command.start && (calendar?.end ?? null) === command.end) return noChange(command)
  return change((draft) => {
    editCalendar(inDraft(draft.semesters, semester.id), (edited) => {
      if (command.start === null) delete edited.start
      else edited.start = command.start
      if (command.end === null) delete edited.end
      else edited.end = command.end
    })
  })
}

function isPeriod(weeks: number): boolean {
  return Number.isInteger(weeks) && weeks >= 1 && weeks <= MAX_WEEKS_OF_PERIOD
}

function isRhythm(rhythm: CompanyRhythm): boolean {
  if (rhythm.type === 'alternating') return isPeriod(rhythm.school) && isPeriod(rhythm.company)
  return rhythm.blocks.length > 0 && rhythm.blocks.length <= MAX_RANGES && rhythm.blocks.every(isRange)
}

/** The rhythm of an alternance. Accepted in a year of initial training too, where it waits for the mode to change. */
export function setRhythm(plan: Plan, command: CommandOf<'setRhythm'>): Checked {
  const semester = findSemester(plan, command.semester)
  if (!semester) return refuse('unknown-semester', command.semester)
  const { rhythm } = command
  if (rhythm !== null && !isRhythm(rhythm)) return refuse('invalid-value', 'rhythm')
  if (sameData(semester.calendar?.rhythm ?? null, rhythm)) return noChange(command)
  return change((draft) => {
    editCalendar(inDraft(draft.semesters, semester.id), (edited) => {
      if (rhythm === null) delete edited.rhythm
      else edited.rhythm = rhythm
    })
  })
}

/** Paints weeks, given by any of their days. */
export function paintWeeks(plan: Plan, command: CommandOf<'paintWeeks'>): Checked {
  const semester = findSemester(plan, command.semester)
  if (!semester) return refuse('unknown-semester', command.semester)
  const { kind } = command
  if (command.weeks.length > MAX_RANGES || !command.weeks.every(isDay)) return refuse('invalid-value', 'weeks')
  const mondays = command.weeks.map(mondayOf)
  const painted = semester.calendar?.weeks ?? {}
  if (mondays.every((monday) => (painted[monday] ?? null) === kind)) return noChange(command)
  return change((draft) => {
    editCalendar(inDraft(draft.semesters, semester.id), (edited) => {
      const weeks = (edited.weeks ??= {})
      for (const monday of mondays) {
        if (kind === null) delete weeks[monday]
        else weeks[monday] = kind
      }
    })
  })
}

/** Breaks of the whole plan, in the order of their days. */
export function setBreaks(plan: Plan, command: CommandOf<'setBreaks'>): Checked {
  const breaks = command.breaks
    .map((item) => ({ ...item, title: item.title.trim() }))
    .sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end))
  const isSound = breaks.every((item) => item.id !== '' && isRange(item)) && areDistinct(breaks.map(({ id }) => id))
  if (!isSound || breaks.length > MAX_RANGES) return refuse('invalid-value', 'breaks')
  if (sameData(plan.schedule?.breaks ?? [], breaks)) return noChange(command)
  return change((draft) => {
    editSchedule(draft, (schedule) => {
      schedule.breaks = breaks
    })
  })
}
