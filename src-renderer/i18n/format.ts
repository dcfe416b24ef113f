import { locale } from './locale'

/** What a figure that does not exist looks like; screens give it its reason in words. */
export const NONE = '–'

const NO_BREAK = '\u00a0'

/** Formatters are costly to make and asked for by the hundred: one of each is kept. */
function memo<Options, Formatter>(make: (tag: string, options: Options) => Formatter) {
  const made = new Map<string, Formatter>()
  return (options: Options): Formatter => {
    const tag = locale.value === 'fr' ? 'fr-FR' : 'en-GB'
    const key = `${tag}${JSON.stringify(options)}`
    const formatter = made.get(key) ?? make(tag, options)
    made.set(key, formatter)
    return formatter
  }
}

const numberFormat = memo((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options))
const dateFormat = memo((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options))
const relativeFormat = memo((tag, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(tag, options))
const listFormat = memo((tag, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options))

/** A number with at most `decimals` decimals and no fewer than `fewest`: "2 000", "12,5". */
export function formatDecimal(value: number, decimals = 2, fewest = 0): string {
  return numberFormat({ minimumFractionDigits: fewest, maximumFractionDigits: decimals }).format(value)
}

/** A mark in hundredths of a point: 1250 is "12,50". */
export function formatMark(hundredths: number | null): string {
  if (hundredths === null) return NONE
  return numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(hundredths / 100)
}

/** A mark in hundredths as short as it is exact: 1250 is "12,5", 1200 is "12". */
export function formatShortMark(hundredths: number | null): string {
  return hundredths === null ? NONE : formatDecimal(hundredths / 100)
}

/** "32 h". */
export function formatHours(hours: number): string {
  return `${formatDecimal(hours)}${NO_BREAK}h`
}

/** "30 ECTS". */
export function formatEcts(ects: number): string {
  return `${formatDecimal(ects)}${NO_BREAK}ECTS`
}

/** "8 sem.", "8 wk". */
export function formatWeeks(weeks: number): string {
  return `${formatDecimal(weeks)}${NO_BREAK}${locale.value === 'fr' ? 'sem.' : 'wk'}`
}

/** A share from 0 to 1: 0.385 is "38,5 %". */
export function formatPercent(share: number, decimals = 0): string {
  return numberFormat({ style: 'percent', maximumFractionDigits: decimals }).format(share)
}

/** "2025-2026" for the year that September 2025 opens. */
export function formatAcademicYear(september: number): string {
  return `${september}-${september + 1}`
}

/** An ISO day or instant as "13 avril 2026". */
export function formatDate(iso: string): string {
  return write(iso, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** An ISO day as "lundi 13 avril". */
export function formatWeekday(iso: string): string {
  return write(iso, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** An ISO day as "13 avr.". */
export function formatDayMonth(iso: string): string {
  return write(iso, { day: 'numeric', month: 'short' })
}

/** The month of an ISO day as "avr." or "avr. 2026". */
export function formatMonth(iso: string, withYear: boolean): string {
  return write(iso, withYear ? { month: 'short', year: 'numeric' } : { month: 'short' })
}

/** An ISO day or instant as "13/04/2026". */
export function formatShortDate(iso: string): string {
  return write(iso, { day: '2-digit', month: '2-digit', year: 'numeric' })
}

/** An ISO instant as "13 avril 2026 à 14:05". */
export function formatDateTime(iso: string): string {
  return write(iso, { dateStyle: 'long', timeStyle: 'short' })
}

/** An ISO day as "lun. 13 avr.". */
export function formatShortDay(iso: string): string {
  return write(iso, { weekday: 'short', day: 'numeric', month: 'short' })
}

/** The weekday of an ISO day as "lun.". */
export function formatWeekdayName(iso: string): string {
  return write(iso, { weekday: 'short' })
}

/** The number of an ISO day in its month, "13". */
export function formatDayNumber(iso: string): string {
  return write(iso, { day: 'numeric' })
}

/** Two ISO days as "23–29 nov." or "30 nov. – 6 déc.". */
export function formatDayRange(start: string, end: string): string {
  const [from, to] = [Date.parse(start), Date.parse(end)]
  if (Number.isNaN(from) || Number.isNaN(to)) return NONE
  return dateFormat({ day: 'numeric', month: 'short', timeZone: 'UTC' }).formatRange(from, to)
}

/** Whole minutes as "45 min", "3 h" or "2 h 30". */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes - hours * 60
  if (hours === 0) return `${rest}${NO_BREAK}min`
  const whole = `${formatDecimal(hours)}${NO_BREAK}h`
  return rest === 0 ? whole : `${whole}${NO_BREAK}${String(rest).padStart(2, '0')}`
}

/** "a, b et c". */
export function formatList(items: readonly string[]): string {
  return listFormat({ type: 'conjunction' }).format(items)
}

const STEPS: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60]
]

/** How long ago an ISO instant was, seen from the instant `now`: "il y a 4 min", "à l'instant". */
export function formatRelative(iso: string, now: string): string {
  const seconds = (Date.parse(iso) - Date.parse(now)) / 1000
  if (Number.isNaN(seconds)) return NONE
  const [unit, length] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? ['second', 1]
  // Seconds that change under the reader's eyes are noise.
  const amount = unit === 'second' ? 0 : Math.trunc(seconds / length)
  if (unit === 'second' && locale.value === 'fr') return "à l'instant"
  const abbreviated = unit === 'minute' || unit === 'hour'
  return relativeFormat({ numeric: abbreviated ? 'always' : 'auto', style: abbreviated ? 'short' : 'long' }).format(amount, unit)
}

/** A number as one types it in the current language, comma or point: "12,5" is 12.5; null when it is none. */
export function parseDecimal(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.').replace('\u2212', '-')
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return null
  return Number(plain)
}

function write(iso: string, options: Intl.DateTimeFormatOptions): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(iso)
  const time = Date.parse(iso)
  if (Number.isNaN(time)) return NONE
  // A day has no time zone: read in the reader's own, west of Greenwich it would be the day before.
  return dateFormat(day ? { ...options, timeZone: 'UTC' } : options).format(time)
}
