import type { Locator, Page } from '@playwright/test'
import { answerOpenDialog } from '../support/dialogs'
import type { GammeApp } from '../support/gamme-app'
import { chooseMenu } from '../support/menu'

/** The review of the open plan, on the student's machine. */
export class OwnReviewPage {
  constructor(private readonly gamme: GammeApp) {}

  /** Another one after a restart. */
  get page(): Page {
    return this.gamme.page
  }

  /** Takes a tutor's file in, and goes to what it brought. */
  async importReview(path: string): Promise<void> {
    await answerOpenDialog(this.gamme.electron, [path])
    await chooseMenu(this.gamme.electron, 'open-file')
    await this.page.getByRole('dialog').getByRole('button', { name: 'Importer' }).click()
    await this.page.getByRole('button', { name: 'Voir la revue' }).last().click()
    await this.page.getByRole('heading', { level: 1, name: 'Revue reçue' }).waitFor()
  }

  badge(): Locator {
    return this.page.getByRole('button', { name: /à traiter$/ })
  }

  suggestion(name: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { level: 3, name, exact: true }) })
  }

  comment(text: string): Locator {
    return this.page.getByRole('article', { name: /^Commentaire de / }).filter({ hasText: text })
  }

  async accept(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Accepter : ${name}` }).click()
  }

  async reject(name: string, note: string): Promise<void> {
    await this.page.getByRole('button', { name: `Refuser : ${name}` }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Refuser la suggestion' })
    await dialog.getByRole('textbox').fill(note)
    await dialog.getByRole('button', { name: 'Refuser' }).click()
  }
}
