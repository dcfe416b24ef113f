import type { Locator, Page } from '@playwright/test'

/** The results of the open plan. */
export class ResultsPage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: /Résultats/ }).click()
    await this.shown()
  }

  async shown(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Résultats', level: 1 }).waitFor()
  }

  async chooseYear(title: string): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${title}`) }).check()
  }

  async view(name: 'Décision' | 'Notes' | 'Simulation'): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  async semester(name: string): Promise<void> {
    await this.page.getByRole('group', { name: 'Semestre' }).getByRole('radio', { name, exact: true }).check()
  }

  /** The cell of a module's mark. */
  mark(code: string): Locator {
    return this.page.getByRole('textbox', { name: new RegExp(`^Note, ${code.replace('.', '\\.')} `) })
  }
}
