import type { Plan, SemesterInstance } from '../../plan/plan'
import { effectiveModule, findModule, semesterLabel, shortSemesterName } from '../../plan/query'
import { addDays } from '../../schedule/days'
import type { Day, WeekKind } from '../../schedule/schedule'
import { dueInSemester, isExam, type DueItem } from '../../schedule/tasks'
import { weeksOf, type Week } from '../../schedule/weeks'
import { escapeText, foldLine } from './calendar-text'

export const PARIS = 'Europe/Paris'

/** Kinds of weeks that are worth an entry in a calendar. */
export type PeriodKind = Exclude<WeekKind, 'teaching' | 'gapYear'>

/** What a calendar is made of: assessments and exams, deadlines, tasks, and the periods of its weeks. */
export const CALENDAR_PARTS = ['exam', 'deadline', 'task', 'period'] as const
export type CalendarPart = (typeof CALENDAR_PARTS)[number]

/** What the writer cannot know: when it writes, and the words of the interface's language. */
export interface CalendarOptions {
  /** ISO instant. */
  now: string
  /** Ids of semester instances; all of the plan's when absent. */
  semesters?: readonly string[]
  /** All when absent. */
  parts?: readonly CalendarPart[]
  words: Record<PeriodKind, string>
}

/** The rule of the European Union since 1996, in the form that all calendars read. */
const TIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${PARIS}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE'
]

/**
 * The dated things of a plan as an iCalendar file (RFC 5545): assessments, tasks, deadlines and exams, and the weeks at
 * the company, on stage, of exams and of breaks. What has an hour is written in Paris time, the rest as whole days with
 * an exclusive end. Identifiers depend on the plan's own ids alone, so that a new import updates what an earlier one
 * brought. An item whose length is not known has none: it ends when it starts.
 */
export function writeCalendar(plan: Plan, options: CalendarOptions): string {
  const { parts = CALENDAR_PARTS } = options
  const stamp = utc(options.now)
  const events = chosenSemesters(plan, options.semesters).flatMap((semester) => [
    ...(parts.includes('period') ? periodsOf(plan, semester) : []).map((period) => periodLines(plan, semester, period, options)),
    ...dueInSemester(plan, semester.id).filter((item) => parts.includes(partOf(item))).map((item) => dueLines(plan, item))
  ])
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gamme//Gamme//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(plan.name)}`,
    `X-WR-TIMEZONE:${PARIS}`,
    ...TIMEZONE,
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event, `DTSTAMP:${stamp}`, `SEQUENCE:${plan.revision}`, 'END:VEVENT']),
    'END:VCALENDAR'
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

/** How many entries of each part a calendar of these semester instances has; all of the plan's when absent. */
export function calendarContents(plan: Plan, semesters?: readonly string[]): Record<CalendarPart, number> {
  const contents: Record<CalendarPart, number> = { exam: 0, deadline: 0, task: 0, period: 0 }
  for (const semester of chosenSemesters(plan, semesters)) {
    contents.period += periodsOf(plan, semester).length
    for (const item of dueInSemester(plan, semester.id)) contents[partOf(item)] += 1
  }
  return contents
}

function chosenSemesters(plan: Plan, ids: readonly string[] | undefined): SemesterInstance[] {
  return plan.semesters.filter(({ id }) => ids === undefined || ids.includes(id))
}

function partOf(item: DueItem): CalendarPart {
  return isExam(item) || item.type === 'assessment' ? 'exam' : item.task.kind
}

/** `2026-03-10T09:00:00.000Z` as `20260310T090000Z`. */
function utc(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`
}

function date(day: Day): string {
  return day.replace(/-/g, '')
}

function wholeDays(first: Day, last: Day): string[] {
  return [`DTSTART;VALUE=DATE:${date(first)}`, `DTEND;VALUE=DATE:${date(addDays(last, 1))}`, 'TRANSP:TRANSPARENT']
}

interface Period {
  kind: PeriodKind
  first: Day
  last: Day
}

function isPeriod(week: Week): week is Week & { kind: PeriodKind } {
  return week.kind !== 'teaching' && week.kind !== 'gapYear'
}

/** Weeks of one kind that follow one another are one entry. */
function periodsOf(plan: Plan, semester: SemesterInstance): Period[] {
  const periods: Period[] = []
  let former: Week | undefined
  for (const week of weeksOf(plan, semester.id)) {
    const open = periods.at(-1)
    if (isPeriod(week)) {
      if (open && former?.kind === week.kind) open.last = week.sunday
      else periods.push({ kind: week.kind, first: week.monday, last: week.sunday })
    }
    former = week
  }
  return periods
}

function periodLines(plan: Plan, semester: SemesterInstance, { kind, first, last }: Period, { words }: CalendarOptions): string[] {
  const name = shortSemesterName(semesterLabel(semester))
  return [
    `UID:${escapeText(`${plan.id}-${semester.id}-${kind}-${first}@gamme`)}`,
    `SUMMARY:${escapeText(`${words[kind]} (${name})`)}`,
    ...wholeDays(first, last)
  ]
}

function dueLines(plan: Plan, item: DueItem): string[] {
  const module = item.module === null ? undefined : findModule(plan, item.module)
  const place = item.type === 'assessment' ? item.room : ''
  const details = [module && effectiveModule(plan, module)?.title, item.type === 'task' ? item.task.notes : '']
  const description = details.filter((text) => text).join('\n')
  return [
    `UID:${escapeText(`${plan.id}-${item.type}-${item.id}@gamme`)}`,
    `SUMMARY:${escapeText(module ? `${module.code} · ${item.title}` : item.title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(item.time === null ? wholeDays(item.day, item.day) : [`DTSTART;TZID=${PARIS}:${date(item.day)}T${item.time.replace(':', '')}00`])
  ]
}
