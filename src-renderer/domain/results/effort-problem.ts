import type { ScaledForm } from './scaled-form'

/** A mark that can be raised. Marks in hundredths /20, on the grid. */
export interface EffortLever {
  id: string
  /** Where it stands without effort. */
  base: number
  /** The highest it may be raised to. */
  top: number
  /** Cost of one hundredth: a positive integer, so that efforts compare exactly. */
  cost: number
}

/** An average that must reach a numerator. */
export interface EffortGoal {
  form: ScaledForm
  least: bigint
}

export interface EffortProblem {
  levers: readonly EffortLever[]
  goals: readonly EffortGoal[]
  /** Distance between two marks of the grid, hundredths. */
  step: number
}

/** A goal as a row over the levers: the sum of `max(0, perHundredth * mark - offset)` must reach `least`. */
interface Row {
  least: bigint
  terms: { lever: number; perHundredth: bigint; offset: bigint }[]
}

/** The problem as its exact checks read it; marks are arrays in the order of the levers. */
export interface EffortGrid extends EffortProblem {
  rows: Row[]
}

/** Terms of levers that the problem does not name stay at 0. */
export function effortGrid(problem: EffortProblem): EffortGrid {
  const indexOf = new Map(problem.levers.map(({ id }, index) => [id, index]))
  const rows = problem.goals.map(({ form, least }): Row => ({
    least: least - form.constant,
    terms: form.terms.flatMap(({ lever, perHundredth, offset }) => {
      const index = indexOf.get(lever)
      return index === undefined ? [] : [{ lever: index, perHundredth, offset }]
    })
  }))
  return { ...problem, rows }
}

function reachesRow({ least, terms }: Row, marks: readonly number[]): boolean {
  let sum = 0n
  for (const { lever, perHundredth, offset } of terms) {
    const gain = perHundredth * BigInt(marks[lever] ?? 0) - offset
    if (gain > 0n) sum += gain
  }
  return sum >= least
}

/** Whether marks reach every goal, by exact arithmetic. */
export function isFeasible({ rows }: EffortGrid, marks: readonly number[]): boolean {
  return rows.every((row) => reachesRow(row, marks))
}

/** Cost of raising the levers to these marks. */
export function effortOf({ levers }: EffortProblem, marks: readonly number[]): number {
  return levers.reduce((sum, { base, cost }, index) => sum + cost * Math.max(0, (marks[index] ?? base) - base), 0)
}

/**
 * Marks that reach the goals from marks that nearly do: raised a step at a time where a goal is missed by a
 * rounding, then each lowered as far as the goals allow. Needs goals that the highest marks reach.
 */
export function repaired(grid: EffortGrid, marks: readonly number[]): number[] {
  const result = grid.levers.map(({ base, top }, index) => Math.min(top, Math.max(base, marks[index] ?? base)))
  for (let missed = missedRow(grid, result); missed !== undefined; missed = missedRow(grid, result)) raiseFor(grid, missed, result)
  const dearestFirst = grid.levers.map((_, index) => index).sort((a, b) => (grid.levers[b]?.cost ?? 0) - (grid.levers[a]?.cost ?? 0))
  for (const lever of dearestFirst) lowerAlone(grid, result, lever)
  return result
}

function missedRow({ rows }: EffortGrid, marks: readonly number[]): Row | undefined {
  return rows.find((row) => !reachesRow(row, marks))
}

/** One step up where it brings the row most for its cost. */
function raiseFor({ levers, step }: EffortGrid, { terms }: Row, marks: number[]): void {
  let best: number | null = null
  let bestGain = -1
  for (const { lever, perHundredth } of terms) {
    const definition = levers[lever]
    if (definition === undefined || (marks[lever] ?? 0) + step > definition.top) continue
    const gain = Number(perHundredth) / definition.cost
    if (gain > bestGain) [best, bestGain] = [lever, gain]
  }
  if (best !== null) marks[best] = (marks[best] ?? 0) + step
}

function lowerAlone(grid: EffortGrid, marks: number[], lever: number): void {
  const base = grid.levers[lever]?.base ?? 0
  const start = marks[lever] ?? base
  let enough = 0
  let tooFar = (start - base) / grid.step + 1
  while (tooFar - enough > 1) {
    const middle = (enough + tooFar) >> 1
    marks[lever] = start - middle * grid.step
    if (isFeasible(grid, marks)) enough = middle
    else tooFar = middle
  }
  marks[lever] = start - enough * grid.step
}

/**
 * The same effort, spread: the highest marks are lowered and lower ones raised in exchange, as long as no
 * goal is lost and the whole costs no more. Of two ways that cost the same, 12 in four modules is likelier than
 * 20 in one.
 */
export function evened(grid: EffortGrid, marks: readonly number[]): number[] {
  const result = [...marks]
  let moved = true
  while (moved) {
    const highestFirst = result.map((_, index) => index).sort((a, b) => (result[b] ?? 0) - (result[a] ?? 0))
    moved = highestFirst.some((high) => highestFirst.toReversed().some((low) => exchange(grid, result, high, low)))
  }
  return result
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}

/** Lowers one mark and raises a lower one at equal cost, as much as it can without crossing; false when it cannot. */
function exchange(grid: EffortGrid, marks: number[], high: number, low: number): boolean {
  const [from, to] = [grid.levers[high], grid.levers[low]]
  const [before, below] = [marks[high] ?? 0, marks[low] ?? 0]
  if (from === undefined || to === undefined || before <= below) return false
  const common = gcd(from.cost, to.cost)
  const down = (to.cost / common) * grid.step
  const up = (from.cost / common) * grid.step
  let times = Math.min(
    Math.floor((before - below) / (down + up)),
    Math.floor((before - from.base) / down),
    Math.floor((to.top - below) / up)
  )
  for (; times >= 1; times = times >> 1) {
    marks[high] = before - times * down
    marks[low] = below + times * up
    if (isFeasible(grid, marks)) return true
  }
  marks[high] = before
  marks[low] = below
  return false
}
