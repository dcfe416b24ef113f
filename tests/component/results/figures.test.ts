import { describe, expect, it } from 'vitest'
import { exactOf, ONE, ZERO } from '@/domain/results/exact'
import { formatAverage, formatExact, formatShortAverage } from '@/features/results/figures'

describe('an average', () => {
  it.each([
    [12, '12,00'],
    [11.125, '11,13'],
    [9.994, '9,99'],
    [9.9952, '9,9952'],
    [9.99999, '9,9999'],
    [7.999, '7,999'],
    [10, '10,00'],
    [null, '–']
  ])('%d reads %s', (average, text) => {
    expect(formatAverage(average)).toBe(text)
  })

  it.each([
    [12, '12,0'],
    [12.34, '12,3'],
    [9.97, '9,97'],
    [9.998, '9,998'],
    [null, '–']
  ])('in a small place %d reads %s', (average, text) => {
    expect(formatShortAverage(average)).toBe(text)
  })
})

describe('a figure of a sum', () => {
  it('says when it is rounded', () => {
    expect(formatExact(exactOf(148.125) ?? ZERO)).toBe('148,125')
    expect(formatExact(ONE.div(3))).toBe('≈ 0,3333')
  })
})
