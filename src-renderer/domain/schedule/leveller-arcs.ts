import type { Flow } from './leveller-flow'

/** The cheapest way to move a unit from one place to another, and by which work; `work` is -1 when there is none. */
export interface Arcs {
  cost: Float64Array
  work: Int32Array
}

/**
 * What it costs to move a unit of a work. One that comes back where the work lay costs nothing; one that leaves where
 * it had been put gives its cost back. Infinite when there is none, or when it may not lie there.
 */
function arcCost({ works, amounts, costs }: Flow, work: number, from: number, to: number): number {
  const now = amounts[work]
  const movable = works[work]
  const held = now?.[from] ?? 0
  if (!now || !movable || held === 0 || from === to) return Infinity
  const isBack = (now[to] ?? 0) < (movable.amounts[to] ?? 0)
  // Where it may only stay, no more than what lay there fits.
  if (!isBack && !movable.allowed[to]) return Infinity
  const saved = held > (movable.amounts[from] ?? 0) ? (costs[work]?.[from] ?? 0) : 0
  return (isBack ? 0 : (costs[work]?.[to] ?? 0)) - saved
}

function offer(arcs: Arcs, flow: Flow, work: number, from: number, to: number): void {
  const arc = from * flow.loads.length + to
  const cost = arcCost(flow, work, from, to)
  if (cost < (arcs.cost[arc] ?? Infinity)) {
    arcs.cost[arc] = cost
    arcs.work[arc] = work
  }
}

/** The arcs of a flow that nothing was pushed along yet. */
export function arcsOf(flow: Flow): Arcs {
  const count = flow.loads.length
  const arcs: Arcs = { cost: new Float64Array(count * count).fill(Infinity), work: new Int32Array(count * count).fill(-1) }
  for (let from = 0; from < count; from++) {
    for (let work = 0; work < flow.works.length; work++) {
      if (!flow.amounts[work]?.[from]) continue
      for (let to = 0; to < count; to++) offer(arcs, flow, work, from, to)
    }
  }
  return arcs
}

/** Brings the arcs up to date after some works moved: a few of them, while the others' arcs hold. */
export function refreshArcs(arcs: Arcs, flow: Flow, moved: ReadonlySet<number>): void {
  const count = flow.loads.length
  for (let from = 0; from < count; from++) {
    for (let to = 0; to < count; to++) {
      const arc = from * count + to
      if (moved.has(arcs.work[arc] ?? -1)) {
        arcs.cost[arc] = Infinity
        arcs.work[arc] = -1
        for (let work = 0; work < flow.works.length; work++) offer(arcs, flow, work, from, to)
      } else for (const work of moved) offer(arcs, flow, work, from, to)
    }
  }
}
