import type { Flow, Step } from './leveller-flow'

interface Found {
  /** From a place above the cap to one below it; empty when there is none. */
  path: Step[]
  /** How much the path can carry. */
  amount: number
  /** Places that can be reached from those above the cap. */
  reached: number[]
}

/** The cheapest way to move a unit from one place to another, and by which work; `work` is -1 when there is none. */
interface Arcs {
  cost: Float64Array
  work: Int32Array
}

function originalAt(flow: Flow, work: number, place: number): number {
  return flow.works[work]?.amounts[place] ?? 0
}

function amountAt(flow: Flow, work: number, place: number): number {
  return flow.amounts[work]?.[place] ?? 0
}

/** A unit that comes back where its work lay costs nothing; a unit that leaves where it had been put gives its cost back. */
function arcsOf(flow: Flow): Arcs {
  const count = flow.loads.length
  const arcs: Arcs = { cost: new Float64Array(count * count).fill(Infinity), work: new Int32Array(count * count).fill(-1) }
  for (const [work, { amounts, allowed }] of flow.works.entries()) {
    const now = flow.amounts[work] ?? []
    const costs = flow.costs[work] ?? []
    for (let from = 0; from < count; from++) {
      const held = now[from] ?? 0
      if (held === 0) continue
      const saved = held > (amounts[from] ?? 0) ? (costs[from] ?? 0) : 0
      for (let to = 0; to < count; to++) {
        const original = amounts[to] ?? 0
        if (to === from || (!allowed[to] && original === 0)) continue
        const isBack = (now[to] ?? 0) < original
        // Where it may only stay, no more than what lay there fits.
        if (!isBack && !allowed[to]) continue
        const cost = (isBack ? 0 : (costs[to] ?? 0)) - saved
        const arc = from * count + to
        if (cost < (arcs.cost[arc] ?? Infinity)) {
          arcs.cost[arc] = cost
          arcs.work[arc] = work
        }
      }
    }
  }
  return arcs
}

/** How much a step can carry before its cost changes. */
function capacity(flow: Flow, { work, from, to }: Step): number {
  const extra = amountAt(flow, work, from) - originalAt(flow, work, from)
  const room = originalAt(flow, work, to) - amountAt(flow, work, to)
  return Math.min(extra > 0 ? extra : amountAt(flow, work, from), room > 0 ? room : Infinity)
}

/** Costs are sums of floating-point numbers: a difference this small is none, and a path must not turn in circles for it. */
const EPSILON = 1e-9

/**
 * The cheapest path from any place above the cap to any below it (Bellman-Ford: arcs that take a move back have a
 * negative cost). There are as many places as weeks in a semester, so the graph is tiny.
 */
export function cheapestPath(flow: Flow, cap: number): Found {
  const count = flow.loads.length
  const arcs = arcsOf(flow)
  const distance = flow.loads.map((load) => (load > cap ? 0 : Infinity))
  const before = new Array<number>(count).fill(-1)
  for (let round = 0, changed = true; changed && round < count; round++) {
    changed = false
    for (let from = 0; from < count; from++) {
      const far = distance[from] ?? Infinity
      if (far === Infinity) continue
      for (let to = 0; to < count; to++) {
        const next = far + (arcs.cost[from * count + to] ?? Infinity)
        if (next < (distance[to] ?? Infinity) - EPSILON) {
          distance[to] = next
          before[to] = from
          changed = true
        }
      }
    }
  }
  const reached = distance.flatMap((far, place) => (far < Infinity ? [place] : []))
  const target = reached
    .filter((place) => (flow.loads[place] ?? 0) < cap)
    .reduce((best, place) => ((distance[place] ?? Infinity) < (distance[best] ?? Infinity) ? place : best), -1)
  if (target < 0) return { path: [], amount: 0, reached }
  const path: Step[] = []
  let source = target
  while ((before[source] ?? -1) >= 0) {
    const from = before[source] ?? -1
    path.unshift({ work: arcs.work[from * count + source] ?? -1, from, to: source })
    source = from
  }
  const amount = path.reduce(
    (least, step) => Math.min(least, capacity(flow, step)),
    Math.min((flow.loads[source] ?? 0) - cap, cap - (flow.loads[target] ?? 0))
  )
  return { path, amount, reached }
}
