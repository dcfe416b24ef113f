/** How many copies of a plan are kept, by recency, by day and by week. */
export const kept = { latest: 10, days: 14, weeks: 10 }

/**
 * Which copies to keep: the last ten, the newest of each of the last fourteen days that have one,
 * the newest of each of the last ten weeks that have one.
 * Days and weeks are counted among those that have a copy, not from today:
 * a plan left alone for a year, or a clock set wrong, loses nothing.
 * @param instants ISO instants in UTC, one a copy, in any order
 * @returns the instants to keep
 */
export function copiesToKeep(instants: readonly string[]): Set<string> {
  const newestFirst = [...instants].sort().reverse()
  return new Set([
    ...newestFirst.slice(0, kept.latest),
    ...newestOfEach(newestFirst, dayOf).slice(0, kept.days),
    ...newestOfEach(newestFirst, weekOf).slice(0, kept.weeks)
  ])
}

function newestOfEach(newestFirst: readonly string[], period: (instant: string) => string | number): string[] {
  const seen = new Set<string | number>()
  return newestFirst.filter((instant) => {
    const name = period(instant)
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}

function dayOf(instant: string): string {
  return instant.slice(0, 10)
}

const millisecondsOfDay = 86_400_000
/** 1 January 1970 was a Thursday; weeks start on Monday. */
const daysBeforeFirstMonday = 3

function weekOf(instant: string): number {
  const day = Math.floor(Date.parse(instant) / millisecondsOfDay)
  return Math.floor((day + daysBeforeFirstMonday) / 7)
}
