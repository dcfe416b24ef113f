import type { Plan, PlanAssessment, PlanModule } from '../plan/plan'
import { modulesOf } from '../plan/query'
import { mondayOf } from './days'
import type { Day } from './schedule'
import type { DueItem } from './tasks'

/** `settled`: tasks that are done, and assessments that have taken place. */
export type DueGroupKind = 'late' | 'thisWeek' | 'later' | 'settled'

export interface DueGroup {
  kind: DueGroupKind
  /** Monday of the week of a group `thisWeek` or `later`; null of the others. */
  monday: Day | null
  items: DueItem[]
}

/** Whether nothing is left to do about an item: a task that is done, an assessment whose day has passed. */
export function isSettled(item: DueItem, today: Day): boolean {
  return item.type === 'task' ? item.task.done : item.day < today
}

/** Whether an item should have been done before today. An assessment takes place without the student's tick: it is never late. */
export function isLate(item: DueItem, today: Day): boolean {
  return item.day < today && !isSettled(item, today)
}

/**
 * Dated items as a student looks at them: late first, then this ISO week, then each later week, last what is settled,
 * the most recent first. Items come in the order of their days (`dueItems`). Groups without items are left out.
 */
export function dueGroups(items: readonly DueItem[], today: Day): DueGroup[] {
  const thisWeek = mondayOf(today)
  const groups = new Map<string, DueGroup>()
  const put = (kind: DueGroupKind, monday: Day | null, item: DueItem): void => {
    const key = `${kind} ${monday ?? ''}`
    const group = groups.get(key) ?? { kind, monday, items: [] }
    group.items.push(item)
    groups.set(key, group)
  }
  for (const item of items.filter((candidate) => isLate(candidate, today))) put('late', null, item)
  for (const item of items) {
    if (item.day < today || isSettled(item, today)) continue
    const monday = mondayOf(item.day)
    put(monday === thisWeek ? 'thisWeek' : 'later', monday, item)
  }
  for (const item of items.toReversed()) if (isSettled(item, today)) put('settled', null, item)
  return [...groups.values()]
}

/** Assessments of a semester instance that have no date yet, in the order of the modules. */
export function undatedAssessments(plan: Plan, semesterId: string): { module: PlanModule; assessment: PlanAssessment }[] {
  return modulesOf(plan, semesterId).flatMap((module) =>
    module.assessments.filter(({ date }) => date === null).map((assessment) => ({ module, assessment }))
  )
}
