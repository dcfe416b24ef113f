import type { Locator, Page } from '@playwright/test'

/** Two plans side by side. */
export class ComparePage {
  constructor(readonly page: Page) {}

  async shown(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Comparer', level: 1 }).waitFor()
  }

  async choose(left: string | RegExp, right: string | RegExp): Promise<void> {
    for (const [label, wanted] of [['À gauche', left], ['À droite', right]] as const) {
      const list = this.page.getByLabel(label)
      const option = list.getByRole('option', { name: wanted, exact: true }).first()
      await list.selectOption((await option.getAttribute('value')) ?? '')
    }
  }

  row(id: string): Locator {
    return this.page.locator(`[data-row="${id}"]`)
  }

  copyTo(id: string, plan: string): Locator {
    return this.row(id).getByRole('button', { name: new RegExp(`reprendre dans ${plan}$`) })
  }

  showIn(id: string, plan: string): Locator {
    return this.row(id).getByRole('button', { name: new RegExp(`voir dans ${plan}$`) })
  }
}
