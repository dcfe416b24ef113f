import { startVirtualDisplay } from './display.mjs'
import { electronEnvironment } from './electron.mjs'
import { runNode } from './process.mjs'

/**
 * Runs one of Playwright's projects against the built application, on a virtual display of its own.
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {'e2e' | 'demo' | 'bench'} project
 * @param {readonly string[]} [args] passed through to Playwright
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function runPlaywright(runtime, project, args = [], env = {}) {
  const display = await startVirtualDisplay()
  try {
    return await runNode('node_modules/@playwright/test/cli.js', ['test', `--project=${project}`, ...args], {
      env: { ...display.env, ...electronEnvironment(runtime), ...env }
    })
  } finally {
    display.stop()
  }
}
