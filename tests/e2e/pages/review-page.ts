import { basename } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs'
import type { GammeApp } from '../support/gamme-app'
import { chooseMenu } from '../support/menu'

export type Verdict = 'À revoir' | "D'accord" | 'Validé'

/** The tutor's space: the table of plans received, and the review of one. */
export class ReviewPage {
  constructor(private readonly gamme: GammeApp) {}

  /** Another one after a restart. */
  get page(): Page {
    return this.gamme.page
  }

  async show(): Promise<void> {
    await chooseMenu(this.gamme.electron, 'go-review')
    await this.page.getByRole('heading', { level: 1, name: /^(Revue|Review)$/ }).waitFor()
  }

  /** Takes files in, and waits until all are there. One file leaves no dialog; several leave their report. */
  async receive(paths: string[]): Promise<void> {
    await answerOpenDialog(this.gamme.electron, paths)
    await this.page.getByRole('button', { name: 'Ouvrir des plans…' }).first().click()
    if (paths.length > 1) await this.closeReport()
    await this.table().waitFor()
  }

  report(): Locator {
    return this.page.getByRole('dialog', { name: 'Plans reçus' })
  }

  /** While files are read the dialog has one such button, its cross; the report adds its own. */
  async closeReport(): Promise<void> {
    await this.report().getByRole('button', { name: 'Fermer' }).nth(1).click()
  }

  table(): Locator {
    return this.page.getByRole('table', { name: 'Plans reçus' })
  }

  row(name: string | RegExp): Locator {
    return this.table().getByRole('row').filter({ has: this.page.getByRole('link', { name }) })
  }

  async open(name: string | RegExp): Promise<void> {
    await this.table().getByRole('link', { name }).click()
    await this.page.getByRole('tab', { name: 'Lecture' }).waitFor()
  }

  /** Comments on the whole plan, or on one thing: "Module", then the words its option starts with. */
  async comment(text: string, about?: { type: string; which: string }): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Nouveau commentaire' })
    if (about) {
      await form.getByLabel('À propos de').selectOption({ label: about.type })
      const which = form.getByLabel('Lequel')
      const option = which.locator('option').filter({ hasText: about.which }).first()
      await which.selectOption(await option.getAttribute('value'))
    }
    await form.getByLabel('Commentaire', { exact: true }).fill(text)
    await form.getByRole('button', { name: 'Commenter' }).click()
    await this.page.getByRole('article').filter({ hasText: text }).waitFor()
  }

  async showBoard(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Tableau' }).click()
    await this.page.locator('[data-board-card]').first().waitFor()
  }

  card(code: string): Locator {
    return this.page.locator('[data-board-card]').filter({ has: this.page.getByText(code, { exact: true }) }).first()
  }

  /** Suggests to move a module one semester later, or earlier, by the board's keys. */
  async suggestMove(code: string, direction: 'later' | 'earlier', reason = ''): Promise<void> {
    await this.showBoard()
    await this.card(code).focus()
    await this.page.keyboard.press(direction === 'later' ? 'Alt+ArrowRight' : 'Alt+ArrowLeft')
    await this.confirmSuggestion(reason)
  }

  async suggestRemoval(code: string, reason = ''): Promise<void> {
    await this.showBoard()
    await this.card(code).focus()
    await this.page.keyboard.press('Delete')
    await this.confirmSuggestion(reason)
  }

  /** By the menu of its card: a figure by the label of its field, "TP" or "UE3.5". */
  async suggestFigure(code: string, label: string, text: string, reason = ''): Promise<void> {
    await this.showBoard()
    await this.card(code).focus()
    await this.page.keyboard.press('m')
    await this.page.getByRole('menuitem', { name: "Suggérer d'autres chiffres…" }).click()
    await this.page.getByRole('dialog').getByRole('textbox', { name: label, exact: true }).fill(text)
    await this.page.keyboard.press('Enter')
    await this.confirmSuggestion(reason)
  }

  /** `parcours`: its code. */
  async suggestParcours(parcours: string, reason = ''): Promise<void> {
    await this.showBoard()
    await this.page.getByRole('combobox', { name: 'Parcours' }).selectOption(parcours)
    await this.page.getByRole('button', { name: 'Suggérer ce parcours' }).click()
    await this.confirmSuggestion(reason)
  }

  /** In the dialog that shows what the change would do. */
  async confirmSuggestion(reason: string): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('Pourquoi').fill(reason)
    await dialog.getByRole('button', { name: 'Suggérer' }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  suggestion(name: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { level: 3, name, exact: true }) })
  }

  async giveVerdict(verdict: Verdict, { note = '', name = '' }: { note?: string; name?: string } = {}): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Verdict sur le plan tel quel' })
    await form.getByRole('radio', { name: new RegExp(`^${verdict}`) }).click()
    await form.getByLabel("Mot d'accompagnement").fill(note)
    await form.getByLabel('Nom du tuteur').fill(name)
    await form.getByRole('button', { name: 'Donner le verdict' }).click()
    await this.page.getByRole('complementary', { name: 'Revue du plan' }).getByRole('listitem').filter({ hasText: verdict }).first().waitFor()
  }

  /** What changed since the last review, one line each. */
  changes(): Locator {
    return this.page.locator('section').filter({ has: this.page.getByRole('heading', { name: /^Changements depuis la revue du/ }) })
  }

  /** Writes what goes back to the student; the extension says what: `.gamme` or `.gamme-revue`. */
  async sendBack(path: string): Promise<void> {
    await answerSaveDialog(this.gamme.electron, path)
    await this.page.getByRole('button', { name: 'Renvoyer' }).click()
    const entry = path.endsWith('.gamme-revue') ? /^Revue seule/ : /^Plan avec la revue/
    await this.page.getByRole('menuitem', { name: entry }).click()
    await this.page.getByText(`Revue enregistrée : ${basename(path)}.`).first().waitFor()
  }

  async back(): Promise<void> {
    await this.page.getByRole('button', { name: 'Tous les plans' }).click()
    await this.table().waitFor()
  }
}
