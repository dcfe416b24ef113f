import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { maquetteFileOf, writeMaquetteFile } from '../../src-renderer/domain/exchange/maquette-file'
import type { Maquette, MaquetteModule } from '../../src-renderer/domain/maquette/maquette'
import { contentOf } from '../../src-renderer/domain/plan/content'
import type { Plan } from '../../src-renderer/domain/plan/plan'
import { MaquetteExchangePage } from './pages/maquette-exchange-page'
import { ThreeYearsPage } from './pages/three-years-page'
import { axeViolations } from './support/axe'
import { answerOpenDialog } from './support/dialogs'
import { expect, test } from './support/launch'
import { chooseMenu } from './support/menu'
import { saveScreenshot } from './support/screenshots'
import { storedPlans } from './support/stored-plan'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const formation = path('../fixtures/orebut-formation.xml')
const gabarit = JSON.parse(readFileSync(path('../../resources/maquette-gabarit-gmp.json'), 'utf8')) as Maquette

/** The gabarit as an IUT's own; `change` may rename, recode or leave out its modules. */
function editionOf(version: number, change: (module: MaquetteModule, rank: number) => MaquetteModule[]): Maquette {
  let rank = 0
  const semesters = gabarit.semesters.map((semester) => ({ ...semester, modules: semester.modules.flatMap((module) => change(module, ++rank)) }))
  return { ...gabarit, id: 'iut-de-rivebelle', name: 'BUT GMP de Rivebelle', institution: 'IUT de Rivebelle', academicYear: '2026-2027', version, semesters }
}

const fileOf = (maquette: Maquette): string => writeMaquetteFile(maquetteFileOf(maquette, { app: 'Gamme', savedAt: '2026-09-01T08:00:00.000Z' }))

function marksOf({ modules }: Plan): unknown[] {
  return modules.flatMap(({ id, mark, assessments }) => [mark, ...assessments.map((assessment) => assessment.mark)].filter((value) => value !== null).map((value) => [id, value]))
}

test('a formation of ORéBUT becomes a maquette, and the maquette a plan', async ({ gamme }) => {
  const { page } = gamme
  const exchange = new MaquetteExchangePage(gamme)

  await test.step('the general import recognises it', async () => {
    await answerOpenDialog(gamme.electron, [formation])
    await chooseMenu(gamme.electron, 'open-file')
    await expect(page.getByRole('dialog', { name: 'Référentiel de formation ORéBUT' })).toBeVisible()
    await expect(exchange.dialog.getByText('S1, S2, S3, S4, S5 et S6')).toBeVisible()
    await expect(exchange.dialog.getByText('SNRV, MPI, II, CPD, CAI')).toBeVisible()
    await expect(exchange.dialog.getByText(/^Le total des heures comprend les TP/)).toBeVisible()
    expect(await axeViolations(page)).toEqual([])
    await saveScreenshot(gamme, 'maquette-import', { width: 1280, height: 800 })
  })

  await test.step('it is installed under its own name', async () => {
    await exchange.dialog.getByLabel('Nom de la maquette').fill('GMP de Rivebelle')
    await exchange.dialog.getByLabel('IUT', { exact: true }).fill('IUT de Rivebelle')
    await exchange.install()
    await page.getByText('Maquette « GMP de Rivebelle » installée.').waitFor()
    await page.getByRole('button', { name: 'Fermer ce message' }).click()
  })

  await test.step('a plan is made from it', async () => {
    await chooseMenu(gamme.electron, 'new-plan')
    await page.getByLabel('Nom du plan').fill('Plan de Rivebelle')
    await page.getByRole('button', { name: 'Suivant' }).click()
    await page.getByRole('radio', { name: 'GMP de Rivebelle' }).press('Space')
    for (const heading of ['Formation initiale ou alternance', 'Quel parcours à partir du S3']) {
      await page.getByRole('button', { name: 'Suivant' }).click()
      await page.getByRole('heading', { name: heading }).waitFor()
    }
    await page.getByRole('radio', { name: 'MPI' }).press('Space')
    await page.getByRole('button', { name: 'Créer le plan' }).click()
    const board = new ThreeYearsPage(page)
    await board.shown()
    await expect(board.card('R3.MPI.16')).toBeVisible()
    await expect(board.card('R3.II.16')).toHaveCount(0)
    await board.saved()
    const [stored] = await storedPlans(page)
    expect(stored?.plan.semesters).toHaveLength(6)
    expect(stored?.plan.maquette.name).toBe('GMP de Rivebelle')
  })
})

