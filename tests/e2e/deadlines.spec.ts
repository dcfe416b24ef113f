import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { DeadlinesPage } from './pages/deadlines-page'
import { SettingsPage } from './pages/settings-page'
import { ThreeYearsPage } from './pages/three-years-page'
import { WizardPage } from './pages/wizard-page'
import { axeViolations } from './support/axe'
import { answerOpenDialog, answerSaveDialog } from './support/dialogs'
import type { GammeApp } from './support/gamme-app'
import { expect, test } from './support/launch'
import { chooseMenu } from './support/menu'
import { clickNotification, keepNotifications, notifications } from './support/notifications'
import { saveScreenshot } from './support/screenshots'
import { storedPlans } from './support/stored-plan'

async function makePlan(gamme: GammeApp, name: string): Promise<void> {
  await chooseMenu(gamme.electron, 'new-plan')
  await new WizardPage(gamme.page).make({ name, parcours: 'MPI' })
  await new ThreeYearsPage(gamme.page).shown()
}

/** Titles of a calendar's events with their days and hours, by an independent reading. */
async function eventsIn(path: string): Promise<string[]> {
  const calendar = new ICAL.Component(ICAL.parse(await readFile(path, 'utf8')))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return `${event.startDate.toString()} ${event.summary}`
  })
}

const undoButton = (gamme: GammeApp) => gamme.page.getByRole('button', { name: /^Annuler/ })

