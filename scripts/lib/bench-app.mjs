import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startVirtualDisplay } from './display.mjs'
import { inProject, root } from './paths.mjs'
import { Stop } from './process.mjs'
import { measureOf } from './statistics.mjs'

const rounds = 9

/**
 * Start-up (from the launch to the first window shown) and memory (two seconds later) of the application,
 * each beside a blank Electron window; the two take turns, so that a busy machine slows both.
 * @param {string} executable
 */
export async function benchApp(executable) {
  const display = await startVirtualDisplay()
  const data = mkdtempSync(join(tmpdir(), 'gamme-bench-'))
  const apps = { gamme: root, blank: inProject('scripts', 'blank-app') }
  /** @type {Record<keyof typeof apps, Sample[]>} */
  const samples = { gamme: [], blank: [] }
  try {
    // One start more, not counted: it makes the profile, as the first day does.
    for (let round = 0; round <= rounds; round++) {
      for (const name of /** @type {(keyof typeof apps)[]} */ (Object.keys(apps))) {
        const sample = await start(executable, apps[name], join(data, name), display.env)
        if (round > 0) samples[name].push(sample)
      }
    }
  } finally {
    display.stop()
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
  return [
    ...compare('start-up', 'ms', samples.gamme.map(({ milliseconds }) => milliseconds), samples.blank.map(({ milliseconds }) => milliseconds)),
    ...compare('memory', 'MB', samples.gamme.map(({ megabytes }) => megabytes), samples.blank.map(({ megabytes }) => megabytes))
  ]
}

/**
 * @param {string} name
 * @param {'ms' | 'MB'} unit
 * @param {number[]} gamme
 * @param {number[]} blank
 */
function compare(name, unit, gamme, blank) {
  const reference = measureOf(`app: ${name}, blank window`, unit, blank)
  const measure = measureOf(`app: ${name}`, unit, gamme)
  return [{ ...measure, ratio: measure.p50 / reference.p50 }, reference]
}

/** @typedef {{ milliseconds: number, megabytes: number }} Sample */

/**
 * @param {string} executable
 * @param {string} folder of the application
 * @param {string} data
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Sample>}
 */
async function start(executable, folder, data, env) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = ['-r', inProject('scripts', 'lib', 'start-probe.cjs'), ...sandbox, folder, `--user-data-dir=${data}`]
  const startedAt = Date.now()
  const child = spawn(executable, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const report = await new Promise((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
      const line = /^PROBE (.*)$/m.exec(text)
      if (line) resolve(JSON.parse(String(line[1])))
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Stop(`${folder} ended before it showed a window.`)))
  })
  // Read while the processes live.
  const kilobytes = report.processes.reduce((/** @type {number} */ sum, /** @type {{ pid: number, kilobytes: number }} */ one) => sum + memoryOf(one), 0)
  child.kill()
  await ended
  return { milliseconds: report.shownAt - startedAt, megabytes: kilobytes / 1024 }
}

/**
 * On Linux the proportional share, which counts once the pages that the processes have in common.
 * @param {{ pid: number, kilobytes: number }} process
 */
function memoryOf({ pid, kilobytes }) {
  try {
    const share = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
    return share ? Number(share[1]) : kilobytes
  } catch {
    return kilobytes
  }
}