test('a plan takes another maquette after a preview, loses nothing, and gives it back in one step', async ({ gamme }) => {
  const { page } = gamme
  const exchange = new MaquetteExchangePage(gamme)
  const board = new ThreeYearsPage(page)
  await page.getByRole('button', { name: /^Plan d'exemple/ }).click()
  await board.shown()
  await board.saved()
  const [before] = await storedPlans(page)
  if (!before) throw new Error('no plan')

  const first = editionOf(1, (module, rank) => {
    if (module.code === 'R2.04') return []
    if (module.code === 'R1.05') return [{ ...module, code: 'R1.25' }]
    return rank % 20 === 0 ? [{ ...module, title: `${module.title}, nouveau nom` }] : [module]
  })
  const file = join(gamme.userData, 'rivebelle.gamme-maquette')
  await writeFile(file, fileOf(first))

  await test.step('a double click on its file brings the preview', async () => {
    await gamme.restart({ files: [file] })
    await expect(gamme.page.getByRole('dialog', { name: 'Maquette Gamme' })).toBeVisible()
    await exchange.install()
  })

  await test.step('the preview of the update says what is kept, and what changes', async () => {
    await exchange.changeMaquetteOf('MPI en S4 (exemple)')
    await exchange.dialog.getByRole('radio', { name: 'BUT GMP de Rivebelle' }).check()
    await expect(exchange.dialog.getByText(/^Rien ne se perd\s:\s\d+ notes/)).toBeVisible()
    await expect(await exchange.group('Gardés hors maquette')).toContainText('R2.04')
    await expect(await exchange.group('Définis autrement')).toContainText('R1.25')
    expect(await axeViolations(gamme.page)).toEqual([])
    await saveScreenshot(gamme, 'maquette-update', { width: 1280, height: 800 })
    await exchange.dialog.getByRole('button', { name: 'Mettre le plan à jour' }).click()
    await gamme.page.getByText('« MPI en S4 (exemple) » suit maintenant « BUT GMP de Rivebelle ».').waitFor()
  })

  const shown = new ThreeYearsPage(gamme.page)
  await test.step('every mark is there, and the module that is gone is shown as such', async () => {
    const [after] = await storedPlans(gamme.page)
    if (!after) throw new Error('no plan')
    expect(after.plan.maquette.id).toBe('iut-de-rivebelle')
    expect(marksOf(after.plan)).toEqual(marksOf(before.plan))
    await gamme.page.getByRole('link', { name: 'MPI en S4 (exemple)' }).click()
    await shown.shown()
    await expect(shown.card('R2.04')).toContainText('hors maquette')
    await expect(shown.card('R1.25')).toHaveCount(1)
  })

  await test.step('one undo gives the plan back as it was', async () => {
    await gamme.page.keyboard.press('Control+Z')
    await expect(shown.card('R1.05')).not.toHaveCount(0)
    await shown.saved()
    await expect.poll(async () => contentOf((await storedPlans(gamme.page))[0]!.plan)).toEqual(contentOf(before.plan))
    await gamme.page.keyboard.press('Control+Shift+Z')
    await expect(shown.card('R1.25')).toHaveCount(1)
  })

  await test.step('a newer state dropped on the window is told on the plan, with its preview', async () => {
    const next = editionOf(2, (module) => (module.code === 'R2.04' ? [] : module.code === 'R1.05' ? [{ ...module, code: 'R1.25', title: 'Renommée encore' }] : [module]))
    await gamme.page.evaluate((text) => {
      const carried = new DataTransfer()
      carried.items.add(new File([text], 'rivebelle-2.gamme-maquette'))
      for (const type of ['dragenter', 'drop']) window.dispatchEvent(new DragEvent(type, { dataTransfer: carried }))
    }, fileOf(next))
    await expect(exchange.dialog.getByRole('radio', { name: 'Mettre à jour « BUT GMP de Rivebelle »' })).toBeChecked()
    await exchange.install()
    await gamme.page.getByRole('button', { name: 'Maquette mise à jour' }).click()
    await expect(exchange.dialog.getByRole('radio', { name: 'BUT GMP de Rivebelle' })).toBeChecked()
    await exchange.dialog.getByRole('button', { name: 'Mettre le plan à jour' }).click()
    await expect(gamme.page.getByRole('button', { name: 'Maquette mise à jour' })).toHaveCount(0)
  })

  await test.step('the Maquette screen leads there too, with the maquette chosen', async () => {
    await exchange.open()
    await gamme.page.getByRole('button', { name: 'Actions sur « Gabarit national (chiffres à remplacer) »' }).click()
    await gamme.page.getByRole('menuitem', { name: 'Passer un plan à cette maquette' }).press('ArrowRight')
    await gamme.page.getByRole('menuitem', { name: 'MPI en S4 (exemple)' }).press('Enter')
    await expect(exchange.dialog.getByRole('radio', { name: /^Gabarit national/ })).toBeChecked()
    await exchange.dialog.getByRole('button', { name: 'Annuler' }).click()
  })
})

test('a large workbook is written and read under the security policy, and is the same maquette', async ({ gamme }) => {
  const { page } = gamme
  const exchange = new MaquetteExchangePage(gamme)
  // Far above 160,000 characters in one sheet and in its texts: compressed by a worker, neither would end.
  const [semester] = gabarit.semesters
  const [model] = semester?.modules ?? []
  if (!semester || !model) throw new Error('no model')
  const modules = Array.from({ length: 1200 }, (_, index) => ({ ...model, code: `R1.${String(index).padStart(4, '0')}`, title: `Module de travail numéro ${index}, ${'intitulé long '.repeat(12)}fin` }))
  const large = { ...editionOf(1, (module) => [module]), name: 'Grande maquette', id: 'grande', semesters: [{ ...semester, modules }] }
  const shared = join(gamme.userData, 'grande.gamme-maquette')
  const workbook = join(gamme.userData, 'grande.xlsx')
  await writeFile(shared, fileOf(large))

  await exchange.open()
  await exchange.importFile(shared)
  await exchange.install()
  await exchange.exportFile('Grande maquette', /^Classeur XLSX/, workbook)
  expect(readFileSync(workbook).subarray(0, 2).toString()).toBe('PK')

  await exchange.importFile(workbook)
  await expect(page.getByRole('dialog', { name: 'Maquette en classeur XLSX' })).toBeVisible()
  await expect(exchange.dialog.getByRole('radio', { name: 'Mettre à jour « Grande maquette »' })).toBeChecked()
  await expect(exchange.dialog.getByText('Rien ne diffère.')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await exchange.dialog.getByRole('button', { name: 'Laisser de côté' }).click()

  await test.step('the template is written, and says that it is empty when it comes back', async () => {
    const template = join(gamme.userData, 'modele.xlsx')
    await gamme.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, template)
    await page.getByRole('button', { name: 'Modèle vide (XLSX)' }).click()
    await page.getByText('Fichier modele.xlsx enregistré.').waitFor()
    await exchange.importFile(template)
    await expect(exchange.dialog.getByText(/^Le tableau ne contient aucun module lisible/)).toBeVisible()
    await expect(exchange.dialog.getByRole('button', { name: 'Installer la maquette' })).toBeDisabled()
  })
})
