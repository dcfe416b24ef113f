import { fileURLToPath } from 'node:url'
import { ResultsPage } from './pages/results-page'
import { WizardPage } from './pages/wizard-page'
import { axeViolations } from './support/axe'
import { answerOpenDialog } from './support/dialogs'
import type { GammeApp } from './support/gamme-app'
import { expect, test } from './support/launch'
import { chooseMenu } from './support/menu'
import { storedPlans } from './support/stored-plan'
import { tabTo } from './support/tab-to'

const bulletin = fileURLToPath(new URL('../fixtures/scodoc-bulletin-s1.json', import.meta.url))

async function openResults(gamme: GammeApp): Promise<ResultsPage> {
  await gamme.page.getByRole('button', { name: 'Nouveau plan' }).first().click()
  await new WizardPage(gamme.page).make({ name: 'Mon BUT GMP', parcours: 'MPI' })
  await gamme.page.getByRole('heading', { name: 'Vue 3 ans', level: 1 }).waitFor()
  await gamme.page.keyboard.press('Control+5')
  const results = new ResultsPage(gamme.page)
  await results.shown()
  return results
}

/** Marks that leave competence 4 between 8 and 10, with two modules of S2 still to come. */
const S1_MARKS = ['12', '12,5', '12.5', '12', '12', '12', '12', '12', '12', '12', '5', '12', '12', '5', '12', '12', '12', '6']
const S2_MARKS = ['12', '12', '12', '12', '12', '12', '12', '12', '12', '12', '', '12', '12', '5', '12', '12', '12', '', '12', '12']

test('by keyboard alone: marks, PASD, why, the ways to ADM, one applied and taken back', async ({ gamme }) => {
  const { page } = gamme
  const results = await openResults(gamme)

  await test.step('enter the marks of both semesters', async () => {
    await tabTo(page.getByRole('tab', { name: 'Décision' }))
    await page.keyboard.press('ArrowRight')
    await tabTo(results.mark('R1.01'))
    for (const mark of S1_MARKS) {
      await page.keyboard.type(mark)
      await page.keyboard.press('Enter')
    }
    await expect(results.mark('R1.02')).toHaveValue('12,5')
    await expect(results.mark('R1.03')).toHaveValue('12,5')
    await tabTo(page.getByRole('radio', { name: 'S1', exact: true }), 'Shift+Tab')
    await page.keyboard.press('ArrowRight')
    await tabTo(results.mark('R2.01'))
    for (const mark of S2_MARKS) {
      await page.keyboard.type(mark)
      await page.keyboard.press('Enter')
    }
    await expect(results.mark('R2.12')).toHaveValue('')
  })

  await test.step('the year passes by right, and says why', async () => {
    await expect(results.year('BUT 1')).toHaveAccessibleName(/PASD/)
    await tabTo(page.getByRole('tab', { name: 'Notes' }), 'Shift+Tab')
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByText('3 RCUE validés sur 4, soit plus de la moitié (3 suffisent), et aucun n\'est inférieur à 8.')).toBeVisible()
    await expect(page.getByText('arrêté du 15 avril 2022, annexe 1, 4.5').first()).toBeVisible()
    await tabTo(page.getByRole('button', { name: /^UE1\.4/ }))
    await page.keyboard.press('Enter')
    await expect(page.getByText(/60\s%\s×\s9,2\s\+\s40\s%\s×\s6\s=\s7,92/)).toBeVisible()
    expect(await axeViolations(page)).toEqual([])
  })

  const [before] = await storedPlans(page)

  await test.step('ask for the ways to ADM and apply one', async () => {
    await tabTo(page.getByRole('tab', { name: 'Décision' }), 'Shift+Tab')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await tabTo(page.getByRole('radio', { name: 'Passer de droit' }))
    await page.keyboard.press('ArrowRight')
    await tabTo(page.getByRole('button', { name: 'Chercher les chemins' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Chemin 1' })).toBeVisible()
    expect(await axeViolations(page)).toEqual([])
    await tabTo(page.getByRole('button', { name: /Supposer ces notes \(Chemin 1\)/ }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'BUT 1 avec les hypothèses' })).toBeVisible()
    await expect(results.outcome()).toContainText('ADM')
  })

  await test.step('take the hypotheses back; the marks never changed', async () => {
    await page.keyboard.press('F8')
    await tabTo(page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Annuler' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Projection du BUT 1' })).toBeVisible()
    await expect(results.outcome()).toContainText('PASD')
    const [after] = await storedPlans(page)
    expect(after).toEqual(before)
  })
})

