import { addDays } from '../schedule/days'
import { loadOf } from '../schedule/load'
import type { Day, Task } from '../schedule/schedule'
import { weeksOf, type Week } from '../schedule/weeks'
import type { Command } from './command'
import type { Context, Plan, PlanModule, SemesterInstance } from './plan'
import { latestInstance, moduleDefinition, modulesOf } from './query'
import { samplePartCount } from './sample-marks'

/** Weeks of lessons before the first assessment. */
const WEEKS_BEFORE = 2

function schoolDays(weeks: readonly Week[]): Day[] {
  return weeks
    .filter(({ kind }) => kind === 'teaching' || kind === 'exams')
    .flatMap(({ monday, holidays, breaks }) =>
      Array.from({ length: 5 }, (_, index) => addDays(monday, index)).filter(
        (day) => !holidays.some((holiday) => holiday.day === day) && !breaks.some(({ start, end }) => start <= day && day <= end)
      )
    )
}

/**
 * Days of each module's assessments, by module id: one a day, from the third week on. First those of the first parts,
 * then those of the second, so that a module's are weeks apart. A stage's fall in its last week.
 */
export function sampleDays(plan: Plan, semesterId: string, modules: readonly PlanModule[]): Map<string, Day[]> {
  const weeks = weeksOf(plan, semesterId)
  const sunday = weeks.at(-1)?.sunday
  const days = new Map<string, Day[]>(modules.map(({ id }) => [id, []]))
  const slots = [0, 1].flatMap((part) =>
    modules.filter((module) => {
      const definition = moduleDefinition(plan, module)
      const isStage = definition?.kind === 'stage'
      if (isStage && sunday !== undefined && samplePartCount(definition) > part) days.get(module.id)?.push(addDays(sunday, part - 3))
      return definition && !isStage && samplePartCount(definition) > part
    })
  )
  const free = schoolDays(weeks)
  const first = Math.max(0, Math.min(5 * WEEKS_BEFORE, free.length - slots.length))
  for (const [index, { id }] of slots.entries()) {
    const day = free[first + Math.floor((index * (free.length - first)) / slots.length)]
    if (day !== undefined) days.get(id)?.push(day)
  }
  return days
}

function semester(plan: Plan, number: number): SemesterInstance[] {
  const found = latestInstance(plan, number)
  return found ? [found] : []
}

/** A break in the semester under way, and the rhythm of the alternance. Invented, as all the example is. */
export function calendar(plan: Plan, context: Context): Command[] {
  const breaks = semester(plan, 4).flatMap(({ id }) => {
    const week = weeksOf(plan, id)[4]
    return week ? [{ id: context.newId(), title: "Vacances d'hiver (exemple)", start: week.monday, end: week.sunday }] : []
  })
  return [
    { type: 'setBreaks', breaks },
    ...[5, 6].flatMap((number) => semester(plan, number)).map(({ id }): Command => ({
      type: 'setRhythm',
      semester: id,
      rhythm: { type: 'alternating', school: 3, company: 1, first: 'school' }
    }))
  ]
}

interface Planned {
  title: string
  kind: Task['kind']
  code: string | null
  /** Week of the semester, from 0, and day of it, from 0 for Monday. */
  week: number
  day: number
  time: string | null
  /** Hours. */
  estimate: number
}

const TASKS: readonly Planned[] = [
  { title: 'Fiche de révision', kind: 'task', code: 'R4.01', week: 2, day: 3, time: null, estimate: 2 },
  { title: 'Cahier des charges du groupe', kind: 'deadline', code: 'SAÉ 4.01', week: 3, day: 4, time: '18:00', estimate: 4 },
  { title: 'Compte rendu de TP', kind: 'deadline', code: 'R4.05', week: 5, day: 2, time: '12:00', estimate: 3 },
  { title: 'Répéter la soutenance', kind: 'task', code: 'SAÉ 4.01', week: 6, day: 1, time: null, estimate: 2 },
  { title: 'Convention de stage signée', kind: 'deadline', code: 'STAGE 4', week: 7, day: 4, time: null, estimate: 1 },
  { title: 'Exercices de cotation', kind: 'task', code: 'R4.05', week: 8, day: 0, time: null, estimate: 2.5 },
  { title: 'Revue de projet', kind: 'deadline', code: 'SAÉ 4.01', week: 9, day: 3, time: '14:00', estimate: 5 },
  { title: 'Traces du portfolio', kind: 'task', code: 'PORTFOLIO 4', week: 10, day: 4, time: null, estimate: 3 },
  { title: 'Réviser les devoirs de la dernière semaine', kind: 'task', code: null, week: 11, day: 0, time: null, estimate: 4 }
]

/** Personal work, bars that do not fill the semester, and tasks; those before today are done. */
export function workload(plan: Plan, context: Context): Command[] {
  const today = context.now.slice(0, 10)
  return semester(plan, 4).flatMap(({ id }): Command[] => {
    const weeks = weeksOf(plan, id)
    const modules = new Map(modulesOf(plan, id).map((module) => [module.code, module.id]))
    const tasks = TASKS.flatMap(({ week, day, code, estimate, ...rest }): Command[] => {
      const monday = weeks[week]?.monday
      const module = code === null ? null : (modules.get(code) ?? null)
      if (monday === undefined) return []
      // A week may lose a day to a holiday, never all of them.
      const due = schoolDays(weeks).findLast((free) => free <= addDays(monday, day)) ?? addDays(monday, day)
      const task: Task = { id: context.newId(), ...rest, module, semester: id, due, estimate: estimate * 60, done: due < today, notes: '' }
      return [{ type: 'addTask', task }]
    })
    const bars = [['R4.01', 0, 6], ['R4.05', 1, 9], ['SAÉ 4.01', 2, 11]].flatMap(([code, from, to]): Command[] => {
      const module = modules.get(String(code))
      const [first, last] = [weeks[Number(from)]?.monday, weeks[Number(to)]?.sunday]
      return module !== undefined && first !== undefined && last !== undefined ? [{ type: 'resizeSpread', module, first, last }] : []
    })
    return [
      { type: 'setPersonalFactor', of: { kind: 'ressource' }, factor: 0.25 },
      { type: 'setPersonalFactor', of: { kind: 'portfolio' }, factor: 0.5 },
      ...bars,
      ...tasks
    ]
  })
}

/** A ceiling that every week keeps, to the hour. */
export function ceiling(plan: Plan): Command[] {
  const ahead = [4, 5, 6].flatMap((number) => semester(plan, number))
  const peak = ahead.reduce((most, { id }) => Math.max(most, loadOf(plan, id).peak), 0)
  return [{ type: 'setCeiling', minutes: Math.ceil(peak / 60) * 60 }]
}
