import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { level, placeUnder } from '@/domain/schedule/leveller'
import type { LevellingProblem, MovableWork } from '@/domain/schedule/leveller-flow'

/** Few enough to try every placement. */
const PLACES = 3

const work: fc.Arbitrary<MovableWork> = fc.record({
  amounts: fc.array(fc.nat(2), { minLength: PLACES, maxLength: PLACES }),
  allowed: fc.array(fc.boolean(), { minLength: PLACES, maxLength: PLACES }),
  cost: fc.constantFrom(1, 4, 16)
})

const problem: fc.Arbitrary<LevellingProblem> = fc.record({
  works: fc.array(work, { maxLength: 3 }),
  fixed: fc.array(fc.nat(3), { minLength: PLACES, maxLength: PLACES })
})

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0)
}

function loadsOf({ fixed }: LevellingProblem, amounts: readonly (readonly number[])[]): number[] {
  return fixed.map((load, place) => load + sum(amounts.map((row) => row[place] ?? 0)))
}

/** Every way to place one work: where it is not allowed, at most what lies there. */
function waysOf({ amounts, allowed }: MovableWork): number[][] {
  const ways = (place: number, left: number): number[][] => {
    if (place === PLACES) return left === 0 ? [[]] : []
    const most = allowed[place] ? left : Math.min(left, amounts[place] ?? 0)
    return Array.from({ length: most + 1 }, (_, here) => ways(place + 1, left - here).map((rest) => [here, ...rest])).flat()
  }
  return ways(0, sum(amounts))
}

function costOf(works: readonly MovableWork[], amounts: readonly (readonly number[])[]): number {
  return sum(
    works.flatMap(({ amounts: before, cost }, index) =>
      before.map((original, place) => {
        const nearest = Math.min(PLACES, ...before.flatMap((amount, other) => (amount > 0 ? [Math.abs(other - place)] : [])))
        return Math.max(0, (amounts[index]?.[place] ?? 0) - original) * (cost + nearest / 1000)
      })
    )
  )
}

function least(values: readonly number[]): number {
  return values.reduce((smallest, value) => Math.min(smallest, value), Infinity)
}

function combinations(works: readonly MovableWork[]): number[][][] {
  return works.reduce<number[][][]>((all, item) => all.flatMap((rows) => waysOf(item).map((way) => [...rows, way])), [[]])
}

describe('levelling against brute force', () => {
  it('keeps the cap whenever some placement does, loses nothing, and moves as little as any', () => {
    fc.assert(
      fc.property(problem, fc.integer({ min: 0, max: 9 }), (drawn, cap) => {
        const feasible = combinations(drawn.works).filter((rows) => Math.max(...loadsOf(drawn, rows)) <= cap)
        const { amounts, tight } = placeUnder(drawn, cap)
        expect(tight === null).toBe(feasible.length > 0)
        for (const [index, item] of drawn.works.entries()) {
          expect(sum(amounts[index] ?? [])).toBe(sum(item.amounts))
          for (const [place, amount] of (amounts[index] ?? []).entries()) {
            expect(amount).toBeGreaterThanOrEqual(0)
            if (!item.allowed[place]) expect(amount).toBeLessThanOrEqual(item.amounts[place] ?? 0)
          }
        }
        if (tight) {
          expect(tight.amount).toBeGreaterThan(cap * tight.places.length)
          return
        }
        expect(Math.max(...loadsOf(drawn, amounts))).toBeLessThanOrEqual(cap)
        expect(costOf(drawn.works, amounts)).toBeCloseTo(least(feasible.map((rows) => costOf(drawn.works, rows))))
      }),
      { numRuns: 400 }
    )
  })

  it('finds the least cap when the one asked cannot be kept', () => {
    fc.assert(
      fc.property(problem, fc.integer({ min: 0, max: 9 }), (drawn, asked) => {
        const lowest = least(combinations(drawn.works).map((rows) => Math.max(...loadsOf(drawn, rows))))
        const found = level(drawn, asked)
        expect(found.cap).toBe(Math.max(asked, lowest))
        expect(found.tight === null).toBe(asked >= lowest)
        expect(Math.max(...loadsOf(drawn, found.placement.amounts))).toBeLessThanOrEqual(found.cap)
      }),
      { numRuns: 300 }
    )
  })

  it('moves cheap work first, and to the nearest place', () => {
    const everywhere = [true, true, true, true]
    const works = [
      { amounts: [0, 3, 0, 0], allowed: everywhere, cost: 16 },
      { amounts: [0, 3, 0, 0], allowed: everywhere, cost: 1 }
    ]
    expect(placeUnder({ works, fixed: [4, 0, 0, 0] }, 4).amounts).toStrictEqual([
      [0, 3, 0, 0],
      [0, 1, 2, 0]
    ])
  })
})
