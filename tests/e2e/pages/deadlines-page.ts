import type { Locator, Page } from '@playwright/test'

/** What is due: the quick entry, the week, the list of deadlines. */
export class DeadlinesPage {
  constructor(readonly page: Page) {}

  /** What the quick entry understood, to be confirmed. */
  understood(): Locator {
    return this.page.getByRole('dialog', { name: 'Saisie rapide' }).getByRole('group', { name: /^Compris ainsi/ })
  }

  /** Opens the quick entry by its key and types a line, which is not confirmed yet. */
  async type(line: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Saisie rapide' })
    await this.page.keyboard.press('ControlOrMeta+j')
    await dialog.waitFor()
    await this.page.keyboard.type(line)
    await this.understood().waitFor()
  }

  /** Types a line and keeps it. */
  async enter(line: string): Promise<void> {
    await this.type(line)
    await this.page.keyboard.press('Enter')
    await this.page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  /** Goes to the week of today by the palette. */
  async week(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k')
    await this.page.getByRole('dialog', { name: 'Palette de commandes' }).waitFor()
    await this.page.keyboard.type('cette semaine')
    await this.page.keyboard.press('Enter')
    await this.page.getByRole('tab', { name: 'Cette semaine', selected: true }).waitFor()
  }

  day(name: string): Locator {
    return this.page.getByRole('region', { name, exact: false })
  }

  async list(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Échéances' }).click()
    await this.page.getByRole('region', { name: /^Échéances/ }).waitFor()
  }
}
