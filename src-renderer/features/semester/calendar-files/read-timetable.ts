import type { CalendarError } from '@/domain/exchange/calendar/calendar-error'
import type { CalendarFile } from '@/domain/exchange/calendar/read-calendar'
import { decodeText } from '@/domain/exchange/decode-text'
import { MAX_CALENDAR_LENGTH } from '@/domain/exchange/limits'
import type { Arrival, ReadError } from '@/features/plans/import/read-bytes'
import { fail, type Result } from '@/domain/result'

/** Reads a calendar that arrived; nothing of a plan is touched. */
export async function readTimetable({ read }: Arrival): Promise<Result<CalendarFile, CalendarError | ReadError>> {
  const bytes = await read()
  if (!bytes.ok) return bytes
  // Measured before it is decoded: a film would fill the memory.
  if (bytes.value.length > MAX_CALENDAR_LENGTH) return fail({ code: 'too-large', detail: `${bytes.value.length} bytes` })
  const { readCalendar } = await import('@/domain/exchange/calendar/read-calendar')
  return readCalendar(decodeText(bytes.value))
}
