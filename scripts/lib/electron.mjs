import { dirname } from 'node:path'
import { root } from './paths.mjs'

/**
 * Arguments that open the project's application.
 * @param {readonly string[]} [args] the application's own
 */
export function electronArguments(args = []) {
  // Chromium's sandbox refuses to run as root; for everyone else it stays on.
  return [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...args]
}

/**
 * Tells the tools which Electron to run: electron-vite by the first variable,
 * and by the second all who ask the `electron` package, Playwright among them.
 * @param {import('./runtime.mjs').Runtime} runtime
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment({ executable, origin }) {
  return {
    ELECTRON_EXEC_PATH: executable,
    ...(origin === 'official' ? {} : { ELECTRON_OVERRIDE_DIST_PATH: dirname(executable) })
  }
}
