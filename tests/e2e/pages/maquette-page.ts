import type { Locator, Page } from '@playwright/test'

/** The maquettes of the machine, and one of them as it is edited. */
export class MaquettePage {
  constructor(readonly page: Page) {}

  async libraryShown(): Promise<void> {
    await this.page.getByRole('heading', { name: /^Maquettes$/, level: 1 }).waitFor()
  }

  /** Makes a copy of the gabarit and waits until it is open. */
  async makeMine(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Faire ma maquette|Make my maquette)$/ }).first().click()
    await this.page.getByRole('navigation', { name: /^(Parties de la maquette|Parts of the maquette)$/ }).waitFor()
  }

  part(name: RegExp): Locator {
    return this.page.getByRole('navigation', { name: /^(Parties de la maquette|Parts of the maquette)$/ }).getByRole('link', { name })
  }

  tab(name: RegExp): Locator {
    return this.page.getByRole('tab', { name })
  }

  grid(): Locator {
    return this.page.getByRole('grid')
  }

  /** A cell by the row's code and the column's position, from 0. */
  cell(code: string, column: number): Locator {
    return this.grid().getByRole('row').filter({ has: this.page.getByText(code, { exact: true }) }).getByRole('gridcell').nth(column)
  }

  total(ue: string): Locator {
    return this.grid().locator(`[data-total="${ue}"]`)
  }

  async saved(): Promise<void> {
    await this.page.locator('main').getByText('Enregistré', { exact: true }).waitFor()
  }
}
