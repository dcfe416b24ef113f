import { ThreeYearsPage } from './pages/three-years-page'
import { axeViolations } from './support/axe'
import { expect, test } from './support/launch'
import { tabTo } from './support/tab-to'

test('the main job is done by keyboard alone', async ({ gamme }) => {
  const { page } = gamme
  const board = new ThreeYearsPage(page)

  await test.step('make a plan in four steps', async () => {
    await page.getByText("Aucun plan pour l'instant").waitFor()
    await page.keyboard.press('ControlOrMeta+n')
    await page.getByRole('heading', { name: 'Quelle rentrée ouvre le S1' }).waitFor()
    for (const next of ['Quelle maquette suivre', 'Formation initiale ou alternance', 'Quel parcours à partir du S3']) {
      await tabTo(page.getByRole('button', { name: 'Suivant' }))
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: next }).waitFor()
      expect(await axeViolations(page)).toEqual([])
    }
    await tabTo(page.getByRole('radio', { name: 'Pas encore choisi' }))
    for (const parcours of ['SNRV', 'MPI']) {
      await page.keyboard.press('ArrowDown')
      await page.getByRole('radio', { name: parcours, checked: true }).waitFor()
    }
    await tabTo(page.getByRole('button', { name: 'Créer le plan' }))
    await page.keyboard.press('Enter')
    await board.shown()
    await expect(board.cards()).toHaveCount(117)
  })

  await test.step('change parcours, undo, redo', async () => {
    await tabTo(page.getByRole('combobox', { name: 'Parcours', exact: true }))
    await page.keyboard.type('SNRV')
    await expect(board.card('R3.SNRV.16')).toBeVisible()
    await tabTo(board.undoButton(), 'Shift+Tab')
    await page.keyboard.press('ControlOrMeta+z')
    await expect(board.card('R3.MPI.16')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await expect(board.card('R3.SNRV.16')).toBeVisible()
  })

  await test.step('move a module, set its finding aside with a reason, bring it back', async () => {
    await tabTo(board.card('R1.01'))
    for (let column = 1; column < 3; column++) await page.keyboard.press('ArrowRight')
    for (let row = 1; row < 5; row++) await page.keyboard.press('ArrowDown')
    await expect(board.card('R3.05')).toBeFocused()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(board.cardIn('S4', 'R3.05')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Ingénierie de construction mécanique' })).toBeFocused()
    expect(await axeViolations(page)).toEqual([])
    await tabTo(page.getByRole('button', { name: /^Écarter/ }))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await tabTo(page.getByLabel(/^Raison/))
    await page.keyboard.type('Accord du département')
    await tabTo(page.getByRole('dialog').getByRole('button', { name: 'Écarter ce point' }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('Accord du département')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(page.getByText('Accord du département')).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(board.cardIn('S3', 'R3.05')).toBeVisible()
  })
})
