import type { Plan, SemesterInstance } from '@/domain/plan/plan'
import type { Day } from '@/domain/schedule/schedule'
import { weeksOf } from '@/domain/schedule/weeks'

/** The next week that a semester has after a Monday, else the last one before; null in a plan without weeks. */
export function nearestWeek(plan: Plan, monday: Day): { monday: Day; semester: SemesterInstance } | null {
  const weeks = plan.semesters
    .flatMap((semester) => weeksOf(plan, semester.id).map((week) => ({ monday: week.monday, semester })))
    .sort((a, b) => a.monday.localeCompare(b.monday))
  return weeks.find((week) => week.monday > monday) ?? weeks.at(-1) ?? null
}
