import { GABARIT_ID } from '../../src-renderer/domain/maquette/gabarit'
import { MaquettePage } from './pages/maquette-page'
import { ThreeYearsPage } from './pages/three-years-page'
import { axeViolations } from './support/axe'
import { expect, test } from './support/launch'
import { chooseMenu } from './support/menu'
import { storedPlans } from './support/stored-plan'
import { tabTo } from './support/tab-to'

/** What a department's sheet puts on the clipboard: the coefficients of three ressources in UE1.1 and UE1.2. */
const BLOCK = '2,5\t\r\n1.25\t3\r\n\t4\r\n'

test('the coefficients of a UE are pasted from a spreadsheet by keyboard, kept over a restart, undone, and make a plan', async ({ gamme }) => {
  test.slow()
  const clipboard = (text?: string): Promise<string> =>
    gamme.electron.evaluate(({ clipboard: system }, written) => {
      if (written !== null) system.writeText(written)
      return system.readText()
    }, text ?? null)

  const maquette = new MaquettePage(gamme.page)
  await gamme.page.keyboard.press('Control+9')
  await maquette.libraryShown()
  await tabTo(gamme.page.getByRole('button', { name: 'Faire ma maquette' }).first())
  await gamme.page.keyboard.press('Enter')
  await maquette.part(/^Semestre 1/).waitFor()
  await tabTo(maquette.tab(/^Modules et heures/))
  await gamme.page.keyboard.press('ArrowRight')
  await expect(maquette.tab(/^Coefficients/)).toHaveAttribute('aria-selected', 'true')

  const before = await maquette.total('UE1.1').innerText()
  await tabTo(maquette.cell('R1.01', 0))
  await clipboard(BLOCK)
  await gamme.page.keyboard.press('Control+v')
  await expect(maquette.cell('R1.01', 0)).toHaveText('2,5')
  await expect(maquette.cell('R1.02', 1)).toHaveText('3')
  await expect(maquette.cell('R1.03', 0)).toHaveText('·')
  const after = await maquette.total('UE1.1').innerText()
  expect(after).not.toBe(before)
  await expect(gamme.page.getByRole('meter', { name: 'Chiffres renseignés' }).first()).toHaveAttribute('aria-valuenow', '3')
  expect(await axeViolations(gamme.page)).toEqual([])

  // What was pasted is selected: it goes back to the spreadsheet as it came.
  await clipboard('nothing')
  await gamme.page.keyboard.press('Control+c')
  expect(await clipboard()).toBe('2,5\t\r\n1,25\t3\r\n\t4')

  await maquette.saved()
  await gamme.restart()
  const again = new MaquettePage(gamme.page)
  await gamme.page.keyboard.press('Control+9')
  await again.libraryShown()
  await tabTo(gamme.page.getByRole('link', { name: 'Ma maquette' }))
  await gamme.page.keyboard.press('Enter')
  await again.tab(/^Coefficients/).click()
  await expect(again.total('UE1.1')).toHaveText(after)

  // One paste is one step, and it is still there after the restart.
  await tabTo(again.cell('R1.01', 0))
  await gamme.page.keyboard.press('Control+z')
  await expect(again.total('UE1.1')).toHaveText(before)
  await gamme.page.keyboard.press('Control+Shift+z')
  await expect(again.total('UE1.1')).toHaveText(after)

  await gamme.page.getByRole('button', { name: 'Créer un plan' }).click()
  await gamme.page.getByRole('button', { name: 'Suivant' }).click()
  await expect(gamme.page.getByRole('radio', { name: 'Ma maquette', exact: true })).toBeChecked()
  expect(await axeViolations(gamme.page)).toEqual([])
  await gamme.page.getByRole('button', { name: 'Suivant' }).click()
  await gamme.page.getByRole('heading', { name: 'Formation initiale ou alternance' }).waitFor()
  await gamme.page.getByRole('button', { name: 'Suivant' }).click()
  await gamme.page.getByRole('button', { name: 'Créer le plan' }).click()
  await new ThreeYearsPage(gamme.page).shown()
  const [stored] = await storedPlans(gamme.page)
  expect(stored?.plan.maquette).toMatchObject({ name: 'Ma maquette' })
  expect(stored?.plan.maquette.id).not.toBe(GABARIT_ID)
  expect(stored?.plan.maquette.semesters[0]?.modules[0]).toMatchObject({ code: 'R1.01', coefficients: { 'UE1.1': 2.5 }, coefficientsProvenance: 'iut' })
})

test('what is wrong is said beside what it concerns, and leads to where it is mended', async ({ page }) => {
  const maquette = new MaquettePage(page)
  await page.keyboard.press('Control+9')
  await maquette.makeMine()

  await page.getByRole('button', { name: 'Ajouter un module' }).click()
  await page.getByRole('menuitem', { name: 'Ressource' }).click()
  await expect(page.getByRole('textbox', { name: 'Code' })).toHaveValue('R1.16')
  await page.getByRole('textbox', { name: 'Code' }).fill('R1.01')
  await page.keyboard.press('Tab')
  const panel = page.getByRole('region', { name: 'Sans intitulé' })
  await expect(panel.getByText(/^R1\.01 présent 2 fois/)).toBeVisible()

  await panel.getByRole('button', { name: /Apprentissages critiques/ }).click()
  await page.getByRole('textbox', { name: /^Chercher/ }).fill('AC11.01')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(panel.getByText('AC11.01')).toBeVisible()

  await maquette.part(/^Contrôles/).click()
  await page.getByRole('link', { name: /^Montrer.*R1\.01 : évalué/ }).click()
  await expect(maquette.tab(/^Coefficients/)).toHaveAttribute('aria-selected', 'true')
  await expect(maquette.cell('Sans intitulé', 0)).toBeFocused()

  await maquette.part(/^Contrôles/).click()
  await page.locator('summary').filter({ hasText: 'Semestre 2' }).click()
  await page.getByRole('link', { name: /ECTS.*UE2\.3/ }).click()
  await expect(page.getByRole('article', { name: 'UE2.3' }).getByRole('textbox', { name: 'ECTS' })).toBeFocused()
  await page.keyboard.type('9')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/Semestre\s2\s:\s31\sECTS\sau\slieu\sde\s30/).first()).toBeVisible()
})

test('a maquette is deleted and comes back; the gabarit is never changed', async ({ gamme, page }) => {
  const maquette = new MaquettePage(page)
  await chooseMenu(gamme.electron, 'go-maquette')
  await page.getByRole('link', { name: 'Gabarit national' }).click()
  await maquette.grid().waitFor()
  await expect(maquette.grid()).toHaveAttribute('aria-readonly', 'true')
  await maquette.cell('R1.01', 0).click()
  await page.keyboard.type('99')
  await expect(maquette.cell('R1.01', 0)).not.toContainText('99')

  await maquette.makeMine()
  await page.getByRole('button', { name: 'Toutes les maquettes' }).click()
  await maquette.libraryShown()
  await page.getByRole('button', { name: 'Actions sur « Ma maquette »' }).click()
  await page.getByRole('menuitem', { name: 'Supprimer' }).click()
  await expect(page.getByRole('link', { name: 'Ma maquette' })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('link', { name: 'Ma maquette' })).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
})
