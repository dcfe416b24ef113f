import type { GammeApp } from '../support/gamme-app'
import { chooseMenu } from '../support/menu'

const HEADINGS = { fr: 'Réglages', en: 'Settings' } as const

/** Réglages: what applies everywhere. */
export class SettingsPage {
  constructor(readonly gamme: GammeApp) {}

  async open(): Promise<void> {
    await chooseMenu(this.gamme.electron, 'go-settings')
    await this.gamme.page.getByRole('heading', { level: 1, name: /Réglages|Settings/ }).waitFor()
  }

  async chooseLanguage(locale: 'fr' | 'en'): Promise<void> {
    await this.open()
    await this.gamme.page.getByRole('radio', { name: locale === 'fr' ? 'Français' : 'English' }).press('Space')
    await this.gamme.page.getByRole('heading', { level: 1, name: HEADINGS[locale] }).waitFor()
  }

  async chooseTextSize(percent: 100 | 200): Promise<void> {
    await this.open()
    await this.gamme.page.getByRole('radio', { name: new RegExp(`^${percent}\\s?%$`) }).press('Space')
  }
}
