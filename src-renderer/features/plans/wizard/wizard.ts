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

/** Next year's entry, and back to that of a student whom repeats and gap years still keep. */
const YEARS_OFFERED = 7

/** Entry years offered, the earliest first. */
export function entryYears(now: string): number[] {
  const latest = defaultEntryYear(now) + 1
  return Array.from({ length: YEARS_OFFERED }, (_, index) => latest - YEARS_OFFERED + 1 + index)
}

/** The academic year of an ISO instant, by the September that opened it. */
export function academicYearOf(now: string): number {
  return Number(now.slice(0, 4)) - (Number(now.slice(5, 7)) >= 9 ? 0 : 1)
}

export type Place = { type: 'future' } | { type: 'year'; year: ButYear } | { type: 'past' }

/** Where an entry year puts a student today when no year is repeated: before, in a year of the BUT, or after. */
export function placeToday(entryYear: number, now: string): Place {
  const year = academicYearOf(now) - entryYear + 1
  if (year < 1) return { type: 'future' }
  return year === 1 || year === 2 || year === 3 ? { type: 'year', year } : { type: 'past' }
}
