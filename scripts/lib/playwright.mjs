import { startVirtualDisplay } from './display.mjs'
import { runNode } from './process.mjs'

/**
 * Runs Playwright against the built application, on a virtual display of its own.
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {readonly string[]} args passed through to Playwright
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export async function runPlaywright(runtime, args, options = {}) {
  const display = await startVirtualDisplay()
  try {
    const env = { ...display.env, ELECTRON_EXEC_PATH: runtime.executable }
    return await runNode('node_modules/@playwright/test/cli.js', ['test', ...args], { ...options, env })
  } finally {
    display.stop()
  }
}
