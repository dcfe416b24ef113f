import { readFileSync } from 'node:fs'

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 */

/**
 * What a report counts. A test that was skipped has proved nothing, so it counts as failed;
 * a run that ended badly with no failed test (a crash, a coverage below its threshold, no test at all) counts as one.
 * @param {Count & { skipped: number }} report
 * @param {number} exitCode of the program that wrote it
 * @returns {Count}
 */
export function honestCount({ passed, failed, skipped }, exitCode) {
  const bad = failed + skipped
  return { passed, failed: bad === 0 && (exitCode !== 0 || passed === 0) ? 1 : bad }
}

/**
 * @param {string} file Vitest's JSON report
 * @param {number} exitCode
 */
export function countVitest(file, exitCode) {
  const report = read(file)
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0, testResults = [] } = report
  // A file that could not be loaded has no test to fail.
  const broken = testResults.filter((/** @type {any} */ result) => result.status === 'failed' && result.assertionResults.length === 0).length
  return honestCount({ passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests }, exitCode)
}

/**
 * @param {string} file Playwright's JSON report
 * @param {number} exitCode
 */
export function countPlaywright(file, exitCode) {
  const { stats = {}, errors = [] } = read(file)
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats
  return honestCount({ passed: expected, failed: unexpected + flaky + errors.length, skipped }, exitCode)
}

/**
 * A report that is absent or cut short counts nothing, which is a failure.
 * @param {string} file
 * @returns {any}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
