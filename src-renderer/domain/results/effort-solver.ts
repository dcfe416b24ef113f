import Fraction from 'fraction.js'
import { solve, type Solution } from 'yalps'
import { effortGrid, effortOf, evened, isFeasible, repaired, type EffortGrid, type EffortProblem } from './effort-problem'
import { toNumber } from './exact'

export interface EffortSolution {
  /** By lever id, hundredths /20. */
  marks: Record<string, number>
  /** Sum of cost x hundredths raised. */
  effort: number
}

/** Beyond these the proof that nothing is cheaper takes longer than anyone waits. */
const MOST_LEVERS_OVER_INTEGERS = 8
const MOST_BRANCHES = 1000

/**
 * The cheapest marks on the grid that reach every goal; null when even the highest do not. With few levers it is
 * solved over the integers. With many, the continuous optimum is rounded up and lowered again as far as it goes:
 * at most a step for each goal above the cheapest, a few hundredths. What is returned reaches the goals exactly.
 */
export function solveEffort(problem: EffortProblem): EffortSolution | null {
  const grid = effortGrid(problem)
  const { levers } = problem
  const tops = levers.map(({ top }) => top)
  if (!isFeasible(grid, tops)) return null
  const bases = levers.map(({ base }) => base)
  if (isFeasible(grid, bases)) return solutionOf(grid, bases)

  const continuous = programme(grid, false)
  const whole = levers.length <= MOST_LEVERS_OVER_INTEGERS ? programme(grid, true) : null
  const candidates = [continuous, whole].flatMap((marks) => (marks === null ? [] : [repaired(grid, marks)]))
  const cheapest = candidates.reduce((best, marks) => (effortOf(grid, marks) < effortOf(grid, best) ? marks : best), repaired(grid, tops))
  return solutionOf(grid, cheapest)
}

/** The same effort, spread over more levers where that costs nothing; still exact. */
export function spreadEffort(problem: EffortProblem, { marks }: EffortSolution): EffortSolution {
  const grid = effortGrid(problem)
  return solutionOf(grid, evened(grid, problem.levers.map(({ id, base }) => marks[id] ?? base)))
}

function solutionOf(grid: EffortGrid, marks: readonly number[]): EffortSolution {
  return {
    marks: Object.fromEntries(grid.levers.map(({ id, base }, index) => [id, marks[index] ?? base])),
    effort: effortOf(grid, marks)
  }
}

/**
 * The linear programme in steps above the base, floating; its answer is a proposal that exact arithmetic
 * repairs. Null when it gives none.
 */
function programme(grid: EffortGrid, integers: boolean): number[] | null {
  const { levers, rows, step } = grid
  const constraints = new Map<string, { min?: number; max?: number }>()
  const variables = levers.map(({ cost, base, top }, index) => {
    constraints.set(`top${index}`, { max: (top - base) / step })
    return [index, new Map([['effort', cost * step], [`top${index}`, 1]])] as const
  })
  rows.forEach(({ terms, least }, row) => {
    // Divided by the greatest term, so that the solver's tolerance means the same in every row.
    const unit = terms.reduce((greatest, { perHundredth }) => (perHundredth > greatest ? perHundredth : greatest), 1n) * BigInt(step)
    const deficit = terms.reduce((rest, { lever, perHundredth, offset }) => rest - perHundredth * BigInt(levers[lever]?.base ?? 0) + offset, least)
    if (deficit <= 0n) return
    constraints.set(`goal${row}`, { min: toNumber(new Fraction(deficit, unit)) })
    for (const { lever, perHundredth } of terms) {
      const coefficients = variables[lever]?.[1]
      const own = toNumber(new Fraction(perHundredth * BigInt(step), unit))
      coefficients?.set(`goal${row}`, (coefficients.get(`goal${row}`) ?? 0) + own)
    }
  })
  const model = { direction: 'minimize' as const, objective: 'effort', constraints, variables, integers }
  return marksOf(grid, solve<number, string>(model, { maxIterations: MOST_BRANCHES, maxPivots: 2000 }))
}

function marksOf({ levers, step }: EffortGrid, { status, variables }: Solution<number>): number[] | null {
  if (status !== 'optimal' && status !== 'timedout') return null
  if (status === 'timedout' && variables.length === 0) return null
  const steps = new Map(variables)
  // A hair above a whole step is that step: rounding it up would cost a step too many.
  return levers.map(({ base }, index) => base + Math.ceil((steps.get(index) ?? 0) - 1e-6) * step)
}
