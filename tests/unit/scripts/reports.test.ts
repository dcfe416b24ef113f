import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countPlaywright, countVitest, honestCount } from '../../../scripts/lib/reports.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gamme-unit-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function report(content: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('honestCount', () => {
  test.each([
    ['all is well', { passed: 3, failed: 0, skipped: 0 }, 0, { passed: 3, failed: 0 }],
    ['some failed', { passed: 3, failed: 2, skipped: 0 }, 1, { passed: 3, failed: 2 }],
    ['a skipped test has proved nothing', { passed: 3, failed: 0, skipped: 1 }, 0, { passed: 3, failed: 1 }],
    ['ended badly with no failed test', { passed: 3, failed: 0, skipped: 0 }, 1, { passed: 3, failed: 1 }],
    ['ran no test', { passed: 0, failed: 0, skipped: 0 }, 0, { passed: 0, failed: 1 }]
  ])('%s', (_name, counted, exitCode, expected) => {
    expect(honestCount(counted, exitCode)).toEqual(expected)
  })
})

describe('Vitest', () => {
  test('counts tests, and a file that could not be loaded', () => {
    const file = report({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        { status: 'passed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] }
      ]
    })
    expect(countVitest(file, 1)).toEqual({ passed: 5, failed: 2 })
  })

  test('a coverage below its threshold fails a run whose tests all passed', () => {
    expect(countVitest(report({ numPassedTests: 5 }), 1)).toEqual({ passed: 5, failed: 1 })
  })
})

describe('Playwright', () => {
  test('a flaky test counts as failed', () => {
    expect(countPlaywright(report({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] }), 1)).toEqual({ passed: 4, failed: 2 })
  })

  test('an error outside the tests counts as one', () => {
    expect(countPlaywright(report({ stats: { expected: 4, unexpected: 0 }, errors: [{}] }), 1)).toEqual({ passed: 4, failed: 1 })
  })
})

test('a report that is absent or cut short is a failure', () => {
  expect(countVitest(join(folder, 'absent.json'), 0)).toEqual({ passed: 0, failed: 1 })
  writeFileSync(join(folder, 'cut.json'), '{"stats":')
  expect(countPlaywright(join(folder, 'cut.json'), 0)).toEqual({ passed: 0, failed: 1 })
})
