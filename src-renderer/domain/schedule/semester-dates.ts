import type { Plan, SemesterInstance } from '../plan/plan'
import { halfOf } from '../plan/timeline'
import { addDays, mondayFrom } from './days'
import type { DayRange } from './schedule'

export interface SemesterDates extends DayRange {
  /** Whether the student set them; the usual pattern is a proposal and must be shown as one. */
  startIsSet: boolean
  endIsSet: boolean
}

/**
 * First and last day of a semester instance: those set, else the usual pattern of an academic year: from the first
 * Monday of September to the last week of January, from there to the end of June, or from September to August in a gap
 * year. Always at least one day: an end set before the start counts as the start.
 */
export function semesterDates(plan: Plan, semester: SemesterInstance): SemesterDates {
  const { calendar = {} } = semester
  const usual = usualDates(plan, semester)
  const start = calendar.start ?? usual.start
  const end = calendar.end ?? usual.end
  return {
    start,
    end: end < start ? start : end,
    startIsSet: calendar.start !== undefined,
    endIsSet: calendar.end !== undefined
  }
}

/** The usual pattern, whatever was set. */
export function usualDates(plan: Plan, semester: SemesterInstance): DayRange {
  const { academicYear } = semester
  const september = mondayFrom(`${academicYear}-09-01`)
  const january = mondayFrom(`${academicYear + 1}-01-25`)
  switch (halfOf(plan, semester)) {
    case 'autumn':
      return { start: september, end: addDays(january, -1) }
    case 'spring':
      return { start: january, end: addDays(mondayFrom(`${academicYear + 1}-06-18`), 6) }
    case 'wholeYear':
      return { start: september, end: addDays(mondayFrom(`${academicYear + 1}-09-01`), -1) }
  }
}
