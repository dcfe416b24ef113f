import type { ClockTime, TimetableEvent } from '@/domain/schedule/schedule'

const DAY = 1440

/** When a lesson ends on its day; null for one without length, of a whole day, or that ends on another day. */
export function endOf({ time, minutes }: TimetableEvent): ClockTime | null {
  if (time === null || minutes === 0) return null
  const end = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes
  return end >= DAY ? null : `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}
