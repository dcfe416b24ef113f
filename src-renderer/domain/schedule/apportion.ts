/** Work is planned by quarters of an hour: an even spread in single minutes would be exact and unreadable. */
export const QUARTER = 15

/**
 * Shares a whole number of minutes out by weights, in quarters of an hour as far as it goes; the shares sum to the
 * total exactly. What is less than a quarter goes to the last share that has a weight. Without any weight, all goes to
 * the first; without any share, there is nothing to share out to. Weights are at least 0. The phase, 0 to 1, shifts where
 * quarters are rounded up: twenty modules rounded in step would pile their quarters on the same weeks.
 */
export function apportion(total: number, weights: readonly number[], phase = 0.5): number[] {
  const sum = weights.reduce((whole, weight) => whole + weight, 0)
  if (sum <= 0) return weights.map((_, index) => (index === 0 ? total : 0))
  const quarters = Math.floor(total / QUARTER)
  let passed = 0
  let given = 0
  const shares = weights.map((weight) => {
    passed += weight
    // Rounding what is shared so far, not each share, keeps the whole exact and the error below a quarter.
    const due = Math.min(quarters, Math.floor((quarters * passed) / sum + phase))
    const share = due - given
    given = due
    return share * QUARTER
  })
  const last = weights.findLastIndex((weight) => weight > 0)
  return shares.map((share, index) => (index === last ? share + (total - quarters * QUARTER) : share))
}

/** Minutes that sum to the total: as they are when they do already, else in the same proportions. */
export function fitted(total: number, minutes: readonly number[]): number[] {
  const sum = minutes.reduce((whole, item) => whole + item, 0)
  return sum === total ? [...minutes] : apportion(total, minutes)
}
