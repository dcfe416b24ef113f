import type { Locator, Page } from '@playwright/test'

/** The five parcours, the wishes, the formation sheet. */
export class ParcoursPage {
  constructor(readonly page: Page) {}

  async shown(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Parcours', level: 1 }).waitFor()
  }

  async showTab(name: string | RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  column(code: string): Locator {
    return this.page.getByRole('article', { name: new RegExp(`^${code} `) })
  }

  addWish(code: string): Locator {
    return this.page.locator(`[data-add-wish="${code}"]`)
  }

  handle(code: string): Locator {
    return this.page.locator(`[data-wish="${code}"]`)
  }

  /** The wishes from first to last. */
  async ranking(): Promise<string[]> {
    return this.page.locator('[data-wish]').evaluateAll((handles) => handles.map((handle) => handle.getAttribute('data-wish') ?? ''))
  }

  reason(code: string): Locator {
    return this.page.getByLabel(`Raison du vœu ${code}`)
  }
}
