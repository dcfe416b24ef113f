/** Work that may lie in several places; amounts are whole numbers. */
export interface MovableWork {
  /** Where it lies now: one amount for each place. */
  amounts: readonly number[]
  /** Where it may lie; where it lies now it may stay. */
  allowed: readonly boolean[]
  /** What moving one unit costs, at least 1: cheap work moves first. */
  cost: number
}

export interface LevellingProblem {
  works: readonly MovableWork[]
  /** What lies in each place and cannot move. */
  fixed: readonly number[]
}

/** Some of a work leaves a place for another. */
export interface Step {
  work: number
  from: number
  to: number
}

/** Beyond the tiers of cost, work prefers the nearest place: one place further costs this share of a unit. */
const DISTANCE_SHARE = 1 / 1000

/** The state of a levelling under way: a flow of work between places, and what each unit moved costs. */
export interface Flow {
  works: readonly MovableWork[]
  amounts: number[][]
  /** Cost of a unit of each work at each place where it did not lie before. */
  costs: number[][]
  loads: number[]
}

export function startOf({ works, fixed }: LevellingProblem): Flow {
  return {
    works,
    amounts: works.map(({ amounts }) => [...amounts]),
    costs: works.map(({ amounts, cost }) =>
      amounts.map((_, place) => {
        const nearest = amounts.reduce((least, amount, other) => (amount > 0 ? Math.min(least, Math.abs(other - place)) : least), amounts.length)
        return cost + nearest * DISTANCE_SHARE
      })
    ),
    loads: fixed.map((load, place) => works.reduce((sum, { amounts }) => sum + (amounts[place] ?? 0), load))
  }
}

/** Carries an amount along a path. */
export function push({ amounts, loads }: Flow, path: readonly Step[], amount: number): void {
  for (const { work, from, to } of path) {
    const row = amounts[work]
    if (!row) continue
    row[from] = (row[from] ?? 0) - amount
    row[to] = (row[to] ?? 0) + amount
    loads[from] = (loads[from] ?? 0) - amount
    loads[to] = (loads[to] ?? 0) + amount
  }
}
