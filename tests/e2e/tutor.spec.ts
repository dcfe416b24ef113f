import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { ReviewPage } from './pages/review-page'
import { axeViolations } from './support/axe'
import { answerOpenDialog, answerSaveDialog } from './support/dialogs'
import { expect, test } from './support/launch'
import { chooseMenu } from './support/menu'
import { readPdf } from './support/pdf'
import { putPlanFile } from './support/sample-files'
import { storedPlans } from './support/stored-plan'

let folder: string
const within = (...parts: string[]): string => join(folder, ...parts)

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gamme-tutor-'))
})
test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('a tutor reads a plan, comments, suggests, gives a verdict and sends it back, the plan untouched', async ({ gamme }) => {
  const review = new ReviewPage(gamme)
  const plan = await putPlanFile(folder)
  const before = JSON.parse(await readFile(plan, 'utf8'))

  await test.step('choose the tutor\'s space at the first start', async () => {
    await gamme.page.getByRole('button', { name: /^Je suis tuteur/ }).click()
    await review.receive([plan])
    expect(await storedPlans(gamme.page)).toEqual([])
  })
  await review.open(/Plan d’essai/)
  expect(await axeViolations(gamme.page)).toEqual([])

  await review.comment('Prévoir le stage avant avril.')
  await review.comment('Bien vu.', { type: 'Module', which: 'R3.01' })
  await expect(gamme.page.getByRole('article').filter({ hasText: 'Bien vu.' })).toContainText('R3.01 en S3')
  await review.suggestMove('R3.01', 'later', 'Semestre trop chargé.')
  await expect(review.suggestion('Déplacer R3.01 en S4')).toContainText('Semestre trop chargé.')
  await review.suggestFigure('R3.01', 'TP', '30')
  await expect(review.suggestion('Adapter les chiffres de R3.01')).toContainText(/Heures d'enseignement53\sh.*73\sh/)
  expect(await axeViolations(gamme.page)).toEqual([])
  await test.step('take a suggestion back', async () => {
    await review.suggestParcours('CPD')
    await gamme.page.getByRole('button', { name: /^Retirer : .*CPD/ }).click()
    await expect(gamme.page.getByRole('button', { name: /^Retirer : / })).toHaveCount(2)
  })
  await review.giveVerdict('À revoir', { note: 'À reprendre ensemble.', name: 'M. Tuteur' })

  await test.step('what is private stays here', async () => {
    await gamme.page.getByLabel('Notes du tuteur').fill('Fragile en mécanique.')
    await gamme.page.getByLabel('Notes du tuteur').blur()
    await review.sendBack(within('back.gamme'))
    const back = await readFile(within('back.gamme'), 'utf8')
    expect(JSON.parse(back).plan).toEqual(before.plan)
    expect(JSON.parse(back).contentHash).toBe(before.contentHash)
    const { authors, entries } = JSON.parse(back).review
    expect(new Set(entries.map(({ author }: { author: string }) => author))).toEqual(new Set(authors.map(({ id }: { id: string }) => id)))
    for (const text of ['Prévoir le stage avant avril.', 'Semestre trop chargé.', 'À reprendre ensemble.', 'M. Tuteur']) expect(back).toContain(text)
    expect(back).not.toContain('Fragile en mécanique.')
    await review.sendBack(within('back.gamme-revue'))
    expect(JSON.parse(await readFile(within('back.gamme-revue'), 'utf8')).format).toBe('gamme/review')
  })

  await test.step('the report holds the review', async () => {
    await answerSaveDialog(gamme.electron, within('meeting.pdf'))
    await gamme.page.getByRole('button', { name: 'Renvoyer' }).click()
    await gamme.page.getByRole('menuitem', { name: /^Entretien/ }).click()
    await expect(gamme.page.getByText('Document enregistré : meeting.pdf.').first()).toBeVisible({ timeout: 30_000 })
    const pdf = await readPdf(within('meeting.pdf'))
    expect(pdf.pages).toBe(2)
    expect(pdf.texts[1]).toContain('Prévoir le stage avant avril.')
    expect(pdf.texts.join()).not.toContain('Fragile en mécanique.')
  })

  await test.step('everything is there after a restart, which opens on the tutor\'s space', async () => {
    await gamme.restart()
    await expect(review.row(/Plan d’essai/)).toContainText('À revoir')
    await review.open(/Plan d’essai/)
    await expect(gamme.page.getByLabel('Notes du tuteur')).toHaveValue('Fragile en mécanique.')
    await expect(review.changes()).toContainText('Aucun changement.')
  })
})

test('a newer version says what changed since the review, and its verdict drops', async ({ gamme }) => {
  const review = new ReviewPage(gamme)
  const plan = await putPlanFile(folder)
  await review.show()
  await review.receive([plan])
  await review.open(/Plan d’essai/)
  await review.giveVerdict('Validé')
  const file = JSON.parse(await readFile(plan, 'utf8'))
  file.plan.revision += 1
  file.plan.updatedAt = '2026-11-20T10:00:00.000Z'
  file.plan.modules[0].state = 'exempted'
  await writeFile(within('newer.gamme'), JSON.stringify(file))
  await review.back()
  await review.receive([within('newer.gamme')])
  await expect(review.row(/Plan d’essai/)).toContainText(/modifié depuis/)
  await expect(review.row(/Plan d’essai/)).toContainText('nouvelle version')
  await expect(review.row(/Plan d’essai/)).toContainText('à vérifier')
  await review.open(/Plan d’essai/)
  await expect(review.changes()).toContainText('R3.01')
  await expect(gamme.page.getByText("Contenu différent de ce que le fichier annonce")).toBeVisible()
})

test('many files at once: an archive, a folder, a damaged file, filters, views and exports', async ({ gamme }) => {
  const review = new ReviewPage(gamme)
  const text = await readFile(await putPlanFile(folder, 'model.gamme'), 'utf8')
  const planOf = (n: number): string => {
    const file = JSON.parse(text)
    file.plan.id = `plan-${n}`
    file.plan.name = `Élève ${n}`
    file.plan.parcours = n % 2 === 0 ? 'MPI' : null
    return JSON.stringify(file)
  }
  await writeFile(within('year.zip'), zipSync({ 'a/1.gamme': strToU8(planOf(1)), 'a/2.gamme': strToU8(planOf(2)), 'notes.txt': strToU8('x'), 'b/damaged.gamme': strToU8('{') }))
  await review.show()
  await answerOpenDialog(gamme.electron, [within('year.zip')])
  await gamme.page.getByRole('button', { name: 'Ouvrir des plans…' }).first().click()
  await expect(review.report()).toContainText('2 nouveaux plans')
  await expect(review.report()).toContainText('b/damaged.gamme')
  await review.closeReport()

  await answerOpenDialog(gamme.electron, [folder])
  await writeFile(within('3.gamme'), planOf(3))
  await gamme.page.getByRole('button', { name: 'Ouvrir un dossier…' }).click()
  await expect(review.report()).toContainText('2 nouveaux plans')
  await review.closeReport()
  await expect(review.table().getByRole('link')).toHaveCount(4)
  expect(await axeViolations(gamme.page)).toEqual([])

  await gamme.page.getByRole('search').getByLabel('Parcours').selectOption('MPI')
  await expect(review.table().getByRole('link', { name: 'Élève 1' })).toHaveCount(0)
  await gamme.page.getByRole('button', { name: 'Vues' }).click()
  await gamme.page.getByRole('menuitem', { name: /^Enregistrer la vue/ }).click()
  await gamme.page.getByLabel('Nom de la vue').fill('MPI seulement')
  await gamme.page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await gamme.page.getByRole('button', { name: 'Effacer les filtres' }).click()
  await expect(review.table().getByRole('link', { name: 'Élève 1' })).toHaveCount(1)

  const exported = async (entry: RegExp, name: string): Promise<string> => {
    await answerSaveDialog(gamme.electron, within(name))
    await gamme.page.getByRole('button', { name: 'Exporter' }).click()
    await gamme.page.getByRole('menuitem', { name: entry }).click()
    await expect(gamme.page.getByText(`Document enregistré : ${name}.`).first()).toBeVisible({ timeout: 60_000 })
    return within(name)
  }
  expect(await readFile(await exported(/^Tableau CSV pour Excel/, 'french.csv'), 'utf8')).toMatch(/^\uFEFFNom;Groupe;/)
  expect(await readFile(await exported(/^Tableau CSV simple/, 'plain.csv'), 'utf8')).toMatch(/^Nom,Groupe,/)
  expect((await readFile(await exported(/^Classeur XLSX/, 'group.xlsx'))).subarray(0, 2).toString()).toBe('PK')
  const pdf = await readPdf(await exported(/^Un PDF pour le groupe/, 'group.pdf'))
  expect(pdf.texts[0]).toContain('Élève 3')
  expect(pdf.outline).toEqual(expect.arrayContaining(['Élève 1', 'Élève 2', 'Élève 3']))

  await review.open('Élève 1')
  await gamme.page.keyboard.press('Alt+PageDown')
  await expect(gamme.page.getByRole('heading', { level: 1, name: 'Élève 2' })).toBeVisible()
  const action = async (name: string): Promise<void> => {
    await gamme.page.getByRole('button', { name: 'Autres actions' }).click()
    await gamme.page.getByRole('menuitem', { name }).click()
  }
  await action('Archiver')
  await chooseMenu(gamme.electron, 'go-review')
  await expect(review.table().getByRole('link', { name: 'Élève 2' })).toHaveCount(0)
  await gamme.page.getByRole('checkbox', { name: 'Archivés' }).click()
  await review.open('Élève 2')
  await action('Supprimer')
  await gamme.page.getByRole('alertdialog').getByRole('button', { name: 'Supprimer' }).click()
  await gamme.page.getByRole('button', { name: 'Effacer les filtres' }).first().click()
  await expect(review.table().getByRole('link')).toHaveCount(3)
})

test('a large archive shows how far it is; stopped, nothing of it is kept', async ({ gamme }) => {
  const review = new ReviewPage(gamme)
  const file = JSON.parse(await readFile(await putPlanFile(folder), 'utf8'))
  const plans = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`${n}.gamme`, strToU8(JSON.stringify({ ...file, plan: { ...file.plan, id: `plan-${n}` } }))]))
  await writeFile(within('year.zip'), zipSync(plans))
  await review.show()
  await answerOpenDialog(gamme.electron, [within('year.zip')])
  await gamme.page.getByRole('button', { name: 'Ouvrir des plans…' }).first().click()
  await expect(review.report()).toContainText(/\d+ fichiers lus sur 400/)
  await review.report().getByRole('button', { name: 'Arrêter' }).click()
  await expect(gamme.page.getByText('Lecture arrêtée : rien n\'a été gardé.').first()).toBeVisible()
  await expect(gamme.page.getByRole('heading', { name: "Aucun plan reçu pour l'instant" })).toBeVisible()
})
