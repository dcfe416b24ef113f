import { toNumber, type Exact } from '@/domain/results/exact'
import { formatDecimal, formatMark, NONE } from '@/i18n/format'

const THRESHOLDS = [8, 10]

/** Whether so many decimals would lift an average over a threshold that it has not reached. */
function crosses(average: number, decimals: number): boolean {
  const scale = 10 ** decimals
  return THRESHOLDS.some((threshold) => average < threshold && Math.round(average * scale) >= threshold * scale)
}

/** An average out of 20 with two decimals; with more where two would lift it over 10 or 8: 9.996 never reads "10,00". */
export function formatAverage(average: number | null): string {
  if (average === null) return NONE
  return crosses(average, 2) ? formatDecimal(Math.floor(average * 10_000) / 10_000, 4) : formatMark(Math.round(average * 100))
}

/** An average in a small place: one decimal, more where one would lift it over 10 or 8. */
export function formatShortAverage(average: number | null): string {
  return average === null || crosses(average, 1) ? formatAverage(average) : formatDecimal(average, 1, 1)
}

/** A figure of an exact sum: all its decimals when they are few, otherwise four and the sign of a rounding. */
export function formatExact(value: Exact): string {
  const number = toNumber(value)
  const ends = 10_000n % value.d === 0n
  return ends ? formatDecimal(number, 4) : `≈ ${formatDecimal(number, 4)}`
}
