import { arcsOf, refreshArcs } from './leveller-arcs'
import { push, startOf, type LevellingProblem } from './leveller-flow'
import { cheapestPath } from './leveller-path'

/** Places whose work has nowhere else to go, and holds more than they can under the cap. */
export interface TightPlaces {
  places: number[]
  /** All that lies in them. */
  amount: number
}

export interface Placement {
  /** For each work, its amount in each place. */
  amounts: number[][]
  /** Null when every place is at most at the cap. */
  tight: TightPlaces | null
}

/**
 * Places work so that no place holds more than the cap, moving as little as possible: the least sum of amount times
 * cost, then of distance. It is a minimum-cost flow, found by pushing what is above the cap along cheapest paths from
 * full places to free ones; no other placement under the cap costs less. When there is none, `tight` names places that
 * prove it: nothing in them can leave them, and they hold more than the cap allows; the amounts are then unfinished.
 */
export function placeUnder(problem: LevellingProblem, cap: number): Placement {
  const flow = startOf(problem)
  const arcs = arcsOf(flow)
  while (flow.loads.some((load) => load > cap)) {
    const found = cheapestPath(flow, arcs, cap)
    if (found.path.length === 0) {
      const amount = found.reached.reduce((sum, place) => sum + (flow.loads[place] ?? 0), 0)
      return { amounts: flow.amounts, tight: { places: found.reached, amount } }
    }
    push(flow, found.path, found.amount)
    refreshArcs(arcs, flow, new Set(found.path.map(({ work }) => work)))
  }
  return { amounts: flow.amounts, tight: null }
}

export interface Level {
  /** The cap kept: the one asked when it can be, else the least that can be. */
  cap: number
  placement: Placement
  /** Why the cap asked cannot be kept; null when it is. */
  tight: TightPlaces | null
}

/**
 * The same under the least cap, from the one asked, that can be kept. A cap that cannot is raised to the mean of the
 * places that prove it, which no placement can go below: so the one reached is the least.
 */
export function level(problem: LevellingProblem, asked: number): Level {
  let cap = asked
  let tight: TightPlaces | null = null
  for (;;) {
    const placement = placeUnder(problem, cap)
    if (!placement.tight) return { cap, placement, tight }
    tight ??= placement.tight
    cap = Math.ceil(placement.tight.amount / placement.tight.places.length)
  }
}
