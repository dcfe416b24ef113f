import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadEvenly } from '@/features/carte/spread'

/** Neighbours that stand on a line together. */
function touching(order: readonly number[], lines: readonly (readonly number[])[]): number {
  return order.slice(1).filter((thing, index) => lines[thing]?.some((line) => lines[order[index]!]?.includes(line))).length
}

const S1 = [[0], [0, 1], [0, 1], [0, 1, 2], [0, 2], [0, 3], [0, 3], [1], [1, 2], [1, 2], [1, 3], [2], [3], [3]]

describe('spreadEvenly', () => {
  it('keeps every thing, once', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 5 }), { maxLength: 20 }), (lines) => {
        expect([...spreadEvenly(lines)].sort((a, b) => a - b)).toEqual(lines.map((_, index) => index))
      })
    )
  })

  it('crowds the lines of a semester far less than their own order does', () => {
    const sorted = S1.map((_, index) => index)
    expect(touching(spreadEvenly(S1), S1)).toBeLessThanOrEqual(touching(sorted, S1) / 2)
  })

  it('answers the same for the same', () => {
    expect(spreadEvenly(S1.map((lines) => [...lines]))).toEqual(spreadEvenly(S1))
  })
})
