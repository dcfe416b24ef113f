import { isDay } from '../../schedule/days'
import type { CalendarNote } from './calendar-error'
import type { CalendarProperty } from './jcal'
import { clockMinutes, parisTime, type LocalTime } from './paris-time'

/** From a clock's minutes (as `clockMinutes` counts them) to those of Paris. */
export type ToParis = (minutes: number) => number

export interface EventTime {
  /** By the clock it was written in. */
  local: LocalTime
  wholeDay: boolean
  toParis: ToParis
}

/** Names that Windows calendars write; all keep Paris time. */
const PARIS_ALIASES = new Set([
  'Europe/Paris',
  'Romance Standard Time',
  'W. Europe Standard Time',
  'Central Europe Standard Time',
  'Central European Standard Time'
])

const asWritten: ToParis = (minutes) => minutes
const fromUtc: ToParis = (minutes) => clockMinutes(parisTime(minutes))

/** Minutes that a zone's clock is ahead of UTC at an instant. */
function offsetAt(format: Intl.DateTimeFormat, minutes: number): number {
  const parts = new Map(format.formatToParts(new Date(minutes * 60_000)).map(({ type, value }) => [type, Number(value)]))
  const clock = Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 1) - 1, parts.get('day') ?? 1, parts.get('hour') ?? 0, parts.get('minute') ?? 0)
  return clock / 60_000 - minutes
}

function fromZone(name: string): ToParis | null {
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric'
    })
    return (minutes) => {
      // The offset is that of the instant, which is known only once the offset is: the second look settles it.
      const guess = minutes - offsetAt(format, minutes)
      return fromUtc(minutes - offsetAt(format, guess))
    }
  } catch {
    // The only way to ask whether a zone is known.
    return null
  }
}

/** Converters by zone name; those of unknown zones are noted once and read as Paris time. */
export class Zones {
  private readonly known = new Map<string, ToParis>()

  constructor(private readonly notes: CalendarNote[]) {}

  of(name: string): ToParis {
    if (PARIS_ALIASES.has(name)) return asWritten
    let zone = this.known.get(name)
    if (!zone) {
      const found = fromZone(name)
      if (!found) this.notes.push({ code: 'unknown-timezone', about: name.slice(0, 60) })
      this.known.set(name, (zone = found ?? asWritten))
    }
    return zone
  }
}

/** A date or a time as jCal writes it; null when it does not exist. */
export function timeOf(value: unknown, property: CalendarProperty, zones: Zones): EventTime | null {
  const written = typeof value === 'string' ? /^(\d{4}-\d{2}-\d{2})(?:T(?:(\d{2}):(\d{2}):(\d{2})|::)(Z?))?$/.exec(value) : null
  const day = written?.[1]
  if (!written || day === undefined || !isDay(day)) return null
  if (written[2] === undefined) return { local: { day, minute: 0 }, wholeDay: true, toParis: asWritten }
  const [hour, minute, second] = [Number(written[2]), Number(written[3]), Number(written[4])]
  if (hour > 23 || minute > 59 || second > 60) return null
  const zone = property.parameters.tzid
  const toParis = written[5] === 'Z' ? fromUtc : typeof zone === 'string' ? zones.of(zone) : asWritten
  return { local: { day, minute: hour * 60 + minute }, wholeDay: false, toParis }
}

/** `PT1H30M`, `P1D`, `P2W` in minutes; null when it is none. */
export function durationOf(value: unknown): number | null {
  const written = typeof value === 'string' ? /^\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:\d{1,7}S)?)?$/.exec(value) : null
  if (!written) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = written.slice(1).map((part) => Number(part ?? 0))
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes
}

/** Minutes of the Paris clock at which an event's time falls. */
export function parisMinutes({ local, toParis }: EventTime): number {
  return toParis(clockMinutes(local))
}

/** `08:30`. */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

