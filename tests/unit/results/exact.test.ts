import fc from 'fast-check'
import Fraction from 'fraction.js'
import { describe, expect, it } from 'vitest'
import { exactOf, exactOfHundredths, meanOfTwo, toNumber, weightedMean } from '@/domain/results/exact'

describe('exactOf', () => {
  it.each([
    [9.9952, '99952/10000'],
    [0.1, '1/10'],
    [-0.05, '-5/100'],
    [1e-7, '1/10000000'],
    [1.5e21, '1500000000000000000000'],
    [20, '20'],
    [-0, '0'],
    [12.333333333333334, '12333333333333334/1000000000000000']
  ])('reads %s as the decimal it shows', (decimal, expected) => {
    expect(exactOf(decimal)?.equals(new Fraction(expected))).toBe(true)
  })

  it.each([NaN, Infinity, -Infinity])('has no exact value for %s', (decimal) => {
    expect(exactOf(decimal)).toBeNull()
  })

  it('gives every finite number back', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (decimal) => {
        const exact = exactOf(decimal)
        expect(exact).not.toBeNull()
        if (exact !== null) expect(toNumber(exact)).toBeCloseTo(decimal, 12)
      })
    )
  })
})

describe('exactOfHundredths', () => {
  it('reads hundredths as points', () => {
    expect(exactOfHundredths(1250)?.toString()).toBe('12.5')
  })

  it.each([12.5, NaN, Infinity])('refuses %s, which is no number of hundredths', (hundredths) => {
    expect(exactOfHundredths(hundredths)).toBeNull()
  })
})

describe('toNumber', () => {
  it('stays finite when both sides of the fraction are beyond the floating range', () => {
    const huge = 10n ** 400n
    expect(toNumber(new Fraction(huge * 3n + 1n, huge))).toBe(3)
    expect(toNumber(new Fraction(-huge, huge * 4n))).toBe(-0.25)
  })

  it('gives the nearest floating number', () => {
    expect(toNumber(new Fraction(1, 3))).toBe(1 / 3)
    expect(toNumber(new Fraction(10n ** 30n, 3n * 10n ** 30n))).toBe(1 / 3)
  })
})

describe('weightedMean', () => {
  it('is the quotient of the two sums, whatever the denominators', () => {
    const terms = [
      { weight: new Fraction(3, 2), value: new Fraction(25, 3) },
      { weight: new Fraction(1), value: new Fraction(40, 7) },
      { weight: new Fraction(1, 3), value: new Fraction(11) }
    ]
    const sum = new Fraction(3, 2).mul('25/3').add('40/7').add('11/3')
    expect(weightedMean(terms)?.equals(sum.div('17/6'))).toBe(true)
  })

  it('has no value when nothing weighs', () => {
    expect(weightedMean([])).toBeNull()
    expect(weightedMean([{ weight: new Fraction(0), value: new Fraction(12) }])).toBeNull()
  })
})

it('the mean of two averages is exact', () => {
  expect(meanOfTwo(new Fraction('11.89'), new Fraction('8.11')).equals(10)).toBe(true)
})
