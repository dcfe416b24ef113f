import type { Plan, SemesterInstance } from '../plan/plan'
import { findSemester, modulesOf, yearOf } from '../plan/query'
import { addDays, addWeeks, daysBetween, includesDay, isoWeek, mondayOf, overlaps } from './days'
import { holidaysBetween, type PublicHoliday } from './public-holidays'
import type { CompanyRhythm, Day, SchoolBreak, WeekKind } from './schedule'
import { semesterDates } from './semester-dates'

/** Why a week is of its kind. `stage` is a proposal: the last weeks of the semester, as many as the stage is long. */
export type WeekOrigin = 'painted' | 'rhythm' | 'stage' | 'break' | 'usual'

export interface Week {
  monday: Day
  sunday: Day
  /** ISO week number, 1 to 53. */
  number: number
  /** ISO year, which is not always that of the Monday. */
  year: number
  /** Place in the semester, from 0. */
  index: number
  kind: WeekKind
  origin: WeekOrigin
  /** Public holidays from Monday to Sunday. */
  holidays: PublicHoliday[]
  /** Breaks that share a day with the week. */
  breaks: SchoolBreak[]
  /** Days from Monday to Friday of the semester without holiday nor break, 0 to 5, whatever the kind. */
  workingDays: number
  /** Days left for teaching: the working days of a teaching week, else 0. */
  teachingDays: number
}

/** A year and a half: dates from a damaged file must not make a list of a thousand weeks. */
const MAX_WEEKS = 80
const WORKING_DAYS = 5
/** From this number of its five working days on, a week belongs to a block at the company. */
const MOST_OF_WEEK = 3

const memory = new WeakMap<Plan, Map<string, Week[]>>()

/**
 * The ISO weeks of a semester instance, from that of its first day to that of its last, each with what it is spent on.
 * A painted kind wins; then, in alternance, the rhythm; then the stage; a week whose working days all fall in breaks
 * or on public holidays is a break. Empty for an unknown instance. The same plan gives the same list.
 */
export function weeksOf(plan: Plan, semesterId: string): readonly Week[] {
  let bySemester = memory.get(plan)
  if (!bySemester) memory.set(plan, (bySemester = new Map()))
  let weeks = bySemester.get(semesterId)
  if (!weeks) {
    const semester = findSemester(plan, semesterId)
    bySemester.set(semesterId, (weeks = semester ? buildWeeks(plan, semester) : []))
  }
  return weeks
}

/** The week of a semester instance that holds a day; undefined when the day is outside it. */
export function weekOf(plan: Plan, semesterId: string, day: Day): Week | undefined {
  const monday = mondayOf(day)
  return weeksOf(plan, semesterId).find((week) => week.monday === monday)
}

function buildWeeks(plan: Plan, semester: SemesterInstance): Week[] {
  const dates = semesterDates(plan, semester)
  const first = mondayOf(dates.start)
  const count = Math.min(MAX_WEEKS, daysBetween(first, mondayOf(dates.end)) / 7 + 1)
  const breaks = (plan.schedule?.breaks ?? []).filter((item) => overlaps(item, dates))
  const stageFrom = count - stageWeeks(plan, semester)
  const rhythm = isWorkStudy(plan, semester) ? semester.calendar?.rhythm : undefined
  return Array.from({ length: count }, (_, index): Week => {
    const monday = addWeeks(first, index)
    const sunday = addDays(monday, 6)
    const holidays = holidaysBetween(monday, sunday)
    const own = breaks.filter((item) => overlaps(item, { start: monday, end: sunday }))
    const workingDays = weekDays(monday).filter(
      (day) => includesDay(dates, day) && !own.some((item) => includesDay(item, day)) && !holidays.some((item) => item.day === day)
    ).length
    const [kind, origin] = kindOf(semester, { monday, index, workingDays, rhythm, isStage: index >= stageFrom })
    const teachingDays = kind === 'teaching' ? workingDays : 0
    return { monday, sunday, ...isoWeek(monday), index, kind, origin, holidays, breaks: own, workingDays, teachingDays }
  })
}

interface Candidate {
  monday: Day
  index: number
  workingDays: number
  rhythm: CompanyRhythm | undefined
  isStage: boolean
}

function kindOf(semester: SemesterInstance, week: Candidate): [WeekKind, WeekOrigin] {
  const painted = semester.calendar?.weeks?.[week.monday]
  if (painted) return [painted, 'painted']
  if (week.rhythm && isAtCompany(week.rhythm, week)) return ['company', 'rhythm']
  if (week.isStage) return ['stage', 'stage']
  if (semester.kind === 'gapYear') return ['gapYear', 'usual']
  if (week.workingDays === 0) return ['break', 'break']
  return ['teaching', 'usual']
}

function isAtCompany(rhythm: CompanyRhythm, { monday, index }: Candidate): boolean {
  if (rhythm.type === 'blocks') {
    return weekDays(monday).filter((day) => rhythm.blocks.some((block) => includesDay(block, day))).length >= MOST_OF_WEEK
  }
  const { school, company, first } = rhythm
  const place = index % (school + company)
  return first === 'school' ? place >= school : place < company
}

/** Whether the year of the BUT that an instance belongs to is lived in alternance. */
export function isWorkStudy(plan: Plan, semester: SemesterInstance): boolean {
  return plan.yearModes[yearOf(plan, semester) - 1] === 'workStudy'
}

/**
 * Weeks at the end of the semester that a decided stage takes until its weeks are painted. None in alternance, where
 * the company's weeks are the stage.
 */
function stageWeeks(plan: Plan, semester: SemesterInstance): number {
  if (isWorkStudy(plan, semester)) return 0
  if (Object.values(semester.calendar?.weeks ?? {}).includes('stage')) return 0
  return modulesOf(plan, semester.id).reduce((sum, { stage }) => sum + Math.ceil(Math.max(0, stage?.weeks ?? 0)), 0)
}

/** Monday to Friday. */
function weekDays(monday: Day): Day[] {
  return Array.from({ length: WORKING_DAYS }, (_, index) => addDays(monday, index))
}
