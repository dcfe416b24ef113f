import type { WeekKind } from '@/domain/schedule/schedule'
import type { Week } from '@/domain/schedule/weeks'

/** A month and its year need the room of two weeks. */
const WEEKS_FOR_YEAR = 2

export interface MonthRun {
  /** A day of the month. */
  day: string
  weeks: number
  /** Whether it says its year: where the year begins, if there is room. */
  withYear: boolean
}

/** Consecutive weeks whose Monday is in one month. */
export function monthRuns(weeks: readonly Week[]): MonthRun[] {
  const runs: MonthRun[] = []
  for (const { monday } of weeks) {
    const last = runs.at(-1)
    if (last?.day.slice(0, 7) === monday.slice(0, 7)) last.weeks += 1
    else runs.push({ day: monday, weeks: 1, withYear: false })
  }
  const years = new Set<string>()
  for (const run of runs) {
    const year = run.day.slice(0, 4)
    run.withYear = !years.has(year) && run.weeks >= WEEKS_FOR_YEAR
    if (run.withYear) years.add(year)
  }
  return runs
}

export interface KindRun {
  kind: WeekKind
  first: number
  weeks: number
}

/** Consecutive weeks of one kind. */
export function kindRuns(weeks: readonly Week[]): KindRun[] {
  const runs: KindRun[] = []
  for (const { kind, index } of weeks) {
    const last = runs.at(-1)
    if (last?.kind === kind) last.weeks += 1
    else runs.push({ kind, first: index, weeks: 1 })
  }
  return runs
}
