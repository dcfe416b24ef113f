import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

export interface Violation {
  rule: string
  impact: string
  help: string
  /** Selectors of the elements concerned. */
  targets: string[]
}

/**
 * Violations of WCAG 2.2 A and AA, and of axe's own best practices, in what the page shows.
 * axe's source is evaluated through the debugger: a script tag would be refused by the content security policy,
 * and `@axe-core/playwright` opens a new target, which Electron cannot.
 * @param within selector of the part to check; the whole page by default
 */
export async function axeViolations(page: Page, within = 'html'): Promise<Violation[]> {
  await page.evaluate(await readFile(axeFile, 'utf8'))
  const results = await page.evaluate(async (selector) => {
    // A button on its way from one colour to another is neither: what moves is waited for, what turns for ever is not.
    const ending = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    await Promise.allSettled(ending.map(({ finished }) => finished))
    const { axe } = window as unknown as { axe: { run(context: string, options: object): Promise<AxeResults> } }
    return axe.run(selector, { resultTypes: ['violations'] })
  }, within)
  return results.violations.map((violation) => ({
    rule: violation.id,
    impact: violation.impact ?? 'unknown',
    help: violation.help,
    targets: violation.nodes.map((node) => node.target.join(' '))
  }))
}
