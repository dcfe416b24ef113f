import { test as base, expect, type ElectronApplication, type Page } from '@playwright/test'
import { GammeApp } from './gamme-app'

interface Fixtures {
  /** The running application: `restart`, `kill`, `expectErrors`. */
  gamme: GammeApp
  electron: ElectronApplication
  page: Page
}

/**
 * A test in the real application, on a fresh user-data folder.
 * It fails when the page logs an error or throws one that the test did not announce.
 */
export const test = base.extend<Fixtures>({
  gamme: async ({}, use, info) => {
    const gamme = await GammeApp.start()
    try {
      await use(gamme)
      if (info.status !== info.expectedStatus) await attachScreenshot(gamme, info)
      expect(gamme.unexpectedErrors, 'errors logged by the page').toEqual([])
    } finally {
      await gamme.dispose()
    }
  },
  electron: async ({ gamme }, use) => use(gamme.electron),
  page: async ({ gamme }, use) => use(gamme.page)
})

export { expect }

async function attachScreenshot(gamme: GammeApp, info: { attach(name: string, options: { body: Buffer; contentType: string }): Promise<void> }): Promise<void> {
  try {
    // The caret's default treatment injects a style, which the content security policy refuses.
    const body = await gamme.page.screenshot({ caret: 'initial' })
    await info.attach('window', { body, contentType: 'image/png' })
  } catch {
    // The window is gone; the failure itself says more.
  }
}
