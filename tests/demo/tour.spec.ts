import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ThreeYearsPage } from '../e2e/pages/three-years-page'
import { WizardPage } from '../e2e/pages/wizard-page'
import { exportPlan } from '../e2e/support/export-plan'
import { expect, test } from '../e2e/support/launch'
import { saveScreenshot, type Look } from '../e2e/support/screenshots'

const folder = fileURLToPath(new URL('../../out/demo', import.meta.url))

/** What `npm start` shows where there is no display: a real plan built, saved, found again and exported. */
test('the demo tour', async ({ gamme }) => {
  await mkdir(folder, { recursive: true })
  const picture = (name: string, look: Partial<Look> = {}): Promise<string> => saveScreenshot(gamme, name, look, folder)

  await test.step('an empty desk', () => picture('01-plans'))

  await test.step('a plan for MPI, in four steps', async () => {
    await gamme.page.getByRole('button', { name: 'Nouveau plan' }).first().click()
    await new WizardPage(gamme.page).make({ name: 'Mon BUT GMP', parcours: 'MPI' })
    const board = new ThreeYearsPage(gamme.page)
    await board.shown()
    await picture('02-vue-3-ans')
    await picture('02-vue-3-ans', { theme: 'dark' })
  })

  await test.step('another parcours, saved without a word', async () => {
    const board = new ThreeYearsPage(gamme.page)
    await board.chooseParcours('SNRV – Simulation numérique et réalité virtuelle')
    await expect(board.card('R3.SNRV.16')).toBeVisible()
    await board.saved()
    await picture('03-parcours')
  })

  await test.step('the application closed and opened again: the same plan, the same history', async () => {
    await gamme.restart()
    await gamme.page.getByRole('link', { name: /Mon BUT GMP/ }).click()
    const board = new ThreeYearsPage(gamme.page)
    await board.shown()
    await expect(board.card('R3.SNRV.16')).toBeVisible()
    await expect(board.undoButton()).toBeEnabled()
    await picture('04-reouvert')
  })

  await test.step('the file for the tutor', async () => {
    const file = join(folder, 'mon-but-gmp.gamme')
    await exportPlan(gamme, file)
    await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('"format": "gamme/plan"')
  })
})
