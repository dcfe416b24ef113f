import type { Day } from './schedule'

const MS_PER_DAY = 86_400_000
/** 1970-01-05, the first Monday that day numbers count from. */
const FIRST_MONDAY = 4

/** Days since 1 January 1970. Days are whole numbers here, so that no change of clocks can shift one. */
export function dayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY
}

export function dayOfNumber(number: number): Day {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Whether a text is a day that exists, of the years 1900 to 2199. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const number = dayNumber(text)
  return Number.isFinite(number) && dayOfNumber(number) === text && text >= '1900-01-01' && text <= '2199-12-31'
}

/** Whether a text is a time of the day, `00:00` to `23:59`. */
export function isClockTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count)
}

export function addWeeks(day: Day, count: number): Day {
  return addDays(day, 7 * count)
}

/** Days from the first to the second; negative when the second comes before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: Day): number {
  return (((dayNumber(day) - FIRST_MONDAY) % 7) + 7) % 7
}

/** Monday of the ISO week that holds a day. */
export function mondayOf(day: Day): Day {
  return addDays(day, -weekday(day))
}

/** First Monday at or after a day. */
export function mondayFrom(day: Day): Day {
  return addDays(day, (7 - weekday(day)) % 7)
}

export interface IsoWeek {
  /** The year the week belongs to, which is not always the calendar's at the turn of the year. */
  year: number
  /** 1 to 53. */
  number: number
}

/** ISO 8601: a week belongs to the year of its Thursday. */
export function isoWeek(day: Day): IsoWeek {
  const thursday = addDays(mondayOf(day), 3)
  const year = Number(thursday.slice(0, 4))
  return { year, number: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 }
}

/** Whether two ranges of days share one, both ends included. */
export function overlaps(a: { start: Day; end: Day }, b: { start: Day; end: Day }): boolean {
  return a.start <= b.end && b.start <= a.end
}

export function includesDay(range: { start: Day; end: Day }, day: Day): boolean {
  return range.start <= day && day <= range.end
}
