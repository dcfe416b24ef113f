const NARROW = '\u202f'
const WIDE = '\u00a0'

/**
 * Sets the no-break spaces of French typography, so that a line never starts with a colon
 * or ends with an opening guillemet. Only spaces already typed change: "12:30" stays.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[;?!])/g, NARROW)
    .replace(/ (?=[:»%€])/g, WIDE)
    .replace(/« /g, `«${WIDE}`)
    .replace(/(\d) (?=h\b|ECTS\b|sem\.|semaines?\b|min\b|UE\b|AC\b)/g, `$1${WIDE}`)
}
