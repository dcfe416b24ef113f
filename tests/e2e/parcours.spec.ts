import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ParcoursPage } from './pages/parcours-page'
import { ThreeYearsPage } from './pages/three-years-page'
import { axeViolations } from './support/axe'
import { answerSaveDialog } from './support/dialogs'
import { drag } from './support/drag'
import { expect, test } from './support/launch'
import { readPdf } from './support/pdf'
import { saveScreenshot, wear } from './support/screenshots'
import { storedPlans } from './support/stored-plan'
import { tabTo } from './support/tab-to'

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: /^Plan d'exemple/ }).click()
  await new ThreeYearsPage(page).shown()
  await page.keyboard.press('Control+3')
  await new ParcoursPage(page).shown()
})

test('five wishes are ranked by keyboard, and printed on one page', async ({ gamme, page, electron }) => {
  const parcours = new ParcoursPage(page)
  const undecided = (await storedPlans(page))[0]?.plan.wishes ?? []
  await tabTo(page.getByRole('tab', { name: 'Les cinq' }))
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: /^Vœux/ })).toHaveAttribute('aria-selected', 'true')
  for (const { parcours: code } of undecided) await parcours.handle(code).press('Delete')
  for (const code of ['SNRV', 'MPI', 'II', 'CPD', 'CAI']) {
    await tabTo(parcours.addWish(code))
    await page.keyboard.press('Enter')
    await expect(parcours.handle(code)).toBeFocused()
  }
  await tabTo(parcours.handle('CAI'), 'Shift+Tab')
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Alt+ArrowUp')
  await expect(parcours.handle('CAI')).toBeFocused()
  await tabTo(parcours.handle('SNRV'))
  await page.keyboard.press('Alt+ArrowDown')
  expect(await parcours.ranking()).toEqual(['CAI', 'MPI', 'SNRV', 'II', 'CPD'])
  await tabTo(parcours.reason('CAI'), 'Shift+Tab')
  await page.keyboard.type('Le commerce technique, vu en stage.')
  await page.keyboard.press('Tab')
  await new ThreeYearsPage(page).saved()
  await saveScreenshot(gamme, 'parcours-wishes')

  const folder = await mkdtemp(join(tmpdir(), 'gamme-wishes-'))
  try {
    const file = join(folder, 'wishes.pdf')
    await answerSaveDialog(electron, file)
    await page.getByLabel('Nom et prénom').fill('Élève Essai')
    await page.getByRole('button', { name: 'Enregistrer le PDF…' }).click()
    await page.getByText('Fiche enregistrée').waitFor()
    const pdf = await readPdf(file)
    expect(pdf).toMatchObject({ pages: 1, tagged: true, language: 'fr', title: 'Vœux de parcours' })
    expect(pdf.sizes).toEqual([{ width: 595, height: 842 }])
    const [text = ''] = pdf.texts
    for (const part of ['Élève Essai', 'Le commerce technique, vu en stage.', 'Simulation numérique et réalité virtuelle']) expect(text).toContain(part)
    const places = ["Chargé d'affaires industrielles", 'Management de process industriel', 'Conception et production durables'].map((name) => text.indexOf(name))
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  expect(JSON.stringify(await storedPlans(page))).not.toContain('Élève Essai')
})

test('a wish is dragged by its handle to the place of another, and its menu moves it back', async ({ page }) => {
  const parcours = new ParcoursPage(page)
  await parcours.showTab(/^Vœux/)
  expect(await parcours.ranking()).toEqual(['MPI', 'CPD', 'CAI'])
  await drag(parcours.handle('CAI'), parcours.handle('MPI'))
  await expect.poll(() => parcours.ranking()).toEqual(['CAI', 'MPI', 'CPD'])
  await expect(parcours.reason('CAI')).toHaveValue(/^Contact avec les clients/)
  await page.getByRole('button', { name: 'Actions sur le vœu CAI' }).click()
  await page.getByRole('menuitem', { name: 'Descendre' }).click()
  await expect.poll(() => parcours.ranking()).toEqual(['MPI', 'CAI', 'CPD'])
  await expect.poll(async () => (await storedPlans(page))[0]?.plan.wishes.map((wish) => wish.parcours)).toEqual(['MPI', 'CAI', 'CPD'])
})

test('a trial stores nothing; choosing is one step, undone at once', async ({ gamme, page }) => {
  const parcours = new ParcoursPage(page)
  const board = new ThreeYearsPage(page)
  const [before] = await storedPlans(page)
  const from = before?.plan.parcours ?? ''
  const to = from === 'SNRV' ? 'MPI' : 'SNRV'
  await parcours.column(to).getByRole('button', { name: `Essayer ${to}` }).click()
  await expect(page.getByRole('heading', { name: `Essai du parcours ${to}` })).toBeFocused()
  await saveScreenshot(gamme, 'parcours-trial', { width: 1280, height: 800 })
  expect(await axeViolations(page)).toEqual([])
  expect(await storedPlans(page)).toEqual([before])
  await page.getByRole('button', { name: "Arrêter l'essai" }).click()
  expect(await storedPlans(page)).toEqual([before])

  await parcours.column(to).getByRole('button', { name: `Essayer ${to}` }).click()
  await page.getByRole('button', { name: `Choisir ${to}` }).click()
  await board.saved()
  await expect.poll(async () => (await storedPlans(page))[0]?.plan.parcours).toBe(to)
  expect((await storedPlans(page))[0]?.position).toBe((before?.position ?? 0) + 1)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await storedPlans(page))[0]?.plan.modules).toEqual(before?.plan.modules)
})

test('the five are readable side by side at 1280 by 800, without sideways scrolling', async ({ gamme, page }) => {
  const parcours = new ParcoursPage(page)
  await wear(gamme, { width: 1280, height: 800, theme: 'light' })
  for (const code of ['SNRV', 'MPI', 'II', 'CPD', 'CAI']) {
    await expect(parcours.column(code)).toBeInViewport()
    const cut = await parcours.column(code).evaluate((column) => [column, ...column.querySelectorAll('*')].filter((part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline' && !part.matches('.visually-hidden, .visually-hidden *')).map((part) => part.outerHTML.slice(0, 80)))
    expect(cut).toEqual([])
  }
  const main = page.locator('#main')
  expect(await main.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  expect(await axeViolations(page)).toEqual([])
  await saveScreenshot(gamme, 'parcours-five', { width: 1280, height: 800 })
})

test('a self-assessment is kept with its date, beside a later one', async ({ gamme, page }) => {
  await new ParcoursPage(page).showTab('Fiche de formation')
  for (const [date, level] of [['2025-09-12', 'un peu'], ['2026-06-20', 'à l\'aise']] as const) {
    await page.getByRole('button', { name: 'Nouvelle auto-évaluation' }).click()
    await page.getByLabel('Date').fill(date)
    await page.getByRole('group', { name: "Esprit d'équipe en projet et en TP" }).getByLabel(level).check()
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  }
  const row = page.getByRole('row', { name: /^Esprit d'équipe/ })
  await expect(row.getByRole('cell')).toHaveText(['un peu', /à l'aise.*en hausse/])
  expect(await axeViolations(page)).toEqual([])
  await saveScreenshot(gamme, 'parcours-sheet', { width: 1280, height: 800 })
})
