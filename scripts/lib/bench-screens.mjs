import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runPlaywright } from './playwright.mjs'
import { Stop } from './process.mjs'
import { measureOf } from './statistics.mjs'

/**
 * What each file of `tests/bench/screens` measures in the running application.
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {string} filter a part of the name
 */
export async function benchScreens(runtime, filter) {
  const folder = mkdtempSync(join(tmpdir(), 'gamme-bench-'))
  const file = join(folder, 'screens.jsonl')
  try {
    const code = await runPlaywright(runtime, 'bench', ['--workers', '1', '--reporter', 'dot'], { GAMME_BENCH_FILE: file })
    if (code !== 0) throw new Stop('A measurement of the screens failed; its error is above.')
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .filter(({ name }) => name.includes(filter))
      .map(({ name, unit, values }) => measureOf(name, unit, values))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
