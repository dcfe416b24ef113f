import ICAL from 'ical.js'
import { fail, ok, type Result } from '../../result'
import type { TimetableEvent } from '../../schedule/schedule'
import { MAX_TIMETABLE_EVENTS } from '../../schedule/timetable'
import { MAX_CALENDAR_LENGTH } from '../limits'
import type { CalendarError, CalendarNote } from './calendar-error'
import { clockOf, durationOf, parisMinutes, timeOf, Zones, type EventTime } from './event-time'
import { calendarsOf, textOf, type CalendarComponent } from './jcal'
import { clockMinutes, localTime } from './paris-time'
import { occurrencesOf } from './recurrence'

const MAX_TITLE = 200
const MAX_DESCRIPTION = 1000
const DAY = 1440
/** An event longer than two weeks is a period, not an appointment: its length says nothing of hours. */
const MAX_MINUTES = 366 * DAY

/** An event as the file has it; which module it is about is found afterwards. */
export interface CalendarEvent extends Omit<TimetableEvent, 'code'> {
  description: string
}

export interface CalendarFile {
  /** The calendar's own name; empty when it has none. */
  name: string
  /** In Paris time, by day, then by time, repeats expanded. */
  events: CalendarEvent[]
  notes: CalendarNote[]
}

/**
 * Reads an iCalendar file (RFC 5545), a timetable of ADE say: repeated events are expanded, times in UTC or another
 * zone become Paris time, cancelled events are left out. Never throws. Errors: see `CalendarErrorCode`.
 */
export function readCalendar(text: string): Result<CalendarFile, CalendarError> {
  if (text.length > MAX_CALENDAR_LENGTH) return fail({ code: 'too-large', detail: String(text.length) })
  if (!/^[\s\uFEFF]*BEGIN:VCALENDAR/i.test(text)) return fail({ code: 'not-calendar', detail: text.slice(0, 40) })
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const calendars = calendarsOf(parsed.value)
  const notes: CalendarNote[] = []
  const zones = new Zones(notes)
  const components = calendars.flatMap(({ events }) => events)
  if (components.length > MAX_TIMETABLE_EVENTS) return fail({ code: 'too-many-events', detail: String(components.length) })
  const events: CalendarEvent[] = []
  const replaced = replacedStarts(components, zones)
  for (const component of components) {
    events.push(...eventsOf(component, zones, replaced, notes))
    if (events.length > MAX_TIMETABLE_EVENTS) return fail({ code: 'too-many-events', detail: `more than ${MAX_TIMETABLE_EVENTS}` })
  }
  if (events.length === 0) return fail({ code: 'no-event', detail: `${components.length} without a date` })
  events.sort((a, b) => a.day.localeCompare(b.day) || (a.time ?? '').localeCompare(b.time ?? '') || a.title.localeCompare(b.title))
  return ok({ name: calendars[0] ? textOf(calendars[0].calendar, 'x-wr-calname', MAX_TITLE) : '', events, notes })
}

function parse(text: string): Result<unknown, CalendarError> {
  try {
    return ok(ICAL.parse(text.replace(/^[\s\uFEFF]+/, '')))
  } catch (error) {
    // The library says by an exception that a text is no calendar, which is nothing exceptional here.
    return fail({ code: 'damaged', detail: error instanceof Error ? error.message.slice(0, 200) : 'unknown' })
  }
}

/** Occurrences that an event of their own stands for (RECURRENCE-ID), by the event's identifier and Paris minute. */
function replacedStarts(components: readonly CalendarComponent[], zones: Zones): Set<string> {
  return new Set(
    components.flatMap((component) => {
      const property = component.get('recurrence-id')?.[0]
      const time = property && timeOf(property.values[0], property, zones)
      return time ? [`${textOf(component, 'uid', MAX_DESCRIPTION)} ${parisMinutes(time)}`] : []
    })
  )
}

function eventsOf(component: CalendarComponent, zones: Zones, replaced: ReadonlySet<string>, notes: CalendarNote[]): CalendarEvent[] {
  const title = textOf(component, 'summary', MAX_TITLE)
  if (textOf(component, 'status', 20).toUpperCase() === 'CANCELLED') return []
  const property = component.get('dtstart')?.[0]
  const start = property && timeOf(property.values[0], property, zones)
  if (!start) {
    notes.push({ code: 'unreadable-event', about: title })
    return []
  }
  const uid = textOf(component, 'uid', MAX_DESCRIPTION)
  const isReplacement = component.has('recurrence-id')
  const { starts, note } = isReplacement ? { starts: [clockMinutes(start.local)], note: null } : occurrencesOf(component, start, zones)
  if (note) notes.push({ code: note, about: title })
  const minutes = lengthOf(component, start, zones)
  const rest = {
    title,
    place: textOf(component, 'location', MAX_TITLE),
    description: textOf(component, 'description', MAX_DESCRIPTION)
  }
  return starts.flatMap((at) => {
    const paris = start.toParis(at)
    if (!isReplacement && replaced.has(`${uid} ${paris}`)) return []
    const { day, minute } = localTime(paris)
    return [{ ...rest, day, time: start.wholeDay ? null : clockOf(minute), minutes }]
  })
}

/** A whole-day event without end takes one day, any other ends when it starts (RFC 5545, 3.6.1). */
function lengthOf(component: CalendarComponent, start: EventTime, zones: Zones): number {
  const property = component.get('dtend')?.[0]
  const end = property && timeOf(property.values[0], property, zones)
  const duration = durationOf(component.get('duration')?.[0]?.values[0])
  const minutes = end ? parisMinutes(end) - parisMinutes(start) : (duration ?? (start.wholeDay ? DAY : 0))
  return Math.min(MAX_MINUTES, Math.max(0, minutes))
}
