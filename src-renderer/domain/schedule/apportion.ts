/** Work is planned by quarters of an hour: an even spread in single minutes would be exact and unreadable. */
export const QUARTER = 15

/**
 * Shares a whole number of minutes out by weights, in quarters of an hour as far as it goes; the shares sum to the
 * total exactly. What is less than a quarter goes to the last share that has a weight. Without any weight, all goes to
 * the first; without any share, there is nothing to share out to. Weights are at least 0.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((whole, weight) => whole + weight, 0)
  if (sum <= 0) return weights.map((_, index) => (index === 0 ? total : 0))
  const quarters = Math.floor(total / QUARTER)
  let passed = 0
  let given = 0
  const shares = weights.map((weight) => {
    passed += weight
    // Rounding what is shared so far, not each share, keeps the whole exact and the error within half a quarter.
    const due = Math.round((quarters * passed) / sum)
    const share = due - given
    given = due
    return share * QUARTER
  })
  const last = weights.findLastIndex((weight) => weight > 0)
  return shares.map((share, index) => (index === last ? share + (total - quarters * QUARTER) : share))
}
