import type { Plan } from '../../plan/plan'
import { activeModules, modulesOf } from '../../plan/query'
import { mondayOf } from '../../schedule/days'
import { codeInText, titleInText } from '../../schedule/module-in-text'
import type { Day, DayRange, Timetable, TimetableEvent } from '../../schedule/schedule'
import { lessonMinutes } from '../../schedule/timetable'
import { weekOf } from '../../schedule/weeks'
import type { CalendarEvent } from './read-calendar'

/** Semester instances that a day falls in: a title such as "Métrologie" is a module of each year. */
function semestersAt(plan: Plan, day: Day): string[] {
  return plan.semesters.filter(({ id }) => weekOf(plan, id, day)).map(({ id }) => id)
}

/** A timetable made of a calendar's events, each with the code of the module that its texts name. */
export function timetableOf(plan: Plan, events: readonly CalendarEvent[], identity: Omit<Timetable, 'events'>): Timetable {
  const modules = activeModules(plan)
  // A year of lessons has some sixty different titles.
  const codes = new Map<string, string | null>()
  const semesters = new Map<Day, string[]>()
  const codeOf = ({ title, description, day }: CalendarEvent): string | null => {
    const monday = mondayOf(day)
    let own = semesters.get(monday)
    if (!own) semesters.set(monday, (own = semestersAt(plan, day)))
    const key = [...own, title, description].join('\n')
    let code = codes.get(key)
    if (code === undefined) {
      const written = codeInText(modules, title) ?? codeInText(modules, description)
      const module = written?.module ?? titleInText(plan, own.flatMap((id) => modulesOf(plan, id)), title)
      codes.set(key, (code = module?.code ?? null))
    }
    return code
  }
  return {
    ...identity,
    events: events.map((event): TimetableEvent => {
      const { title, day, time, minutes, place } = event
      return { title, day, time, minutes, place, code: codeOf(event) }
    })
  }
}

/** What a timetable would bring, to be looked at before it is kept. */
export interface TimetableSummary {
  events: number
  /** First and last day; null when there is no event. */
  range: DayRange | null
  /** Lessons and minutes of each recognised module, most first. */
  modules: { code: string; events: number; minutes: number }[]
  /** Titles in which no module was recognised, most frequent first. */
  unknown: { title: string; events: number }[]
}

/** Sums a timetable up. */
export function timetableSummary({ events }: Timetable): TimetableSummary {
  const modules = new Map<string, { events: number; minutes: number }>()
  const unknown = new Map<string, number>()
  for (const event of events) {
    const { code, title } = event
    if (code === null) unknown.set(title, (unknown.get(title) ?? 0) + 1)
    else {
      const former = modules.get(code) ?? { events: 0, minutes: 0 }
      modules.set(code, { events: former.events + 1, minutes: former.minutes + lessonMinutes(event) })
    }
  }
  const days = events.map(({ day }) => day).sort()
  const [start, end] = [days[0], days.at(-1)]
  return {
    events: events.length,
    range: start === undefined || end === undefined ? null : { start, end },
    modules: [...modules].map(([code, sums]) => ({ code, ...sums })).sort((a, b) => b.minutes - a.minutes),
    unknown: [...unknown].map(([title, count]) => ({ title, events: count })).sort((a, b) => b.events - a.events)
  }
}
