import { describe, expect, it } from 'vitest'
import { effortGrid, effortOf, evened, isFeasible, repaired, type EffortProblem } from '@/domain/results/effort-problem'
import { solveEffort, spreadEffort } from '@/domain/results/effort-solver'
import { numeratorAt } from '@/domain/results/scaled-form'

const lever = (id: string, base: number, cost = 1, top = 2000) => ({ id, base, top, cost })

/** One goal: the weighted sum of the marks must reach `least`. */
function problem(weights: Record<string, number>, least: number, costs: Record<string, number> = {}, step = 1, base = 1000): EffortProblem {
  const ids = Object.keys(weights)
  return {
    step,
    levers: ids.map((id) => lever(id, base, costs[id] ?? 1)),
    goals: [
      {
        least: BigInt(least),
        form: { denominator: 1n, constant: 0n, terms: ids.map((id) => ({ lever: id, perHundredth: BigInt(weights[id] ?? 0), offset: 0n })) }
      }
    ]
  }
}

describe('repairing a proposal', () => {
  it('raises what falls short, where it brings most for its cost', () => {
    const grid = effortGrid(problem({ a: 1, b: 3 }, 4010))
    expect(repaired(grid, [1000, 1000])).toEqual([1000, 1004])
  })

  it('raises another lever when the best one is at its top', () => {
    const grid = effortGrid(problem({ a: 1, b: 3 }, 8000))
    expect(repaired(grid, [1000, 1000])).toEqual([2000, 2000])
  })

  it('lowers what is more than needed, the dearest first', () => {
    const grid = effortGrid(problem({ a: 1, b: 1 }, 2100, { a: 5, b: 1 }))
    expect(repaired(grid, [1100, 1100])).toEqual([1000, 1100])
  })

  it('brings marks outside their bounds back within them', () => {
    const grid = effortGrid(problem({ a: 1, b: 1 }, 2500))
    expect(repaired(grid, [3000, -500])).toEqual([1500, 1000])
  })
})

describe('spreading an effort', () => {
  it('evens marks that count and cost alike', () => {
    const grid = effortGrid(problem({ a: 1, b: 1, c: 1 }, 3900))
    const even = evened(grid, [1900, 1000, 1000])
    expect(isFeasible(grid, even)).toBe(true)
    expect(effortOf(grid, even)).toBe(900)
    expect(Math.max(...even) - Math.min(...even)).toBeLessThanOrEqual(1)
  })

  it('exchanges at equal cost, and only where no goal is lost', () => {
    const fair = effortGrid(problem({ a: 2, b: 1 }, 4000, { a: 2, b: 1 }))
    expect(evened(fair, [1500, 1000])).toEqual([1334, 1332])
    const unfair = effortGrid(problem({ a: 3, b: 1 }, 5500, { a: 2, b: 1 }))
    expect(evened(unfair, [1500, 1000])).toEqual([1500, 1000])
  })
})

describe('the solver', () => {
  it('has no answer when the highest marks are not enough', () => {
    expect(solveEffort(problem({ a: 1, b: 1 }, 4001))).toBeNull()
  })

  it('asks nothing when the bases are enough', () => {
    expect(solveEffort(problem({ a: 1, b: 1 }, 2000))).toEqual({ marks: { a: 1000, b: 1000 }, effort: 0 })
  })

  it('stays on the grid', () => {
    expect(solveEffort(problem({ a: 1 }, 1101, {}, 50))).toEqual({ marks: { a: 1150 }, effort: 150 })
  })

  it('counts a catch-up from its own average', () => {
    const own: EffortProblem = {
      step: 1,
      levers: [lever('a', 800)],
      goals: [{ least: 1000n, form: { denominator: 1n, constant: 800n, terms: [{ lever: 'a', perHundredth: 1n, offset: 800n }] } }]
    }
    expect(solveEffort(own)).toEqual({ marks: { a: 1000 }, effort: 200 })
  })

  it('reaches every goal with many levers, at the continuous cost but for a few steps', () => {
    const ids = Array.from({ length: 20 }, (_, index) => `m${index}`)
    const many: EffortProblem = {
      step: 1,
      levers: ids.map((id, index) => lever(id, 900 + index, 10_000 + (index % 3) * 5000)),
      goals: [0, 1, 2, 3].map((row) => ({
        least: 70_000n,
        form: {
          denominator: 7n,
          constant: 0n,
          terms: ids.flatMap((id, index) => ((index + row) % 3 === 0 ? [] : [{ lever: id, perHundredth: BigInt(3 + ((index * row) % 4)), offset: 0n }]))
        }
      }))
    }
    const solution = solveEffort(many)
    const spread = solution === null ? null : spreadEffort(many, solution)
    for (const { form, least } of many.goals) {
      expect(numeratorAt(form, (id) => spread?.marks[id] ?? 0)).toBeGreaterThanOrEqual(least)
    }
    expect(spread?.effort).toBeLessThanOrEqual(solution?.effort ?? 0)
    // No single mark can be lowered by a step.
    const marks = ids.map((id) => spread?.marks[id] ?? 0)
    const grid = effortGrid(many)
    const lowerable = ids.filter((_, index) => isFeasible(grid, marks.with(index, (marks[index] ?? 0) - 1)) && (marks[index] ?? 0) > 900 + index)
    expect(lowerable).toEqual([])
  })
})
