import { root } from './paths.mjs'

/**
 * Arguments that open the project's application.
 * @param {readonly string[]} [args] the application's own
 */
export function electronArguments(args = []) {
  // Chromium's sandbox refuses to run as root; for everyone else it stays on.
  return [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...args]
}
