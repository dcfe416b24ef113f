import { addDays } from '../../schedule/days'
import { levelSemester } from '../../schedule/level-semester'
import { loadOf, type WeekLoad } from '../../schedule/load'
import { HOLIDAY_SOURCE, publicHolidays } from '../../schedule/public-holidays'
import { fittedMinutes } from '../../schedule/reshape-spread'
import type { Day } from '../../schedule/schedule'
import { spreadOf } from '../../schedule/spread'
import { dueInSemester, isExam, type DueItem } from '../../schedule/tasks'
import { weekOf, weeksOf, type Week } from '../../schedule/weeks'
import type { DiagnosticFix, RuleReference } from '../diagnostic'
import type { Plan, SemesterInstance } from '../plan'
import { activeModules, findModule, moduleDefinition, shortSemesterName } from '../query'
import { fix, type Check, type Found } from './found'

/** The student's own calendar and ceiling. */
const CALENDAR: RuleReference = { source: 'calendar', article: null }

/** Two a day happen; from three on, revising becomes the problem. */
const MANY_EXAMS = 3

/** What is over is no longer planned. */
function ahead({ semesters }: Plan): SemesterInstance[] {
  return semesters.filter(({ state }) => state !== 'done')
}

/** Names an instance whatever its id: a repeat has its own name, only instances outside the maquette share one. */
function nameOf(semester: SemesterInstance): string {
  const name = shortSemesterName(semester)
  return semester.number === null ? `${name}-${semester.id}` : name
}

function hours(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100
}

/** Weeks above the student's ceiling: one finding a semester, since levelling answers them together. */
export const weeksOverloaded: Check = ({ plan }) =>
  ahead(plan).flatMap((semester): Found[] => {
    const { weeks, ceiling } = loadOf(plan, semester.id)
    const over = weeks.filter((load) => load.over > 0)
    const [first] = over
    if (ceiling === null || !first) return []
    const worst = over.reduce((most: WeekLoad, load) => (load.total > most.total ? load : most), first)
    const { bottleneck, cap } = levelSemester(plan, semester.id, null)
    return [
      {
        severity: 'warning',
        place: { type: 'semester', semester: semester.id },
        rule: CALENDAR,
        finding: {
          kind: 'weeksOverloaded',
          semester: semester.id,
          weeks: over.length,
          worst: worst.week.monday,
          hours: hours(worst.total),
          ceiling: hours(ceiling),
          least: bottleneck ? hours(cap) : null
        },
        fixes: bottleneck ? [] : [fix(plan, { type: 'levelSemester', semester: semester.id, from: null })],
        about: nameOf(semester)
      }
    ]
  })

/** What is still to come: a task to do, an assessment without its mark. */
function isOpen(plan: Plan, item: DueItem): boolean {
  if (item.type === 'task') return !item.task.done
  const assessment = findModule(plan, item.module)?.assessments.find(({ id }) => id === item.id)
  return assessment?.mark === null
}

/** Several examinations on one day. */
export const examsSameDay: Check = ({ plan }) =>
  ahead(plan).flatMap((semester): Found[] => {
    const counts = new Map<Day, number>()
    for (const item of dueInSemester(plan, semester.id)) {
      if (isExam(item) && isOpen(plan, item)) counts.set(item.day, (counts.get(item.day) ?? 0) + 1)
    }
    return [...counts].flatMap(([day, count]): Found[] =>
      count < 2
        ? []
        : [
            {
              severity: count >= MANY_EXAMS ? 'warning' : 'info',
              place: { type: 'semester', semester: semester.id },
              rule: CALENDAR,
              finding: { kind: 'examsSameDay', semester: semester.id, day, count },
              fixes: [],
              about: `${nameOf(semester)}/${day}`
            }
          ]
    )
  })

type Reason = 'holiday' | 'company' | 'break'

/** Why nothing is handed in on a day; null when it is a day like any other. A stage's report is due during the stage. */
function reasonOf(plan: Plan, item: DueItem): Reason | null {
  if (publicHolidays(Number(item.day.slice(0, 4))).some(({ day }) => day === item.day)) return 'holiday'
  const week = weekOf(plan, item.semester, item.day)
  if (week?.kind === 'company' || week?.kind === 'break') return week.kind
  return week?.breaks.some(({ start, end }) => start <= item.day && item.day <= end) ? 'break' : null
}

function isSchoolWeek({ kind, workingDays }: Week): boolean {
  return (kind === 'teaching' || kind === 'exams') && workingDays > 0
}

/** The last school day before a day; null when the semester has none. */
function schoolDayBefore(plan: Plan, item: DueItem): Day | null {
  const weeks = weeksOf(plan, item.semester).filter((week) => isSchoolWeek(week) && week.monday < item.day)
  for (const week of weeks.toReversed()) {
    for (let offset = 4; offset >= 0; offset--) {
      const day = addDays(week.monday, offset)
      if (day < item.day && reasonOf(plan, { ...item, day }) === null) return day
    }
  }
  return null
}

/** Only the student's own tasks can be moved: the day of a deadline or an assessment is not theirs to choose. */
function fixesOf(plan: Plan, item: DueItem): DiagnosticFix[] {
  if (item.type !== 'task' || item.task.kind !== 'task') return []
  const due = schoolDayBefore(plan, item)
  return due === null ? [] : [fix(plan, { type: 'changeTask', task: { ...item.task, due } })]
}

/** Something due on a public holiday, in a break or in a week at the company. */
export const dueAway: Check = ({ plan }) =>
  ahead(plan).flatMap((semester) =>
    dueInSemester(plan, semester.id).flatMap((item): Found[] => {
      const reason = isOpen(plan, item) ? reasonOf(plan, item) : null
      if (reason === null) return []
      return [
        {
          severity: 'info',
          place: item.module === null ? { type: 'semester', semester: semester.id } : { type: 'module', module: item.module },
          rule: reason === 'holiday' ? HOLIDAY_SOURCE : CALENDAR,
          finding: { kind: 'dueAway', title: item.title, day: item.day, reason },
          fixes: fixesOf(plan, item),
          about: item.id
        }
      ]
    })
  )

/** Hours set week by week that are not the module's any more, or that lie outside its semester. */
export const spreadMismatches: Check = ({ plan }) =>
  activeModules(plan).flatMap((module): Found[] => {
    if (!module.schedule?.minutes || !moduleDefinition(plan, module)) return []
    const { planned, expected } = spreadOf(plan, module)
    const total = expected.teaching + expected.project
    if (module.state === 'exempted' || planned === total) return []
    return [
      {
        severity: 'info',
        place: { type: 'module', module: module.id },
        rule: { source: 'maquette', article: null },
        finding: { kind: 'spreadMismatch', code: module.code, hours: hours(planned), expected: hours(total) },
        fixes: [fix(plan, { type: 'setSpread', module: module.id, minutes: fittedMinutes(plan, module) })],
        about: ''
      }
    ]
  })
