import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@/domain/exchange/canonical-json'
import { plainJson, shuffledKeys } from './arbitrary'

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
    [{ '2': 'x', '10': 'y', é: '\n' }, '{"10":"y","2":"x","é":"\\n"}'],
    [-0, '0'],
    [Number.NaN, 'null'],
    [[Number.POSITIVE_INFINITY, undefined], '[null,null]'],
    [{ a: undefined }, '{}'],
    ['\ud800', '"\\ud800"'],
    [1e21, '1e+21'],
    [[], '[]']
  ])('writes %j as %s', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected)
  })

  it('gives one text for one value, whatever the order of keys', () => {
    fc.assert(
      fc.property(plainJson, fc.func(fc.integer()), (value, order) => {
        expect(canonicalJson(shuffledKeys(value, order))).toBe(canonicalJson(value))
      })
    )
  })

  it('is JSON of the same value, compact or laid out', () => {
    fc.assert(
      fc.property(plainJson, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value)
        expect(JSON.parse(canonicalJson(value, '  '))).toEqual(value)
      })
    )
  })

  it('lays out as JSON.stringify does', () => {
    const value = { a: [1, { b: [] }], c: {} }
    expect(canonicalJson(value, '  ')).toBe(JSON.stringify(value, null, 2))
  })
})
