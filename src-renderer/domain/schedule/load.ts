import type { Plan } from '../plan/plan'
import { modulesOf } from '../plan/query'
import { fitted } from './apportion'
import { mondayOf } from './days'
import type { Task } from './schedule'
import { spreadOf } from './spread'
import { tasksOf } from './tasks'
import { weeksOf, type Week } from './weeks'

/** What a week asks for, in minutes. */
export interface WeekLoad {
  week: Week
  teaching: number
  project: number
  personal: number
  /** Estimated work of the tasks that are not done. */
  tasks: number
  total: number
  /** Minutes above the ceiling; 0 without a ceiling. */
  over: number
}

export interface SemesterLoad {
  weeks: readonly WeekLoad[]
  /** Minutes a week; null when the student set none. */
  ceiling: number | null
  /** Most minutes of one week. */
  peak: number
  total: number
  /** Estimated minutes of open tasks that are due outside the semester's weeks: in no week's load. */
  outside: number
}

const memory = new WeakMap<Plan, Map<string, SemesterLoad>>()

/**
 * The load of each week of a semester instance: teaching and project of its modules, their personal work by the
 * student's own factors, and the tasks still to do, against the ceiling. The same plan gives the same load.
 */
export function loadOf(plan: Plan, semesterId: string): SemesterLoad {
  let bySemester = memory.get(plan)
  if (!bySemester) memory.set(plan, (bySemester = new Map()))
  let load = bySemester.get(semesterId)
  if (!load) bySemester.set(semesterId, (load = buildLoad(plan, semesterId)))
  return load
}

function buildLoad(plan: Plan, semesterId: string): SemesterLoad {
  const weeks = weeksOf(plan, semesterId)
  const ceiling = plan.schedule?.ceiling ?? null
  const loads = weeks.map((week): WeekLoad => ({ week, teaching: 0, project: 0, personal: 0, tasks: 0, total: 0, over: 0 }))
  for (const module of modulesOf(plan, semesterId)) {
    for (const [index, part] of spreadOf(plan, module).weeks.entries()) {
      const load = loads[index]
      if (!load) continue
      load.teaching += part.teaching
      load.project += part.project
      load.personal += part.personal
    }
  }
  let outside = 0
  for (const task of tasksOf(plan, semesterId)) {
    const minutes = taskMinutes(weeks, task)
    const placed = minutes.reduce((sum, item, index) => {
      const load = loads[index]
      if (load) load.tasks += item
      return sum + item
    }, 0)
    outside += remaining(task) - placed
  }
  for (const load of loads) {
    load.total = load.teaching + load.project + load.personal + load.tasks
    load.over = ceiling === null ? 0 : Math.max(0, load.total - ceiling)
  }
  return {
    weeks: loads,
    ceiling,
    peak: loads.reduce((peak, { total }) => Math.max(peak, total), 0),
    total: loads.reduce((sum, { total }) => sum + total, 0),
    outside
  }
}

/** Minutes of work that a task still asks for. */
export function remaining(task: Task): number {
  return task.done ? 0 : (task.estimate ?? 0)
}

/**
 * A task's remaining minutes in each week: as its work was levelled, else all in the week it is due. Zeros when that
 * week is outside the list.
 */
export function taskMinutes(weeks: readonly Week[], task: Task): number[] {
  const total = remaining(task)
  const weights = weeks.map(({ monday }) => task.work?.[monday] ?? 0)
  if (total > 0 && weights.some((weight) => weight > 0)) return fitted(total, weights)
  const due = mondayOf(task.due)
  return weeks.map(({ monday }) => (monday === due ? total : 0))
}
