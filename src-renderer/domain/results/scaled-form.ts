import Fraction from 'fraction.js'
import { ZERO, type Exact } from './exact'

/** One mark still to come, and what it brings to an average: `slope` for each point above `from` (/20). */
export interface FormTerm {
  lever: string
  slope: Exact
  from: Exact
}

/**
 * An average /20 as it depends on the marks still to come, over one common denominator: integers alone, so
 * that it is evaluated often, fast and exactly.
 */
export interface ScaledForm {
  denominator: bigint
  constant: bigint
  /** Each brings `max(0, perHundredth * mark - offset)`, the mark in hundredths. */
  terms: { lever: string; perHundredth: bigint; offset: bigint }[]
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

function lcm(a: bigint, b: bigint): bigint {
  return a === b ? a : (a / gcd(a, b)) * b
}

/** Brings an average and its terms over one denominator. */
export function scaledForm(constant: Exact, terms: readonly FormTerm[]): ScaledForm {
  const offsets = terms.map(({ slope, from }) => (from.n === 0n ? ZERO : slope.mul(from)))
  let common = constant.d
  terms.forEach(({ slope }, index) => (common = lcm(lcm(common, slope.d), offsets[index]?.d ?? 1n)))
  const scale = (value: Exact): bigint => value.s * value.n * (common / value.d)
  // A hundred times the common denominator, because marks are hundredths.
  return {
    denominator: 100n * common,
    constant: 100n * scale(constant),
    terms: terms.map(({ lever, slope }, index) => ({ lever, perHundredth: scale(slope), offset: 100n * scale(offsets[index] ?? ZERO) }))
  }
}

/** The mean of two forms: that of an RCUE. A lever that is in both counts twice. */
export function meanForm(a: ScaledForm, b: ScaledForm): ScaledForm {
  const common = lcm(a.denominator, b.denominator)
  const rescaled = (form: ScaledForm): ScaledForm => rescale(form, common / form.denominator)
  const [left, right] = [rescaled(a), rescaled(b)]
  return { denominator: 2n * common, constant: left.constant + right.constant, terms: [...left.terms, ...right.terms] }
}

function rescale(form: ScaledForm, by: bigint): ScaledForm {
  if (by === 1n) return form
  return {
    denominator: form.denominator * by,
    constant: form.constant * by,
    terms: form.terms.map(({ lever, perHundredth, offset }) => ({ lever, perHundredth: perHundredth * by, offset: offset * by }))
  }
}

/** Value of a form over its denominator, each lever at a mark in hundredths. */
export function numeratorAt(form: ScaledForm, markOf: (lever: string) => number): bigint {
  let sum = form.constant
  for (const { lever, perHundredth, offset } of form.terms) {
    const gain = perHundredth * BigInt(markOf(lever)) - offset
    if (gain > 0n) sum += gain
  }
  return sum
}

/** The average /20 that a form gives, exactly. */
export function valueAt(form: ScaledForm, markOf: (lever: string) => number): Exact {
  return new Fraction(numeratorAt(form, markOf), form.denominator)
}

/** A threshold for a form: what its numerator must be at least. */
export function leastNumerator(form: ScaledForm, bound: Exact, strict: boolean): bigint {
  const scaled = bound.n * form.denominator
  const floor = scaled / bound.d
  return strict || floor * bound.d < scaled ? floor + 1n : floor
}
