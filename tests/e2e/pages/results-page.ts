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

  year(title: string): Locator {
    return this.page.getByRole('group', { name: 'Année à montrer' }).getByRole('radio', { name: new RegExp(`^${title}\\b`) })
  }

  async view(name: 'Décision' | 'Notes' | 'Simulation'): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }

  /** The cell of a module's mark. */
  mark(code: string): Locator {
    return this.page.getByRole('textbox', { name: new RegExp(`^Note, ${code.replace('.', '\\.')} `) })
  }

  moduleRow(code: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: new RegExp(`^${code.replace('.', '\\.')} `) }) })
  }

  /** The average of the UE of a column, from 0, under the grid. */
  ueAverage(column: number): Locator {
    return this.page.getByRole('row', { name: "Moyenne de l'UE" }).getByRole('gridcell').nth(column)
  }

  /** What the projection says of the year. */
  outcome(): Locator {
    return this.page.getByRole('tabpanel').getByRole('status')
  }
}
