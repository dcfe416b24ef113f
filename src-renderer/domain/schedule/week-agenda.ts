import type { Plan, SemesterInstance } from '../plan/plan'
import { addDays, includesDay, mondayOf, weekday } from './days'
import { loadOf, type WeekLoad } from './load'
import { holidaysBetween, type PublicHoliday } from './public-holidays'
import type { Day, DayRange, SchoolBreak, TimetableEvent } from './schedule'
import { dueBetween, type DueItem } from './tasks'
import { timetableEvents } from './timetable'

/** The day that a calendar shows first. Weeks of work stay ISO weeks, from Monday, whatever it is. */
export type WeekStart = 'monday' | 'sunday'

export interface AgendaDay {
  day: Day
  /** Assessments, deadlines and tasks. */
  due: DueItem[]
  /** Of the imported timetables. */
  lessons: TimetableEvent[]
  holiday: PublicHoliday | null
  breaks: SchoolBreak[]
}

/** A week as one instance lives it: at the turn of two semesters, a week belongs to both. */
export interface AgendaPart {
  semester: SemesterInstance
  load: WeekLoad
}

export interface WeekAgenda {
  /** Of the ISO week. */
  monday: Day
  days: AgendaDay[]
  parts: AgendaPart[]
  /** Minutes of the ISO week, all instances together. */
  load: Pick<WeekLoad, 'teaching' | 'project' | 'personal' | 'tasks' | 'total' | 'over'>
  /** Minutes a week; null when the student set none. */
  ceiling: number | null
}

/** Monday of the ISO week that a calendar shows on a day: a first Sunday belongs to the week that it opens. */
export function shownWeek(day: Day, start: WeekStart): Day {
  return mondayOf(start === 'sunday' && weekday(day) === 6 ? addDays(day, 1) : day)
}

/** The seven days that a calendar shows for an ISO week. */
export function shownDays(monday: Day, start: WeekStart): DayRange {
  const first = start === 'sunday' ? addDays(monday, -1) : monday
  return { start: first, end: addDays(first, 6) }
}

/** All that a week holds: what is due, lessons, holidays and breaks of each day, and the load of the ISO week. */
export function weekAgenda(plan: Plan, monday: Day, start: WeekStart = 'monday'): WeekAgenda {
  const range = shownDays(monday, start)
  const due = dueBetween(plan, range)
  const lessons = timetableEvents(plan, range)
  const holidays = holidaysBetween(range.start, range.end)
  const days = Array.from({ length: 7 }, (_, index): AgendaDay => {
    const day = addDays(range.start, index)
    return {
      day,
      due: due.filter((item) => item.day === day),
      lessons: lessons.filter((lesson) => lesson.day === day),
      holiday: holidays.find((holiday) => holiday.day === day) ?? null,
      breaks: (plan.schedule?.breaks ?? []).filter((item) => includesDay(item, day))
    }
  })
  const parts = plan.semesters.flatMap((semester): AgendaPart[] => {
    const load = loadOf(plan, semester.id).weeks.find(({ week }) => week.monday === monday)
    return load ? [{ semester, load }] : []
  })
  const sum = (part: 'teaching' | 'project' | 'personal' | 'tasks' | 'total'): number => parts.reduce((minutes, { load }) => minutes + load[part], 0)
  const ceiling = plan.schedule?.ceiling ?? null
  const total = sum('total')
  return {
    monday,
    days,
    parts,
    load: {
      teaching: sum('teaching'),
      project: sum('project'),
      personal: sum('personal'),
      tasks: sum('tasks'),
      total,
      over: ceiling === null ? 0 : Math.max(0, total - ceiling)
    },
    ceiling
  }
}