test('a cell keeps what is no mark, Escape restores, a column is pasted and undone at once', async ({ gamme }) => {
  const { page } = gamme
  const results = await openResults(gamme)
  await results.view('Notes')

  await test.step('what is no mark stays in its cell', async () => {
    await results.mark('R1.01').click()
    await page.keyboard.type('25')
    await page.keyboard.press('Enter')
    await expect(results.mark('R1.01')).toBeFocused()
    await expect(results.mark('R1.01')).toHaveValue('25')
    await expect(results.mark('R1.01')).toHaveAccessibleDescription('Une note va de 0 à 20.')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('douze')
    await page.keyboard.press('Tab')
    await expect(results.mark('R1.02')).toHaveAccessibleDescription('Une note, ABS, EXC ou ATT est attendue.')
    await results.view('Décision')
    await results.view('Notes')
    await expect(results.mark('R1.02')).toHaveValue('douze')
    await results.mark('R1.02').focus()
    await page.keyboard.press('Escape')
    await expect(results.mark('R1.02')).toHaveValue('')
  })

  await test.step('ABS counts zero, EXC and an empty cell do not count', async () => {
    await results.mark('R1.01').click()
    await page.keyboard.type('abs')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('14')
    await page.keyboard.press('ArrowUp')
    await expect(results.mark('R1.01')).toHaveValue('ABS')
    await expect(results.mark('R1.01')).toBeFocused()
    await expect(results.ueAverage(1)).toContainText('7,00')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Enter')
    await expect(results.mark('R1.01')).toHaveValue('')
    await expect(results.ueAverage(1)).toContainText('14,00')
  })

  await test.step('a column of a spreadsheet', async () => {
    await gamme.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), '10\r\n11,5\r\nEXC\r\nvingt\r\n9\r\n')
    await results.mark('R1.03').click()
    await page.keyboard.press('Control+V')
    await expect(results.mark('R1.03')).toHaveValue('10')
    await expect(results.mark('R1.04')).toHaveValue('11,5')
    await expect(results.mark('R1.05')).toHaveValue('EXC')
    await expect(results.mark('R1.06')).toHaveAccessibleDescription('Une note, ABS, EXC ou ATT est attendue.')
    await expect(results.mark('R1.07')).toHaveValue('9')
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Control+Z')
    await expect(results.mark('R1.07')).toHaveValue('')
    await expect(results.mark('R1.03')).toHaveValue('')
    await expect(results.mark('R1.02')).toHaveValue('14')
    await expect(results.mark('R1.06')).toHaveValue('vingt')
  })

  await test.step('assessments, one of them a catch-up', async () => {
    await results.mark('R1.08').focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Ajouter une évaluation', exact: true }).click()
    await page.keyboard.type('Devoir')
    await page.keyboard.press('Tab')
    await page.keyboard.type('4')
    await page.keyboard.press('Tab')
    await page.keyboard.type('10')
    await page.keyboard.press('Tab')
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await expect(results.moduleRow('R1.08')).toContainText('8,00')
    await page.getByRole('button', { name: 'Ajouter une évaluation à R1.08' }).click()
    await page.getByRole('button', { name: 'Actions sur Évaluation 2' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Rattrapage' }).click()
    await page.getByRole('textbox', { name: 'Note, R1.08 Évaluation 2' }).fill('11')
    await page.keyboard.press('Enter')
    await expect(results.moduleRow('R1.08')).toContainText('11,00')
  })

  await test.step('UE averages alone', async () => {
    await page.getByRole('radio', { name: "Moyennes d'UE" }).check()
    await page.getByRole('textbox', { name: 'Moyenne saisie, UE1.1' }).click()
    await page.keyboard.type('11,2')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Moyenne saisie, UE1.2' })).toBeFocused()
    await expect(page.getByRole('row', { name: /^UE1\.1/ })).toContainText('acquise')
    expect(await axeViolations(page)).toEqual([])
  })
})

test('a bulletin is previewed, imported with its coefficients and undone in one step', async ({ gamme }) => {
  const { page } = gamme
  const results = await openResults(gamme)
  await answerOpenDialog(gamme.electron, [bulletin])
  await page.getByRole('button', { name: 'Importer un bulletin…' }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Bachelor universitaire de technologie Génie mécanique et productique')
  await expect(dialog.getByText('18 nouvelles notes')).toBeVisible()
  await expect(dialog.getByRole('checkbox', { name: "Ajouter le module que le semestre n'a pas" })).toBeChecked()
  await expect(dialog.getByRole('row', { name: /^UE1\.3/ })).toContainText('identique')
  expect(await axeViolations(page)).toEqual([])
  expect((await storedPlans(page))[0]?.position).toBe(0)

  await dialog.getByRole('button', { name: 'Importer' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^UE1\.1/ })).toContainText('12,07')
  await expect(page.getByText('Moyennes estimées')).toHaveCount(0)
  await expect.poll(async () => (await storedPlans(page))[0]?.position).toBe(1)

  await results.view('Notes')
  await expect(results.moduleRow('R1.11')).toBeVisible()
  await chooseMenu(gamme.electron, 'undo')
  await expect(results.moduleRow('R1.11')).toHaveCount(0)
  await expect(results.mark('R1.01')).toHaveValue('')
})

test('a file that is no bulletin says so and changes nothing', async ({ gamme }) => {
  const { page } = gamme
  await openResults(gamme)
  await answerOpenDialog(gamme.electron, [fileURLToPath(new URL('../fixtures/plan-v1.gamme', import.meta.url))])
  await page.getByRole('button', { name: 'Importer un bulletin…' }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText("Le fichier est d'un autre format.")
  await dialog.getByRole('button', { name: 'Fermer' }).last().click()
  await expect(dialog).toHaveCount(0)
  expect((await storedPlans(page))[0]?.position).toBe(0)
})

test("the jury's decision wins over the computed one, both are shown, and it can be taken back", async ({ gamme }) => {
  const { page } = gamme
  const results = await openResults(gamme)
  await page.getByRole('button', { name: 'Inscrire la décision du jury…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Inscrire' }).click()
  await expect(dialog.getByText('Le code de la décision est nécessaire.')).toBeVisible()
  await dialog.getByLabel('Code').selectOption('ADJ')
  await dialog.getByLabel('Date').fill('2027-07-02')
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Inscrire' }).click()
  await expect(results.year('BUT 1')).toHaveAccessibleName(/ADJ/)
  await expect(page.getByText('Décision inscrite du jury : ADJ. Décision calculée : aucune décision.')).toBeVisible()
  await page.getByRole('button', { name: 'Modifier la décision du jury…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer la décision' }).click()
  await expect(results.year('BUT 1')).not.toHaveAccessibleName(/ADJ/)
})
