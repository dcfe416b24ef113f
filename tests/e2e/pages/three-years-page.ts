import type { Locator, Page } from '@playwright/test'

/** The board, the carte and the diagnostics of the open plan. */
export class ThreeYearsPage {
  constructor(readonly page: Page) {}

  async shown(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Vue 3 ans', level: 1 }).waitFor()
  }

  column(semester: string): Locator {
    return this.page.getByRole('region', { name: semester, exact: true })
  }

  card(code: string): Locator {
    return this.page.locator(`[data-board-card][data-code="${code}"]`)
  }

  cardIn(semester: string, code: string): Locator {
    return this.column(semester).locator(`[data-board-card][data-code="${code}"]`)
  }

  cards(): Locator {
    return this.page.locator('[data-board-card]')
  }

  finding(title: string | RegExp): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: title }) })
  }

  /** Unfolds the side panel where the window has no room to show it at once. */
  async showFindings(): Promise<void> {
    const unfold = this.page.getByRole('button', { name: /^À regarder \(/ })
    if ((await unfold.getAttribute('aria-expanded')) === 'false') await unfold.click()
  }

  async chooseParcours(label: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Parcours', exact: true }).selectOption({ label })
  }

  /** What the undo button says; null when there is nothing to undo. */
  undoButton(): Locator {
    return this.page.getByRole('button', { name: /^Annuler/ })
  }

  redoButton(): Locator {
    return this.page.getByRole('button', { name: /^Rétablir/ })
  }

  async saved(): Promise<void> {
    await this.page.getByText('Enregistré', { exact: true }).waitFor()
  }
}
