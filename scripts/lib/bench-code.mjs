import { readdirSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { createServer } from 'vite'
import { inProject } from './paths.mjs'
import { measureOf } from './statistics.mjs'

/**
 * What each file of `tests/bench` exports, as `benchmarks`.
 * @typedef {object} Benchmark
 * @property {string} name
 * @property {() => unknown} [setup] once, not measured
 * @property {() => unknown} run
 */

const warmUpMilliseconds = 200
const leastMilliseconds = 1000
const leastRounds = 20
const mostMilliseconds = 10_000

/**
 * Measures the benchmarks whose name holds this text.
 * @param {string} filter
 */
export async function benchCode(filter) {
  const server = await createServer({
    configFile: false,
    root: inProject(),
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    resolve: { alias: { '@': inProject('src-renderer'), '@resources': inProject('resources') } }
  })
  try {
    const measures = []
    for (const file of readdirSync(inProject('tests', 'bench')).filter((name) => name.endsWith('.bench.ts')).sort()) {
      const { benchmarks } = await server.ssrLoadModule(inProject('tests', 'bench', file))
      for (const benchmark of benchmarks) if (benchmark.name.includes(filter)) measures.push(await measure(benchmark))
    }
    return measures
  } finally {
    await server.close()
  }
}

/** @param {Benchmark} benchmark */
async function measure({ name, setup, run }) {
  await setup?.()
  await repeat(run, (elapsed) => elapsed >= warmUpMilliseconds)
  const samples = await repeat(
    run,
    (elapsed, rounds) => (elapsed >= leastMilliseconds && rounds >= leastRounds) || elapsed >= mostMilliseconds
  )
  return measureOf(name, 'ms', samples)
}

/**
 * @param {() => unknown} run
 * @param {(elapsed: number, rounds: number) => boolean} enough
 */
async function repeat(run, enough) {
  const samples = []
  const start = performance.now()
  do {
    const before = performance.now()
    await run()
    samples.push(performance.now() - before)
  } while (!enough(performance.now() - start, samples.length))
  return samples
}
