import ICAL from 'ical.js'
import { isJsonObject, type JsonObject } from '../json'
import type { CalendarNoteCode } from './calendar-error'
import { parisMinutes, timeOf, type EventTime, type Zones } from './event-time'
import type { CalendarComponent } from './jcal'
import { clockMinutes, localTime } from './paris-time'

/** A weekly lesson repeats some 40 times a year, a daily entry some 200. */
const MAX_OCCURRENCES = 400

export interface Occurrences {
  /** Clock minutes of each start, in the clock of the event. */
  starts: number[]
  note: CalendarNoteCode | null
}

const PLAIN_PARTS: Readonly<Record<string, readonly string[]>> = {
  DAILY: [],
  WEEKLY: ['byday'],
  MONTHLY: [],
  YEARLY: []
}

function weekDays(value: unknown): string[] | null {
  const days: unknown[] = Array.isArray(value) ? value : [value]
  return days.every((day): day is string => typeof day === 'string' && /^(MO|TU|WE|TH|FR|SA|SU)$/.test(day)) ? days : null
}

/**
 * The rules that timetables use, rebuilt part by part: days, weeks (with their week days), months and years. Others may
 * describe dates that never come, which would be looked for without end: for these only the first occurrence counts.
 */
function plainRule(rule: JsonObject, start: EventTime): ICAL.Recur | null {
  const { freq, interval = 1, byday, wkst } = rule
  const allowed = typeof freq === 'string' && Object.hasOwn(PLAIN_PARTS, freq) ? PLAIN_PARTS[freq] : undefined
  if (!allowed || typeof interval !== 'number' || !Number.isInteger(interval) || interval < 1 || interval > 366) return null
  const parts = Object.keys(rule).filter((key) => !['freq', 'interval', 'count', 'until', 'wkst'].includes(key))
  if (parts.some((part) => !allowed.includes(part))) return null
  // The 31st does not come every month: such rules skip months, which only the plainest days avoid.
  if ((freq === 'MONTHLY' || freq === 'YEARLY') && Number(start.local.day.slice(8)) > 28) return null
  const days = byday === undefined ? [] : weekDays(byday)
  if (days === null) return null
  const text = [
    `FREQ=${freq}`,
    `INTERVAL=${interval}`,
    ...(days.length > 0 ? [`BYDAY=${days.join(',')}`] : []),
    ...(wkst === 'SU' || wkst === 1 ? ['WKST=SU'] : [])
  ]
  return ICAL.Recur.fromString(text.join(';'))
}

function valuesOf(event: CalendarComponent, name: string, zones: Zones): EventTime[] {
  return (event.get(name) ?? []).flatMap((property) =>
    property.values.flatMap((value) => timeOf(value, property, zones) ?? [])
  )
}

function limitOf(until: unknown, start: EventTime, zones: Zones): number {
  if (until === undefined) return Infinity
  const limit = timeOf(until, { parameters: {}, type: 'date-time', values: [] }, zones)
  if (!limit) return Infinity
  if (limit.wholeDay) return clockMinutes(limit.local) + 1439
  // A limit without zone is in the event's own clock.
  return typeof until === 'string' && until.endsWith('Z') ? parisMinutes(limit) : start.toParis(clockMinutes(limit.local))
}

/** All starts of an event, by its rule, its added and its excluded dates. */
export function occurrencesOf(event: CalendarComponent, start: EventTime, zones: Zones): Occurrences {
  const excluded = new Set(valuesOf(event, 'exdate', zones).map((time) => (time.wholeDay ? time.local.day : clockMinutes(time.local))))
  const isExcluded = (minutes: number): boolean => excluded.has(minutes) || excluded.has(localTime(minutes).day)
  const first = clockMinutes(start.local)
  const added = valuesOf(event, 'rdate', zones).map(({ local }) => clockMinutes(local)).slice(0, MAX_OCCURRENCES)
  const property = event.get('rrule')?.[0]
  const rule = property?.values[0]
  if (!isJsonObject(rule)) return { starts: distinct([first, ...added]).filter((at) => !isExcluded(at)), note: null }
  const recur = plainRule(rule, start)
  if (!recur) return { starts: distinct([first, ...added]).filter((at) => !isExcluded(at)), note: 'unsupported-recurrence' }
  const { starts, isCut } = expand(recur, rule, start, zones)
  return { starts: distinct([...starts, ...added]).filter((at) => !isExcluded(at)), note: isCut ? 'recurrence-cut' : null }
}

function distinct(minutes: readonly number[]): number[] {
  return [...new Set(minutes)].sort((a, b) => a - b)
}

function expand(recur: ICAL.Recur, rule: JsonObject, start: EventTime, zones: Zones): { starts: number[]; isCut: boolean } {
  const limit = limitOf(rule.until, start, zones)
  const count = typeof rule.count === 'number' && rule.count > 0 ? rule.count : Infinity
  const { day, minute } = start.local
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const iterator = recur.iterator(
    ICAL.Time.fromData({ year, month, day: date, hour: Math.floor(minute / 60), minute: minute % 60, second: 0, isDate: false })
  )
  // The start counts as the first occurrence even when the rule would not make it (RFC 5545, 3.8.5.3).
  const starts = [clockMinutes(start.local)]
  while (starts.length < Math.min(count, MAX_OCCURRENCES)) {
    const next: ICAL.Time | null = iterator.next()
    if (!next) return { starts, isCut: false }
    const at = clockMinutes({ day: next.toString().slice(0, 10), minute: next.hour * 60 + next.minute })
    if (start.toParis(at) > limit) return { starts, isCut: false }
    if (at !== starts[0]) starts.push(at)
  }
  return { starts, isCut: count > MAX_OCCURRENCES }
}
