import { numeratorAt, type ScaledForm } from './scaled-form'

export const HIGHEST_MARK = 2000

/** Marks given to levers, hundredths /20; a lever without one is not named. */
export type LeverMarks = Readonly<Record<string, number>>

/** A form whose free levers all take one mark. */
export interface UniformForm {
  constant: bigint
  /** Of the levers that count from the first point. */
  perHundredth: bigint
  /** Of those that count above what is already there. */
  above: { perHundredth: bigint; offset: bigint }[]
}

/** Fixes the levers that `fixed` names and lets the others move together. */
export function uniformForm(form: ScaledForm, fixed: LeverMarks): UniformForm {
  const uniform: UniformForm = { constant: form.constant, perHundredth: 0n, above: [] }
  for (const { lever, perHundredth, offset } of form.terms) {
    const mark = fixed[lever]
    if (mark !== undefined) {
      const gain = perHundredth * BigInt(mark) - offset
      if (gain > 0n) uniform.constant += gain
    } else if (offset === 0n) uniform.perHundredth += perHundredth
    else uniform.above.push({ perHundredth, offset })
  }
  return uniform
}

/** Numerator of a uniform form at a mark in hundredths. */
export function uniformAt({ constant, perHundredth, above }: UniformForm, mark: number): bigint {
  const x = BigInt(mark)
  let sum = constant + perHundredth * x
  for (const term of above) {
    const gain = term.perHundredth * x - term.offset
    if (gain > 0n) sum += gain
  }
  return sum
}

/** The least mark in hundredths, 0 to 2000, from which on something is reached; null when even 20 does not. */
export function leastMark(isReached: (mark: number) => boolean): number | null {
  if (isReached(0)) return 0
  if (!isReached(HIGHEST_MARK)) return null
  let short = 0
  let enough = HIGHEST_MARK
  while (enough - short > 1) {
    const middle = (short + enough) >> 1
    if (isReached(middle)) enough = middle
    else short = middle
  }
  return enough
}

/** The least uniform mark on all free levers that brings a form to `least`; null when none does. */
export function markTogether(form: ScaledForm, least: bigint, fixed: LeverMarks): number | null {
  const uniform = uniformForm(form, fixed)
  return leastMark((mark) => uniformAt(uniform, mark) >= least)
}

/** The least mark on one lever alone, the others held at `others`; null when none reaches `least`. */
export function markAlone(form: ScaledForm, least: bigint, lever: string, others: LeverMarks): number | null {
  return leastMark((mark) => numeratorAt(form, (id) => (id === lever ? mark : (others[id] ?? 0))) >= least)
}
