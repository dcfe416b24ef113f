import { expect, test } from 'vitest'
import { measureOf, percentile, table } from '../../../scripts/lib/statistics.mjs'

test.each([
  [[5], 0.5, 5],
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 3, 2], 0.5, 2],
  [Array.from({ length: 100 }, (_unused, index) => index + 1), 0.95, 95],
  [[1, 2], 0, 1],
  [[1, 2], 1, 2]
])('of %j, the share %d lies under %d', (samples, share, expected) => {
  expect(percentile(samples, share)).toBe(expected)
})

test('the samples are left in their order', () => {
  const samples = [3, 1, 2]
  percentile(samples, 0.5)
  expect(samples).toEqual([3, 1, 2])
})

test('the table shows the ratio where there is one', () => {
  const lines = table([{ ...measureOf('start-up', 'ms', [10, 20]), ratio: 1.5 }, measureOf('blank', 'ms', [10])]).split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toMatch(/^start-up +10\.00 ms +20\.00 ms +2 +x 1\.50$/)
  expect(lines[2]).toMatch(/^blank +10\.00 ms +10\.00 ms +1$/)
})
