import type { HolidayName } from '@/domain/schedule/public-holidays'
import type { Week } from '@/domain/schedule/weeks'
import { formatDayMonth, formatWeekday } from '@/i18n/format'

type Translate = (key: string, params?: Record<string, string | number>) => string

export function holidayName(name: HolidayName, t: Translate): string {
  return t(`semester.holiday.${name}`)
}

/** "semaine 45, du 3 nov. au 9 nov.": a week in words. */
export function weekName({ number, monday, sunday }: Week, t: Translate): string {
  return t('semester.weekName', { number, start: formatDayMonth(monday), end: formatDayMonth(sunday) })
}

/** Its public holidays, "Armistice 1918 (mercredi 11 novembre)", one after the other. */
export function holidayTexts({ holidays }: Week, t: Translate): string[] {
  return holidays.map(({ day, name }) => t('semester.holidayOn', { name: holidayName(name, t), day: formatWeekday(day) }))
}
