import { addDays } from './days'
import type { Day } from './schedule'

/** The eleven of Code du travail, art. L3133-1, in the order of that article. */
export type HolidayName =
  | 'newYear'
  | 'easterMonday'
  | 'labourDay'
  | 'victory1945'
  | 'ascension'
  | 'whitMonday'
  | 'nationalDay'
  | 'assumption'
  | 'allSaints'
  | 'armistice1918'
  | 'christmas'

export interface PublicHoliday {
  day: Day
  name: HolidayName
}

/** Article that the list comes from. */
export const HOLIDAY_SOURCE = { source: 'labour', article: 'L3133-1' } as const

function written(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Easter Sunday of the Gregorian calendar, by the computus in whole numbers that astronomers publish. */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekdays = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 19 * weekdays) / 433)
  const month = Math.floor((epact + weekdays - 7 * late + 90) / 25)
  return written(year, month, (epact + weekdays - 7 * late + 33 * month + 19) % 32)
}

const byYear = new Map<number, PublicHoliday[]>()

/** Public holidays of metropolitan France in a calendar year (Code du travail, art. L3133-1), by date. */
export function publicHolidays(year: number): readonly PublicHoliday[] {
  let holidays = byYear.get(year)
  if (!holidays) byYear.set(year, (holidays = holidaysOf(year)))
  return holidays
}

function holidaysOf(year: number): PublicHoliday[] {
  const easter = easterSunday(year)
  const holidays: PublicHoliday[] = [
    { day: written(year, 1, 1), name: 'newYear' },
    { day: addDays(easter, 1), name: 'easterMonday' },
    { day: written(year, 5, 1), name: 'labourDay' },
    { day: written(year, 5, 8), name: 'victory1945' },
    { day: addDays(easter, 39), name: 'ascension' },
    { day: addDays(easter, 50), name: 'whitMonday' },
    { day: written(year, 7, 14), name: 'nationalDay' },
    { day: written(year, 8, 15), name: 'assumption' },
    { day: written(year, 11, 1), name: 'allSaints' },
    { day: written(year, 11, 11), name: 'armistice1918' },
    { day: written(year, 12, 25), name: 'christmas' }
  ]
  return holidays.sort((a, b) => a.day.localeCompare(b.day))
}

/** Public holidays from one day to another, both included, by date. */
export function holidaysBetween(start: Day, end: Day): PublicHoliday[] {
  const found: PublicHoliday[] = []
  for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year++) {
    for (const holiday of publicHolidays(year)) if (holiday.day >= start && holiday.day <= end) found.push(holiday)
  }
  return found
}
