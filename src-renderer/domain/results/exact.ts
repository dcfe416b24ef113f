import Fraction from 'fraction.js'

/** An exact rational number. Averages stay exact until they are shown. */
export type Exact = Fraction

export const ZERO = new Fraction(0)
export const ONE = new Fraction(1)
export const TEN = new Fraction(10)
export const TWENTY = new Fraction(20)

const LARGEST_EXACT_INTEGER = BigInt(Number.MAX_SAFE_INTEGER)

/** Coefficients and weights are few and come back for every mark: read each once. */
const decimals = new Map<number, Exact>()
const DECIMALS_KEPT = 1000

/**
 * The decimal that a number shows, exactly: 9.9952 is 99952/10000, not the binary fraction nearest to it.
 * Null for NaN and the infinities.
 */
export function exactOf(decimal: number): Exact | null {
  if (!Number.isFinite(decimal)) return null
  let exact = decimals.get(decimal)
  if (exact === undefined) {
    exact = readDecimal(decimal)
    if (decimals.size >= DECIMALS_KEPT) decimals.clear()
    decimals.set(decimal, exact)
  }
  return exact
}

function readDecimal(decimal: number): Exact {
  if (Number.isSafeInteger(decimal)) return new Fraction(decimal)
  const [mantissa = '', exponent = '0'] = String(decimal).split('e')
  const [whole = '', decimals = ''] = mantissa.split('.')
  const digits = BigInt(whole + decimals)
  const places = decimals.length - Number(exponent)
  return places >= 0 ? new Fraction(digits, 10n ** BigInt(places)) : new Fraction(digits * 10n ** BigInt(-places))
}

/** Hundredths of a point as points. Null unless they are an integer. */
export function exactOfHundredths(hundredths: number): Exact | null {
  return Number.isSafeInteger(hundredths) ? new Fraction(hundredths, 100) : null
}

/** The floating number nearest to an exact one; for the surface, never to compare with. */
export function toNumber(value: Exact): number {
  if (value.n <= LARGEST_EXACT_INTEGER && value.d <= LARGEST_EXACT_INTEGER) return Number(value.s * value.n) / Number(value.d)
  // Both sides may be beyond the floating range, and their quotient NaN: divide first. The last digit
  // says that something was cut off, so that a tie is not rounded the wrong way.
  const scaled = value.n * 10n ** 30n
  const cut = scaled % value.d === 0n ? '0' : '1'
  return Number(value.s) * Number(`${scaled / value.d}${cut}e-31`)
}

/** `toNumber` for what may be missing. */
export function toNumberOrNull(value: Exact | null): number | null {
  return value === null ? null : toNumber(value)
}

export function greatest(a: Exact, b: Exact): Exact {
  return a.gte(b) ? a : b
}

export function least(a: Exact, b: Exact): Exact {
  return a.lte(b) ? a : b
}

export interface Weighted {
  weight: Exact
  value: Exact
}

/** Sum of the weighted values over the sum of the weights; null when nothing weighs. Weights and values are at least 0. */
export function weightedMean(terms: readonly Weighted[]): Exact | null {
  // Reducing every partial sum would cost most of an evaluation: both sums stay over a common denominator
  // and are reduced once.
  let sum = 0n
  let sumDenominator = 1n
  let total = 0n
  let totalDenominator = 1n
  for (const { weight, value } of terms) {
    const product = weight.n * value.n
    const denominator = weight.d * value.d
    if (denominator === sumDenominator) sum += product
    else {
      sum = sum * denominator + product * sumDenominator
      sumDenominator *= denominator
    }
    if (weight.d === totalDenominator) total += weight.n
    else {
      total = total * weight.d + weight.n * totalDenominator
      totalDenominator *= weight.d
    }
  }
  return total === 0n ? null : new Fraction(sum * totalDenominator, sumDenominator * total)
}

/** Plain mean of two averages: that of an RCUE, which the ECTS of its UE do not weigh (rules.md, Averages). */
export function meanOfTwo(a: Exact, b: Exact): Exact {
  return a.add(b).div(2)
}

/** True for an average or a mark that can exist: 0 to 20. */
export function isOutOfTwenty(value: Exact): boolean {
  return value.s >= 0n && value.n <= 20n * value.d
}
