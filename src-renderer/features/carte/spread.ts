/** Two neighbours on one line weigh as much as a gap this far from the even one. */
const TOUCHING = 2.5
const ROUNDS = 40

/**
 * An order in which things that stand on several lines each are spread evenly along every line.
 * Each joint is vertical, so no order makes joints cross: what remains to avoid is crowding.
 * `lines[i]` are the lines of thing i; answers the indexes in their new order. Deterministic:
 * exchanges from the given order, as long as one makes the spacing better.
 */
export function spreadEvenly(lines: readonly (readonly number[])[]): number[] {
  const key = JSON.stringify(lines)
  const known = orders.get(key)
  if (known) return known
  const starts = [1, 2, 3, 5].map((stride) => strided(lines.length, stride))
  const best = starts
    .map((start) => improve(start, lines))
    .reduce((a, b) => (crowding(b, lines) < crowding(a, lines) - 1e-9 ? b : a))
  orders.set(key, best)
  return best
}

/** Semesters repeat their pattern and plans are drawn again at each change. */
const orders = new Map<string, number[]>()

/** 0, stride, 2 stride, ... then what was jumped over. */
function strided(count: number, stride: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index)
  return all.sort((a, b) => (a % stride) - (b % stride) || a - b)
}

function improve(start: readonly number[], lines: readonly (readonly number[])[]): number[] {
  const order = [...start]
  let least = crowding(order, lines)
  for (let round = 0; round < ROUNDS; round += 1) {
    let better: [number, number] | null = null
    for (let a = 0; a < order.length; a += 1)
      for (let b = a + 1; b < order.length; b += 1) {
        exchange(order, a, b)
        const cost = crowding(order, lines)
        if (cost < least - 1e-9) {
          least = cost
          better = [a, b]
        }
        exchange(order, a, b)
      }
    if (!better) break
    exchange(order, ...better)
  }
  return order
}

function exchange(order: number[], a: number, b: number): void {
  const kept = order[a]
  const other = order[b]
  if (kept === undefined || other === undefined) return
  order[a] = other
  order[b] = kept
}

/** How far the things are from an even spacing, over all lines. */
function crowding(order: readonly number[], lines: readonly (readonly number[])[]): number {
  const places = new Map<number, number[]>()
  order.forEach((thing, place) => {
    for (const line of lines[thing] ?? []) {
      const known = places.get(line)
      if (known) known.push(place)
      else places.set(line, [place])
    }
  })
  let cost = 0
  for (const on of places.values()) {
    const even = order.length / on.length
    let previous = -even / 2 - 0.5
    for (const place of on) {
      const gap = place - previous
      cost += (gap - even) ** 2 + (gap === 1 ? TOUCHING : 0)
      previous = place
    }
  }
  return cost
}
