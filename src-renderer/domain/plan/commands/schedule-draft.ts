import type { ModuleSchedule, PlanSchedule, SemesterCalendar } from '../../schedule/schedule'
import type { Plan, PlanModule, SemesterInstance } from '../plan'

/** Whether a value says nothing: an empty list, an empty table, nothing at all. */
function isEmpty(value: unknown): boolean {
  if (value === undefined) return true
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function dropEmpty<T extends object>(item: T): void {
  for (const key of Object.keys(item) as (keyof T)[]) if (isEmpty(item[key])) delete item[key]
}

/**
 * Changes a draft's schedule. What became empty is absent afterwards: two plans that say the same must have one content
 * hash, whether something was once entered and taken back or never entered.
 */
export function editSchedule(draft: Plan, edit: (schedule: PlanSchedule) => void): void {
  const schedule = (draft.schedule ??= {})
  edit(schedule)
  dropEmpty(schedule)
  if (isEmpty(schedule)) delete draft.schedule
}

/** The same for a drafted semester's calendar. */
export function editCalendar(draft: SemesterInstance, edit: (calendar: SemesterCalendar) => void): void {
  const calendar = (draft.calendar ??= {})
  edit(calendar)
  dropEmpty(calendar)
  if (isEmpty(calendar)) delete draft.calendar
}

/** The same for a drafted module's schedule. An empty table of minutes stays: it says that no week holds any. */
export function editModuleSchedule(draft: PlanModule, edit: (schedule: ModuleSchedule) => void): void {
  const schedule = (draft.schedule ??= {})
  edit(schedule)
  if (isEmpty(schedule)) delete draft.schedule
}
