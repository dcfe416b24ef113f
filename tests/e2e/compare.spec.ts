import { ComparePage } from './pages/compare-page'
import { ThreeYearsPage } from './pages/three-years-page'
import { axeViolations } from './support/axe'
import { expect, test } from './support/launch'
import { saveScreenshot, wear } from './support/screenshots'
import { storedPlans } from './support/stored-plan'
import { tabTo } from './support/tab-to'

/** The example for MPI, and a copy of it for SNRV. */
test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: /^Plan d'exemple/ }).click()
  const board = new ThreeYearsPage(page)
  await board.shown()
  await page.keyboard.press('Control+1')
  await page.getByRole('button', { name: /^Actions sur/ }).first().click()
  await page.getByRole('menuitem', { name: 'Dupliquer' }).click()
  await page.locator('[data-plan]').filter({ hasText: 'copie' }).click()
  await board.shown()
  await board.chooseParcours('SNRV – Simulation numérique et réalité virtuelle')
  await board.saved()
  await page.keyboard.press('Control+7')
  await new ComparePage(page).shown()
})

test('MPI and SNRV are compared; one choice is copied across, and undone', async ({ gamme, page }) => {
  const compare = new ComparePage(page)
  const plans = await storedPlans(page)
  const nameOf = (parcours: string): string => plans.find(({ plan }) => plan.parcours === parcours)?.plan.name ?? ''
  const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  await compare.choose(nameOf('MPI'), nameOf('SNRV'))
  await expect(compare.row('parcours').getByRole('cell')).toContainText(['MPI', '', 'SNRV'])
  await expect(page.getByRole('status').filter({ hasText: 'différences' })).toBeVisible()
  await expect(compare.row('module/R1.01')).toBeHidden()
  for (const look of [{ width: 1280, height: 800 }, { width: 1920, height: 1080, theme: 'dark' as const }]) await saveScreenshot(gamme, 'compare', look)
  await wear(gamme, { width: 1280, height: 800, theme: 'light' })
  expect(await axeViolations(page)).toEqual([])

  const target = plans.find(({ plan }) => plan.parcours === 'SNRV')
  await tabTo(compare.copyTo('parcours', escaped(nameOf('SNRV'))))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Aucune différence' })).toBeVisible()
  const parcoursOf = async (id = ''): Promise<string | null | undefined> => (await storedPlans(page)).find(({ plan }) => plan.id === id)?.plan.parcours
  expect(await parcoursOf(target?.plan.id)).toBe('MPI')
  await page.keyboard.press('Control+z')
  await expect(compare.row('parcours').getByRole('cell')).toContainText(['MPI', '', 'SNRV'])
  expect(await parcoursOf(target?.plan.id)).toBe('SNRV')

  await compare.showIn('module/R3.MPI.16', escaped(nameOf('MPI'))).click()
  await new ThreeYearsPage(page).shown()
  await expect(page.locator('#module-heading')).toContainText('Manager - ressource de parcours A')
})

test('a plan is kept under a name, changed, compared with it, and put back', async ({ gamme, page }) => {
  const board = new ThreeYearsPage(page)
  await page.keyboard.press('Control+2')
  await board.shown()
  await page.getByRole('button', { name: 'Instantanés', exact: true }).click()
  await page.getByRole('textbox', { name: 'Nom' }).fill('avant les vœux')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Comparer avant les vœux' }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await saveScreenshot(gamme, 'snapshots', { width: 1280, height: 800 })
  await page.keyboard.press('Escape')
  await board.chooseParcours("CAI – Chargé d'affaires industrielles")
  await board.saved()
  await page.getByRole('button', { name: 'Instantanés', exact: true }).click()
  await page.getByRole('button', { name: 'Comparer avant les vœux' }).click()
  const compare = new ComparePage(page)
  await compare.shown()
  await expect(compare.row('parcours').getByRole('cell')).toContainText(['SNRV', '', 'CAI'])
  // What is kept stays as it was: a copy goes into the plan alone.
  await expect(compare.row('parcours').getByRole('button', { name: /reprendre/ })).toHaveCount(1)

  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: 'Instantanés', exact: true }).click()
  await page.getByRole('button', { name: 'Revenir à cet état avant les vœux' }).click()
  await expect(page.getByRole('button', { name: /^Annuler : revenir à « avant les vœux »/ })).toBeVisible()
  await expect.poll(async () => (await storedPlans(page)).map(({ plan }) => plan.parcours).sort()).toEqual(['MPI', 'SNRV'])
})
