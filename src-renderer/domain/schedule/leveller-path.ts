import type { Arcs } from './leveller-arcs'
import type { Flow, Step } from './leveller-flow'

interface Found {
  /** From a place above the cap to one below it; empty when there is none. */
  path: Step[]
  /** How much the path can carry. */
  amount: number
  /** Places that can be reached from those above the cap. */
  reached: number[]
}

/** How much a step can carry before its cost changes. */
function capacity({ works, amounts }: Flow, { work, from, to }: Step): number {
  const now = amounts[work]
  const original = works[work]?.amounts
  const held = now?.[from] ?? 0
  const extra = held - (original?.[from] ?? 0)
  const room = (original?.[to] ?? 0) - (now?.[to] ?? 0)
  return Math.min(extra > 0 ? extra : held, room > 0 ? room : Infinity)
}

/** Costs are sums of floating-point numbers: a difference this small is none, and a path must not turn in circles for it. */
const EPSILON = 1e-9

/**
 * The cheapest path from any place above the cap to any below it (Bellman-Ford: arcs that take a move back have a
 * negative cost). There are as many places as weeks in a semester, so the graph is tiny.
 */
export function cheapestPath(flow: Flow, arcs: Arcs, cap: number): Found {
  const count = flow.loads.length
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
