/** `npm test`: every check, in the real Electron where it matters; ends with `N passed, N failed` alone on a line. */
import { rmSync } from 'node:fs'
import { build } from './lib/build.mjs'
import { inProject } from './lib/paths.mjs'
import { runPlaywright } from './lib/playwright.mjs'
import { prepare } from './lib/prepare.mjs'
import { Stop, runNode, runNpm, say, script } from './lib/process.mjs'
import { countPlaywright, countVitest } from './lib/reports.mjs'

/** @typedef {import('./lib/reports.mjs').Count} Count */

const vitestReport = inProject('out', 'vitest-report.json')
const playwrightReport = inProject('out', 'e2e-report.json')

await script(async () => {
  // The report of an earlier run must not be counted as this one's.
  for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true })

  /** @type {Count[]} */
  const counts = []
  try {
    const runtime = await prepare({ display: true })
    counts.push(await check('lint', () => runNpm('lint')))
    counts.push(await check('types', () => runNpm('types')))
    counts.push(await unitAndComponentTests())
    counts.push(await check('build', build))
    counts.push(await endToEndTests(runtime))
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
    counts.push({ passed: 0, failed: 1 })
  }

  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
})

/**
 * @param {string} name
 * @param {() => Promise<number | void>} action fails by a code other than 0, or by a `Stop`
 * @returns {Promise<Count>}
 */
async function check(name, action) {
  say(name)
  const code = (await action()) ?? 0
  say(`${name}: ${code === 0 ? 'passed' : 'FAILED'}`)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function unitAndComponentTests() {
  say('unit and component tests')
  const code = await runNode('node_modules/vitest/vitest.mjs', ['run', '--coverage', '--reporter', 'default', '--reporter', 'json', '--outputFile.json', vitestReport])
  return countVitest(vitestReport, code)
}

/** @param {import('./lib/runtime.mjs').Runtime} runtime */
async function endToEndTests(runtime) {
  say('end-to-end tests')
  return countPlaywright(playwrightReport, await runPlaywright(runtime, 'e2e'))
}
