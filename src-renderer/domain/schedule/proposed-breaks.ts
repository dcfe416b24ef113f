import type { Plan } from '../plan/plan'
import { addDays, mondayOf, overlaps } from './days'
import type { DayRange } from './schedule'

/**
 * Two weeks around Christmas and the New Year for each academic year of a plan, where no break of the plan lies yet. A
 * proposal to be shown as one: no national text fixes the breaks of an IUT.
 */
export function proposedBreaks(plan: Plan): DayRange[] {
  const years = [...new Set(plan.semesters.map(({ academicYear }) => academicYear))].sort((a, b) => a - b)
  return years
    .map((year) => {
      // From the Saturday before the week of Christmas to the second Sunday after: always past 1 January.
      const start = addDays(mondayOf(`${year}-12-25`), -2)
      return { start, end: addDays(start, 15) }
    })
    .filter((range) => !(plan.schedule?.breaks ?? []).some((item) => overlaps(item, range)))
}
