import { addDays } from '@/domain/schedule/days'
import type { Day } from '@/domain/schedule/schedule'
import { formatShortDay } from '@/i18n/format'

type Translate = (key: string) => string

/** A day as one speaks of it: "aujourd'hui", "demain", "ven. 16 oct.". */
export function dayWord(day: Day, today: Day, t: Translate): string {
  if (day === today) return t('thisWeek.today')
  return day === addDays(today, 1) ? t('thisWeek.tomorrow') : formatShortDay(day)
}
