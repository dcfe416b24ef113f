import Fraction from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { adjust, effectOf } from '@/domain/results/bonus'
import type { BonusRule } from '@/domain/maquette/maquette'

const additive: BonusRule = { kind: 'additive', factor: 0.05 }
const multiplicative: BonusRule = { kind: 'multiplicative', factor: 0.01 }

function adjusted(average: number, rule: BonusRule | undefined, bonusMarks: number[], maluses: number[] = []): string {
  return adjust(new Fraction(average), effectOf({ rule, bonusMarks, maluses })).toString()
}

describe('bonus and malus', () => {
  it.each<[string, string, string]>([
    ['additive: 0.05 for each point above 10', adjusted(12, additive, [1600]), '12.3'],
    ['multiplicative: 1 % for each point above 10', adjusted(12, multiplicative, [1600]), '12.72'],
    ['a bonus mark of 10 or less changes nothing', adjusted(12, additive, [1000]), '12'],
    ['a low bonus mark takes nothing off', adjusted(12, multiplicative, [0]), '12'],
    ['several bonus marks add up', adjusted(12, additive, [1600, 1200]), '12.4'],
    ['a malus is taken off', adjusted(12, undefined, [], [50, 25]), '11.25'],
    ['both', adjusted(12, additive, [1600], [50]), '11.8'],
    ['the malus comes after a multiplicative bonus', adjusted(10, multiplicative, [2000], [100]), '10'],
    ['never above 20', adjusted(20, additive, [2000]), '20'],
    ['never below 0', adjusted(1, undefined, [], [300]), '0'],
    ['without a rule a bonus mark has no effect', adjusted(12, undefined, [1600]), '12']
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected)
  })

  it.each<[string, Parameters<typeof effectOf>[0]]>([
    ['a bonus mark above 20', { rule: additive, bonusMarks: [2001], maluses: [] }],
    ['a bonus mark that is no number', { rule: additive, bonusMarks: [NaN], maluses: [] }],
    ['a negative malus', { rule: additive, bonusMarks: [], maluses: [-1] }],
    ['a negative factor', { rule: { kind: 'additive', factor: -1 }, bonusMarks: [1500], maluses: [] }],
    ['a factor that is no number', { rule: { kind: 'additive', factor: NaN }, bonusMarks: [1500], maluses: [] }]
  ])('leaves out %s, and says so', (_, adjustments) => {
    const effect = effectOf(adjustments)
    expect(effect.invalid).toBe(true)
    expect(adjust(new Fraction(12), effect).toString()).toBe('12')
  })
})
