import type { Plan, SemesterInstance } from '@/domain/plan/plan'
import { loadOf, type WeekLoad } from '@/domain/schedule/load'
import type { WeekKind } from '@/domain/schedule/schedule'
import { semesterDates, type SemesterDates } from '@/domain/schedule/semester-dates'
import { dueInSemester } from '@/domain/schedule/tasks'
import { weekOf, weeksOf } from '@/domain/schedule/weeks'

export interface SemesterFacts {
  dates: SemesterDates
  weeks: number
  /** Weeks of each kind, in the order they first come. */
  kinds: { kind: WeekKind; weeks: number }[]
  /** The week that asks for most; null when none asks for anything. */
  peak: WeekLoad | null
  /** Weeks above the ceiling. */
  over: number
  /** What is dated in no week of the semester: a date of another year, or a semester that was moved. */
  astray: number
}

/** What the head of the screen says of a semester. */
export function semesterFacts(plan: Plan, semester: SemesterInstance): SemesterFacts {
  const weeks = weeksOf(plan, semester.id)
  const kinds = new Map<WeekKind, number>()
  for (const { kind } of weeks) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const { weeks: loads } = loadOf(plan, semester.id)
  const peak = loads.reduce<WeekLoad | null>((most, load) => (load.total > (most?.total ?? 0) ? load : most), null)
  return {
    dates: semesterDates(plan, semester),
    weeks: weeks.length,
    kinds: [...kinds].map(([kind, count]) => ({ kind, weeks: count })),
    peak,
    over: loads.filter(({ over }) => over > 0).length,
    astray: dueInSemester(plan, semester.id).filter(({ day }) => !weekOf(plan, semester.id, day)).length
  }
}
