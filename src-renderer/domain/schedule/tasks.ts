import type { Plan } from '../plan/plan'
import { activeModules } from '../plan/query'
import type { ClockTime, Day, DayRange, Task } from './schedule'
import { includesDay } from './days'

/** Something with a date: an assessment of a module, which Résultats shares, or a task, a deadline, an exam. */
export type DueItem =
  | { type: 'assessment'; id: string; day: Day; time: ClockTime | null; title: string; module: string; semester: string; room: string }
  | { type: 'task'; id: string; day: Day; time: ClockTime | null; title: string; module: string | null; semester: string; task: Task }

/** Tasks of a semester instance, in the order they entered the plan. */
export function tasksOf(plan: Plan, semesterId: string): Task[] {
  return (plan.schedule?.tasks ?? []).filter(({ semester }) => semester === semesterId)
}

export function findTask(plan: Plan, taskId: string): Task | undefined {
  return plan.schedule?.tasks?.find(({ id }) => id === taskId)
}

const memory = new WeakMap<Plan, DueItem[]>()

/** All that is dated in a plan, by day, then by time (what has none comes first), then by title. */
export function dueItems(plan: Plan): readonly DueItem[] {
  let items = memory.get(plan)
  if (!items) memory.set(plan, (items = buildItems(plan)))
  return items
}

function buildItems(plan: Plan): DueItem[] {
  const assessments = activeModules(plan).flatMap((module) =>
    module.assessments.flatMap(({ id, date, time, title, room }): DueItem[] => {
      if (date === null) return []
      const { semester } = module
      return [{ type: 'assessment', id, day: date, time: time ?? null, title, module: module.id, semester, room: room ?? '' }]
    })
  )
  const tasks = (plan.schedule?.tasks ?? []).map((task): DueItem => {
    const { id, due: day, time, title, module, semester } = task
    return { type: 'task', id, day, time, title, module, semester, task }
  })
  return [...assessments, ...tasks].sort(
    (a, b) => a.day.localeCompare(b.day) || (a.time ?? '').localeCompare(b.time ?? '') || a.title.localeCompare(b.title)
  )
}

/** What is dated in a semester instance. */
export function dueInSemester(plan: Plan, semesterId: string): DueItem[] {
  return dueItems(plan).filter(({ semester }) => semester === semesterId)
}

/** What is dated from one day to another, both included, in the whole plan: "Cette semaine", the home card, reminders. */
export function dueBetween(plan: Plan, range: DayRange): DueItem[] {
  return dueItems(plan).filter(({ day }) => includesDay(range, day))
}

/** Whether an item is an examination: an assessment, or a task of that kind. */
export function isExam(item: DueItem): boolean {
  return item.type === 'assessment' || item.task.kind === 'exam'
}
