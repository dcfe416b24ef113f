import type { Page } from '@playwright/test'

/** The four steps that make a plan. */
export class WizardPage {
  constructor(readonly page: Page) {}

  async make({ name, parcours }: { name: string; parcours: string | null }): Promise<void> {
    const { page } = this
    const next = page.getByRole('button', { name: 'Suivant' })
    await page.getByRole('heading', { name: 'Quelle rentrée ouvre le S1' }).waitFor()
    await page.getByLabel('Nom du plan').fill(name)
    await next.click()
    await page.getByRole('heading', { name: 'Quelle maquette suivre' }).waitFor()
    await next.click()
    await page.getByRole('heading', { name: 'Formation initiale ou alternance' }).waitFor()
    await next.click()
    await page.getByRole('heading', { name: 'Quel parcours à partir du S3' }).waitFor()
    await page.getByRole('radio', { name: parcours ?? 'Pas encore choisi' }).press('Space')
    await page.getByRole('button', { name: 'Créer le plan' }).click()
  }
}
