import type { BonusRule } from '../maquette/maquette'
import { exactOf, exactOfHundredths, greatest, isOutOfTwenty, least, ONE, TEN, TWENTY, ZERO, type Exact } from './exact'

/** What moves a computed UE average. Marks in hundredths, as `UeAdjustment` of the plan holds them. */
export interface Adjustments {
  rule: BonusRule | undefined
  /** Marks obtained, hundredths /20. */
  bonusMarks: readonly number[]
  /** What is taken off, hundredths of a point. */
  maluses: readonly number[]
}

/** A UE average becomes `average * factor + offset`, brought back within 0-20. */
export interface AdjustmentEffect {
  factor: Exact
  offset: Exact
  /** True when a mark, a malus or the rule is out of its range: that one was left out, and must be shown. */
  invalid: boolean
}

export const NO_EFFECT: AdjustmentEffect = { factor: ONE, offset: ZERO, invalid: false }

/**
 * What a bonus (sport, culture) and a malus do to a UE average (rules.md, Averages): additive, factor times
 * each point above 10; multiplicative, the UE times one plus factor times each point above 10; a malus is
 * taken off. A bonus mark without a rule has no effect: the IUT gives none.
 */
export function effectOf(adjustments: Adjustments): AdjustmentEffect {
  const { rule, bonusMarks, maluses } = adjustments
  if (bonusMarks.length === 0 && maluses.length === 0) return NO_EFFECT
  let invalid = false
  let pointsAboveTen = ZERO
  for (const hundredths of bonusMarks) {
    const mark = exactOfHundredths(hundredths)
    if (mark === null || !isOutOfTwenty(mark)) invalid = true
    else if (mark.gt(TEN)) pointsAboveTen = pointsAboveTen.add(mark.sub(TEN))
  }
  let offset = ZERO
  for (const hundredths of maluses) {
    const malus = exactOfHundredths(hundredths)
    if (malus === null || malus.s < 0n) invalid = true
    else offset = offset.sub(malus)
  }
  const gain = rule === undefined ? ZERO : exactOf(rule.factor)
  if (gain === null || gain.s < 0n) return { ...NO_EFFECT, offset, invalid: true }
  const bonus = gain.mul(pointsAboveTen)
  return rule?.kind === 'multiplicative'
    ? { factor: bonus.add(1), offset, invalid }
    : { factor: NO_EFFECT.factor, offset: offset.add(bonus), invalid }
}

/** Applies a bonus and a malus to a UE average /20; the result lies within 0-20. */
export function adjust(average: Exact, effect: AdjustmentEffect): Exact {
  if (effect === NO_EFFECT) return average
  return least(TWENTY, greatest(ZERO, average.mul(effect.factor).add(effect.offset)))
}
