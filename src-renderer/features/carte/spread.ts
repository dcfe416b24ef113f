/** Two neighbours on one line weigh as much as a gap this far from the even one. */
const TOUCHING = 2.5
const ROUNDS = 40
const STRIDES = [1, 2, 3, 5]

type Lines = readonly (readonly number[])[]

/** Semesters repeat their pattern and plans are drawn again at each change. */
const orders = new Map<string, number[]>()

/**
 * An order in which things that stand on several lines each are spread evenly along every line.
 * Each joint is vertical, so no order makes joints cross: what remains to avoid is crowding.
 * `lines[i]` are the lines of thing i; answers the indexes in their new order. Deterministic:
 * exchanges from a few fixed orders, as long as one makes the spacing better.
 */
export function spreadEvenly(lines: Lines): number[] {
  const key = JSON.stringify(lines)
  const known = orders.get(key)
  if (known) return known
  const cost = crowdingOf(lines)
  let best: number[] = []
  let least = Infinity
  for (const stride of STRIDES) {
    const order = strided(lines.length, stride)
    const reached = improve(order, cost)
    if (reached < least - 1e-9) {
      least = reached
      best = order
    }
  }
  orders.set(key, best)
  return best
}

/** 0, stride, 2 stride, ... then what was jumped over. */
function strided(count: number, stride: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index)
  return all.sort((a, b) => (a % stride) - (b % stride) || a - b)
}

/** Takes every exchange that helps, until none does; answers the cost reached. */
function improve(order: number[], cost: (order: readonly number[]) => number): number {
  let least = cost(order)
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = least
    for (let a = 0; a < order.length; a += 1)
      for (let b = a + 1; b < order.length; b += 1) {
        exchange(order, a, b)
        const reached = cost(order)
        if (reached < least - 1e-9) least = reached
        else exchange(order, a, b)
      }
    if (least === before) break
  }
  return least
}

function exchange(order: number[], a: number, b: number): void {
  const kept = order[a]
  const other = order[b]
  if (kept === undefined || other === undefined) return
  order[a] = other
  order[b] = kept
}

/** How far the things are from an even spacing, over all lines. Called by the thousand: it allocates nothing. */
function crowdingOf(lines: Lines): (order: readonly number[]) => number {
  const count = 1 + Math.max(-1, ...lines.flat())
  const even = new Float64Array(count)
  for (const line of lines.flat()) even[line] = (even[line] ?? 0) + 1
  for (let line = 0; line < count; line += 1) even[line] = lines.length / (even[line] ?? 1)
  const previous = new Float64Array(count)
  return (order) => {
    for (let line = 0; line < count; line += 1) previous[line] = -(even[line] ?? 0) / 2 - 0.5
    let cost = 0
    for (let place = 0; place < order.length; place += 1)
      for (const line of lines[order[place] ?? 0] ?? []) {
        const gap = place - (previous[line] ?? 0)
        cost += (gap - (even[line] ?? 0)) ** 2 + (gap === 1 ? TOUCHING : 0)
        previous[line] = place
      }
    return cost
  }
}
