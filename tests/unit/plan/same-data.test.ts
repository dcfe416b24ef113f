import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameData } from '@/domain/same-data'

describe('sameData', () => {
  it.each([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: 2 }, { a: 1, c: 2 }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [{}, [], false],
    [null, {}, false],
    ['1', 1, false]
  ])('%j and %j: %s', (a, b, expected) => {
    expect(sameData(a, b)).toBe(expected)
  })

  it('finds a copy the same, and any other value not', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(sameData(a, structuredClone(a))).toBe(true)
        expect(sameData([a], [a, b])).toBe(false)
      })
    )
  })
})
