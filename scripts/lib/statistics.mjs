/**
 * The value below which this share of the samples lies.
 * @param {readonly number[]} samples at least one
 * @param {number} share from 0 to 1
 */
export function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b)
  const index = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))
  return Number(sorted[index])
}

/**
 * @typedef {object} Measure
 * @property {string} name
 * @property {'ms' | 'MB'} unit
 * @property {number} p50
 * @property {number} p95
 * @property {number} rounds
 * @property {number} [ratio] to a blank Electron window measured in the same run
 */

/**
 * @param {string} name
 * @param {'ms' | 'MB'} unit
 * @param {readonly number[]} samples
 * @returns {Measure}
 */
export function measureOf(name, unit, samples) {
  return { name, unit, p50: percentile(samples, 0.5), p95: percentile(samples, 0.95), rounds: samples.length }
}

/** @param {readonly Measure[]} measures */
export function table(measures) {
  const rows = measures.map(({ name, unit, p50, p95, rounds, ratio }) => [
    name,
    `${p50.toFixed(2)} ${unit}`,
    `${p95.toFixed(2)} ${unit}`,
    String(rounds),
    ratio === undefined ? '' : `x ${ratio.toFixed(2)}`
  ])
  const all = [['measurement', 'p50', 'p95', 'rounds', 'to blank'], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => String(row[column]).length)))
  return all.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(Number(widths[column])) : cell.padStart(Number(widths[column])))).join('  ').trimEnd()).join('\n')
}
