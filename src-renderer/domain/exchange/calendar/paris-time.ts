import { addDays, dayNumber, dayOfNumber, weekday } from '../../schedule/days'
import type { Day } from '../../schedule/schedule'

const MINUTES_PER_DAY = 1440

/** A day and a minute of it, by the clocks of one place. */
export interface LocalTime {
  day: Day
  /** 0 to 1439. */
  minute: number
}

/** Minutes since 1970 as if the clock were UTC's. */
export function clockMinutes({ day, minute }: LocalTime): number {
  return dayNumber(day) * MINUTES_PER_DAY + minute
}

export function localTime(minutes: number): LocalTime {
  const days = Math.floor(minutes / MINUTES_PER_DAY)
  return { day: dayOfNumber(days), minute: minutes - days * MINUTES_PER_DAY }
}

function lastSunday(year: string, month: string): Day {
  const last = `${year}-${month}-31`
  return addDays(last, -((weekday(last) + 1) % 7))
}

/** Paris time of an instant in UTC minutes since 1970: an hour ahead, two from the last Sunday of March to that of October. */
export function parisTime(minutes: number): LocalTime {
  const year = localTime(minutes).day.slice(0, 4)
  const start = clockMinutes({ day: lastSunday(year, '03'), minute: 60 })
  const end = clockMinutes({ day: lastSunday(year, '10'), minute: 60 })
  return localTime(minutes + (minutes >= start && minutes < end ? 120 : 60))
}
