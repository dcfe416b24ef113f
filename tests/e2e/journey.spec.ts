import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ThreeYearsPage } from './pages/three-years-page'
import { WizardPage } from './pages/wizard-page'
import { axeViolations } from './support/axe'
import { answerOpenDialog } from './support/dialogs'
import { drag } from './support/drag'
import { exportPlan } from './support/export-plan'
import { GammeApp } from './support/gamme-app'
import { expect, test } from './support/launch'
import { chooseMenu } from './support/menu'
import { saveScreenshot } from './support/screenshots'
import { storedPlans } from './support/stored-plan'

const SNRV = 'SNRV – Simulation numérique et réalité virtuelle'

async function makePlan(gamme: GammeApp): Promise<ThreeYearsPage> {
  await gamme.page.getByRole('button', { name: 'Nouveau plan' }).first().click()
  await new WizardPage(gamme.page).make({ name: 'Mon BUT GMP', parcours: 'MPI' })
  const board = new ThreeYearsPage(gamme.page)
  await board.shown()
  return board
}

test('a student makes a plan for MPI, changes parcours, undoes, quits and finds it all again', async ({ gamme }) => {
  const board = await makePlan(gamme)
  await expect(board.cards()).toHaveCount(117)
  await expect(gamme.page.getByRole('meter', { name: 'ECTS' })).toHaveAttribute('aria-valuenow', '180')
  await expect(gamme.page.getByRole('meter', { name: 'Enseignement' })).toHaveAttribute('aria-valuenow', '2000')
  await expect(gamme.page.getByRole('meter', { name: 'Projet' })).toHaveAttribute('aria-valuenow', '600')
  for (const semester of ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'])
    await expect(board.column(semester).getByRole('list', { name: `UE de ${semester}` }).getByRole('listitem')).toHaveCount(
      semester === 'S1' || semester === 'S2' ? 4 : 5
    )
  expect(await axeViolations(gamme.page)).toEqual([])

  await board.chooseParcours(SNRV)
  await expect(board.card('R3.SNRV.16')).toBeVisible()
  await expect(board.card('R3.MPI.16')).toHaveCount(0)
  await board.undoButton().click()
  await expect(board.card('R3.MPI.16')).toBeVisible()
  await board.redoButton().click()
  await expect(board.card('R3.SNRV.16')).toBeVisible()
  await expect(board.cards()).toHaveCount(117)
  await board.saved()

  const [before] = await storedPlans(gamme.page)
  await gamme.restart()
  await gamme.page.getByRole('link', { name: /Mon BUT GMP/ }).click()
  const again = new ThreeYearsPage(gamme.page)
  await again.shown()
  await expect(again.card('R3.SNRV.16')).toBeVisible()
  const [after] = await storedPlans(gamme.page)
  expect(after).toEqual(before)
  await expect(again.undoButton()).toHaveAccessibleName('Annuler : choisir le parcours SNRV')
  await again.undoButton().click()
  await expect(again.card('R3.MPI.16')).toBeVisible()
})

test('a module is moved by menu, by keys and by drag, with its diagnostic and its fix', async ({ gamme }) => {
  const { page } = gamme
  const board = await makePlan(gamme)
  const title = 'R3.05 en S4, prévu en S3'
  await board.showFindings()

  const inS4 = async (): Promise<void> => {
    await expect(board.cardIn('S4', 'R3.05')).toBeVisible()
    await expect(board.finding(title)).toBeVisible()
  }
  const back = async (undo: () => Promise<void>): Promise<void> => {
    await undo()
    await expect(board.cardIn('S3', 'R3.05')).toBeVisible()
    await expect(board.finding(title)).toHaveCount(0)
  }

  await test.step('menu, then its fix', async () => {
    await board.card('R3.05').focus()
    await page.keyboard.press('m')
    await page.getByRole('menuitem', { name: 'Déplacer vers' }).press('ArrowRight')
    await page.getByRole('menuitemcheckbox', { name: 'S4' }).press('Enter')
    await inS4()
    await expect(page.getByText('R3.05 déplacé en S4.', { exact: false })).toBeAttached()
    await back(() => board.finding(title).getByRole('button', { name: 'Déplacer R3.05 en S3' }).click())
  })

  await test.step('keys, then undo by keys', async () => {
    await board.card('R3.05').focus()
    await page.keyboard.press('Alt+ArrowRight')
    await inS4()
    await expect(board.card('R3.05')).toBeFocused()
    await back(() => chooseMenu(gamme.electron, 'undo'))
  })

  await test.step('drag, then undo', async () => {
    await drag(board.card('R3.05'), board.column('S4'), { level: true })
    await inS4()
    await back(() => board.undoButton().click())
  })
})

test("a plan's own figures are shown as such, and give way to the maquette's again", async ({ gamme }) => {
  const { page } = gamme
  const board = await makePlan(gamme)
  await board.card('R3.05').press('Enter')
  const panel = page.getByRole('region', { name: 'Ingénierie de construction mécanique' })
  const practicals = panel.getByRole('definition').nth(2)
  const before = await practicals.innerText()
  await panel.getByRole('button', { name: 'Changer les chiffres…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'TP', exact: true }).fill('30,5')
  expect(await axeViolations(page)).toEqual([])
  await saveScreenshot(gamme, 'module-figures', { width: 1280, height: 800 })
  await dialog.getByRole('button', { name: 'Changer', exact: true }).click()
  await expect(practicals).toHaveText(/30,5/)
  await expect(panel.getByText('propre au plan')).toBeVisible()
  await panel.getByRole('button', { name: 'Reprendre ceux de la maquette' }).click()
  await expect(practicals).toHaveText(before)
  await expect(panel.getByText('propre au plan')).toHaveCount(0)
})

test('an exported plan has the same content on another machine', async ({ gamme }) => {
  const board = await makePlan(gamme)
  await board.card('R3.05').focus()
  await gamme.page.keyboard.press('Alt+ArrowRight')
  await board.saved()
  const file = join(gamme.userData, 'plan.gamme')
  await exportPlan(gamme, file)
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('"format": "gamme/plan"')
  const exported = JSON.parse(await readFile(file, 'utf8'))

  const other = await GammeApp.start()
  try {
    await other.page.getByText("Aucun plan pour l'instant").waitFor()
    await answerOpenDialog(other.electron, [file])
    await chooseMenu(other.electron, 'open-file')
    const preview = other.page.getByRole('dialog')
    await expect(preview).toContainText('Mon BUT GMP')
    expect(await storedPlans(other.page)).toEqual([])
    await preview.getByRole('button', { name: 'Importer' }).click()
    await expect(other.page.getByRole('link', { name: /Mon BUT GMP/ })).toBeVisible()
    const copy = join(other.userData, 'copy.gamme')
    await other.page.getByRole('link', { name: /Mon BUT GMP/ }).click()
    await new ThreeYearsPage(other.page).shown()
    await exportPlan(other, copy)
    await expect.poll(() => readFile(copy, 'utf8').catch(() => '')).toContain(exported.contentHash)
    expect(JSON.parse(await readFile(copy, 'utf8')).plan).toEqual(exported.plan)
    expect(other.unexpectedErrors).toEqual([])
  } finally {
    await other.dispose()
  }
})
