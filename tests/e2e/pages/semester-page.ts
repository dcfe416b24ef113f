import type { Locator, Page } from '@playwright/test'

/** The weeks of a semester: bars, headings of weeks, load, calendar, levelling. */
export class SemesterPage {
  constructor(readonly page: Page) {}

  async shown(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Semestre', level: 1 }).waitFor()
    await this.bars().first().waitFor()
  }

  async choose(semester: string): Promise<void> {
    await this.page.getByRole('radio', { name: semester, exact: true }).check()
  }

  bars(): Locator {
    return this.page.locator('[data-bar]')
  }

  bar(code: string): Locator {
    return this.page.locator(`[data-bar][data-code="${code}"]`)
  }

  /** The heading of a week, by its ISO number. */
  week(number: number): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^semaine ${number}, `) })
  }

  /** Hours of a module, week by week, as the table holds them; empty where there are none. */
  async hours(code: string): Promise<string[]> {
    return this.page.getByRole('row').filter({ has: this.bar(code) }).locator('td').evaluateAll((cells) => cells.map((cell) => cell.querySelector('.hours')?.textContent ?? ''))
  }

  /** The load of each week in words. */
  async load(): Promise<string[]> {
    return this.page.locator('tr', { has: this.page.locator('[data-load]') }).locator('td > .visually-hidden').allTextContents()
  }

  async weeksOver(): Promise<number> {
    return (await this.load()).filter((text) => text.includes('au-dessus')).length
  }

  calendar(): Locator {
    return this.page.getByRole('dialog', { name: /^Calendrier/ })
  }

  levelling(): Locator {
    return this.page.getByRole('dialog', { name: /^Lisser/ })
  }

  async openCalendar(): Promise<void> {
    await this.page.getByRole('button', { name: 'Calendrier…' }).press('Enter')
    await this.calendar().waitFor()
  }

  async openLevelling(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lisser…' }).press('Enter')
    await this.levelling().waitFor()
  }
}
