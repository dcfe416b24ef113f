import { normaliseCode } from '../maquette/codes'
import type { Plan, PlanModule } from '../plan/plan'
import { modulesOf } from '../plan/query'
import { apportion } from './apportion'
import { includesDay, mondayOf } from './days'
import { weekMinutes } from './reshape-spread'
import type { DayRange, TimetableEvent, WeekMinutes } from './schedule'
import { placeWeights, spreadOf } from './spread'
import { weeksOf } from './weeks'

/** A timetable of one year has some 900 events; the plan that holds it must stay readable as a file. */
export const MAX_TIMETABLE_EVENTS = 3_000

/** A whole-day event, or one longer than a day, says nothing of hours. */
const LONGEST_LESSON = 12 * 60

/** Minutes of a module's hours that an event stands for. */
export function lessonMinutes({ time, minutes }: TimetableEvent): number {
  return time === null || minutes > LONGEST_LESSON ? 0 : minutes
}

/** Events of all timetables from one day to another, both included, by day, then by time. */
export function timetableEvents(plan: Plan, range: DayRange): (TimetableEvent & { timetable: string })[] {
  return (plan.schedule?.timetables ?? [])
    .flatMap(({ id, events }) => events.filter(({ day }) => includesDay(range, day)).map((event) => ({ ...event, timetable: id })))
    .sort((a, b) => a.day.localeCompare(b.day) || (a.time ?? '').localeCompare(b.time ?? ''))
}

const memory = new WeakMap<Plan, Map<string, Map<string, WeekMinutes>>>()

/** Minutes that the timetables give each module of a semester instance, by module id, then by week. */
export function timetabledMinutes(plan: Plan, semesterId: string): ReadonlyMap<string, WeekMinutes> {
  let bySemester = memory.get(plan)
  if (!bySemester) memory.set(plan, (bySemester = new Map()))
  let minutes = bySemester.get(semesterId)
  if (!minutes) bySemester.set(semesterId, (minutes = buildMinutes(plan, semesterId)))
  return minutes
}

function buildMinutes(plan: Plan, semesterId: string): Map<string, WeekMinutes> {
  const modules = new Map(modulesOf(plan, semesterId).map((module) => [normaliseCode(module.code), module.id]))
  const weeks = new Set(weeksOf(plan, semesterId).map(({ monday }) => monday))
  const found = new Map<string, WeekMinutes>()
  for (const event of (plan.schedule?.timetables ?? []).flatMap(({ events }) => events)) {
    const module = event.code === null ? undefined : modules.get(normaliseCode(event.code))
    const monday = mondayOf(event.day)
    const minutes = lessonMinutes(event)
    if (module === undefined || minutes === 0 || !weeks.has(monday)) continue
    const table = found.get(module) ?? {}
    table[monday] = (table[monday] ?? 0) + minutes
    found.set(module, table)
  }
  return found
}

/**
 * A module's hours as the timetables have them; what they do not give is spread over the teaching weeks after the last
 * of them, or over all others. A timetable that gives more than the module's hours is kept as it is: a diagnostic says
 * the difference. Null when no timetable names the module.
 */
export function spreadFromTimetable(plan: Plan, module: PlanModule): WeekMinutes | null {
  const given = timetabledMinutes(plan, module.semester).get(module.id)
  if (!given) return null
  const weeks = weeksOf(plan, module.semester)
  const { expected } = spreadOf(plan, module)
  const minutes = weeks.map(({ monday }) => given[monday] ?? 0)
  const missing = Math.max(0, expected.teaching + expected.project - minutes.reduce((sum, item) => sum + item, 0))
  const last = minutes.findLastIndex((item) => item > 0)
  const weights = placeWeights(weeks)
  const after = weights.map((weight, index) => (index > last ? weight : 0))
  const others = weights.map((weight, index) => (minutes[index] ? 0 : weight))
  const chosen = [after, others, weights].find((list) => list.some((weight) => weight > 0)) ?? []
  const rest = apportion(missing, chosen)
  return weekMinutes(weeks, minutes.map((item, index) => item + (rest[index] ?? 0)))
}
