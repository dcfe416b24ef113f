import type { ParcoursCode } from '@/domain/framework/framework'
import type { YearMode } from '@/domain/plan/plan'

export const STEPS = ['entry', 'maquette', 'modes', 'parcours'] as const
export type Step = (typeof STEPS)[number]

/** What the four steps ask. */
export interface Draft {
  entryYear: number
  name: string
  /** Id of the maquette. */
  maquette: string
  yearModes: [YearMode, YearMode, YearMode]
  parcours: ParcoursCode | null
}

export type ButYear = 1 | 2 | 3
export const BUT_YEARS: readonly ButYear[] = [1, 2, 3]

/** From June on, one plans the coming September; before, one lives the year that last September opened. */
const FIRST_MONTH_OF_NEXT_ENTRY = 6

/** The current or the coming September, from an ISO instant. */
export function defaultEntryYear(now: string): number {
  const year = Number(now.slice(0, 4))
  return Number(now.slice(5, 7)) >= FIRST_MONTH_OF_NEXT_ENTRY ? year : year - 1
}

/** Entry years offered, the latest first: next year's, back to one of whom repeats and gap years fill six years. */
export function entryYears(now: string): number[] {
  const latest = defaultEntryYear(now) + 1
  return Array.from({ length: 8 }, (_, back) => latest - back)
}

/** Where an entry year puts a student today when no year is repeated: before, in a year of the BUT, or after. */
export function placeToday(entryYear: number, now: string): { type: 'future' } | { type: 'year'; year: ButYear } | { type: 'past' } {
  const month = Number(now.slice(5, 7))
  const academicYear = Number(now.slice(0, 4)) - (month >= 9 ? 0 : 1)
  const year = academicYear - entryYear + 1
  if (year < 1) return { type: 'future' }
  return year === 1 || year === 2 || year === 3 ? { type: 'year', year } : { type: 'past' }
}