test('three deadlines by quick entry, in the week, out as a calendar, into another plan, and all undone', async ({ gamme }) => {
  test.slow()
  const { page } = gamme
  const deadlines = new DeadlinesPage(page)
  // A Wednesday of S1, whatever the day of the test.
  await page.clock.setSystemTime(new Date('2026-10-14T10:00:00'))
  await makePlan(gamme, 'Plan A')

  await test.step('the line shows what was understood, and is kept on Enter only', async () => {
    await deadlines.type('rendu SAÉ 1.01 vendredi 18h')
    await expect(deadlines.understood().getByRole('radio', { name: 'Rendu' })).toBeChecked()
    await expect(deadlines.understood().getByLabel('Heure')).toHaveValue('18:00')
    await expect(deadlines.understood()).toContainText('vendredi 16 octobre')
    expect(await axeViolations(page)).toEqual([])
    await saveScreenshot(gamme, 'quick-entry', { width: 1280, height: 800, theme: 'light', locale: 'fr' })
    await page.keyboard.press('Escape')
    await expect(deadlines.understood()).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    expect((await storedPlans(page))[0]?.plan.schedule).toBeUndefined()
  })

  await test.step('three are kept', async () => {
    await deadlines.enter('rendu SAÉ 1.01 vendredi 18h')
    await deadlines.enter('DS R1.01 jeudi 8h30')
    await deadlines.enter('fiche de lecture demain, prévoir 2h')
    await expect.poll(async () => (await storedPlans(page))[0]?.plan.schedule?.tasks?.map(({ kind, title, due, time, estimate }) => [kind, title, due, time, estimate])).toEqual([
      ['deadline', 'Rendu', '2026-10-16', '18:00', null],
      ['exam', 'DS', '2026-10-15', '08:30', null],
      ['task', 'Fiche de lecture', '2026-10-15', null, 120]
    ])
  })

  await test.step('the week shows them on their days; one is ticked by keyboard', async () => {
    await deadlines.week()
    await expect(deadlines.day('jeudi 15 octobre').getByRole('button', { name: 'DS' })).toBeVisible()
    await expect(deadlines.day('vendredi 16 octobre').getByRole('button', { name: 'Rendu' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Charge de la semaine' })).toContainText(/Tâches\s*2\s*h/)
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('checkbox', { name: 'Terminé : Fiche de lecture' }).focus()
    await page.keyboard.press('Space')
    await expect(deadlines.day('jeudi 15 octobre')).toContainText('terminé')
    await expect(page.getByRole('button', { name: /^Annuler\s: terminer «\sFiche de lecture\s»/ })).toBeVisible()
  })

  const file = join(gamme.userData, 'plan-a.ics')

  await test.step('the export is read by another library, its lines folded at 75 octets', async () => {
    await answerSaveDialog(gamme.electron, file)
    await chooseMenu(gamme.electron, 'export-calendar')
    await page.getByRole('dialog').getByRole('checkbox', { name: /^Entreprise, stage/ }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Enregistrer le fichier…' }).click()
    await page.getByText(/événements enregistrés dans plan-a\.ics\.$/).first().waitFor()
    expect((await eventsIn(file)).filter((event) => event.startsWith('2026-10-1'))).toEqual([
      '2026-10-15 Fiche de lecture',
      '2026-10-15T08:30:00 R1.01 · DS',
      '2026-10-16T18:00:00 SAÉ 1.01 · Rendu'
    ])
    const lines = (await readFile(file)).toString('latin1').split('\r\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(75)
  })

  await test.step('a second plan takes it in as a timetable, after a preview, by the general import', async () => {
    await makePlan(gamme, 'Plan B')
    await answerOpenDialog(gamme.electron, [file])
    await chooseMenu(gamme.electron, 'open-file')
    const dialog = page.getByRole('dialog', { name: 'Importer un emploi du temps' })
    await expect(dialog.getByRole('table')).toContainText('R1.01')
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Importer' }).click()
    await expect(dialog).toBeHidden()
    await deadlines.week()
    await expect(deadlines.day('vendredi 16 octobre').getByRole('list', { name: 'Emploi du temps' })).toContainText('SAÉ 1.01 · Rendu')
    await deadlines.list()
    await expect(page.getByRole('button', { name: "Retirer l'emploi du temps Plan A" })).toBeVisible()
  })

  await test.step('all is undone, in both plans', async () => {
    await expect(undoButton(gamme)).toHaveAccessibleName(/emploi du temps «\sPlan A\s»/)
    await undoButton(gamme).click()
    await expect(page.getByRole('button', { name: "Retirer l'emploi du temps Plan A" })).toBeHidden()
    await chooseMenu(gamme.electron, 'go-plans')
    await page.getByRole('link', { name: 'Plan A' }).click()
    await new ThreeYearsPage(page).shown()
    for (let step = 0; step < 4; step++) await undoButton(gamme).click()
    await expect(undoButton(gamme)).toHaveAccessibleName('Annuler')
    await expect.poll(async () => (await storedPlans(page)).map(({ plan, position }) => [plan.schedule, position])).toEqual([
      [undefined, 0],
      [undefined, 0]
    ])
  })
})

test('a reminder is shown once, and a click on it opens the plan at that deadline', async ({ gamme }) => {
  const { page } = gamme
  const deadlines = new DeadlinesPage(page)
  await keepNotifications(gamme.electron)
  await makePlan(gamme, 'Plan A')
  await deadlines.enter('rendu du rapport dans 3 jours')
  await new SettingsPage(gamme).open()
  const hand = page.getByRole('combobox', { name: 'Rendus' })
  await expect(hand).toHaveValue('never')
  await hand.selectOption('Une semaine avant')
  await expect.poll(() => notifications(gamme.electron)).toEqual([expect.stringMatching(/^Rendu, .+ \| Rendu du rapport$/)])

  await clickNotification(gamme.electron, 0)
  await expect(page.getByRole('tab', { name: 'Échéances', selected: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Rendu du rapport', exact: true })).toBeFocused()

  await gamme.restart()
  await keepNotifications(gamme.electron)
  await gamme.page.getByRole('link', { name: 'Plan A' }).click()
  await new ThreeYearsPage(gamme.page).shown()
  await new DeadlinesPage(gamme.page).enter('rendu du poster dans 4 jours')
  await expect.poll(() => notifications(gamme.electron)).toEqual([expect.stringMatching(/\| Rendu du poster$/)])
})
