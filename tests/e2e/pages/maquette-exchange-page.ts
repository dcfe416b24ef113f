import type { Locator } from '@playwright/test'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs'
import type { GammeApp } from '../support/gamme-app'
import { chooseMenu } from '../support/menu'

/** Maquettes that come in and go out, and plans that take another one. */
export class MaquetteExchangePage {
  constructor(readonly gamme: GammeApp) {}

  get dialog(): Locator {
    return this.gamme.page.getByRole('dialog')
  }

  async open(): Promise<void> {
    await chooseMenu(this.gamme.electron, 'go-maquette')
    await this.gamme.page.getByRole('heading', { level: 1, name: 'Maquettes' }).waitFor()
  }

  /** From the Maquette screen, up to the preview. */
  async importFile(path: string): Promise<void> {
    await answerOpenDialog(this.gamme.electron, [path])
    await this.gamme.page.getByRole('button', { name: 'Importer…' }).click()
    await this.dialog.waitFor()
  }

  async install(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^(Installer|Mettre) la maquette/ }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** Writes a maquette of the library in a format of its menu. */
  async exportFile(maquette: string, format: RegExp, path: string): Promise<void> {
    const { page, electron } = this.gamme
    await answerSaveDialog(electron, path)
    await page.getByRole('button', { name: `Actions sur « ${maquette} »` }).click()
    await page.getByRole('menuitem', { name: 'Exporter' }).press('ArrowRight')
    await page.getByRole('menuitem', { name: format }).press('Enter')
    await page.getByText(/^Fichier .* enregistré\.$/).waitFor()
  }

  /** A group of the preview by its title; its list is opened when it is not. */
  async group(title: string): Promise<Locator> {
    const group = this.dialog.locator('details').filter({ has: this.gamme.page.getByText(title, { exact: true }) })
    if ((await group.getAttribute('open')) === null) await group.locator('summary').first().click()
    return group
  }

  async changeMaquetteOf(plan: string): Promise<void> {
    const { page, electron } = this.gamme
    await chooseMenu(electron, 'go-plans')
    await page.getByRole('button', { name: `Actions sur « ${plan} »` }).click()
    await page.getByRole('menuitem', { name: 'Changer de maquette…' }).click()
    await this.dialog.getByRole('radio').first().waitFor()
  }
}
