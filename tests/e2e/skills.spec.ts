import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ThreeYearsPage } from './pages/three-years-page'
import { axeViolations } from './support/axe'
import { answerSaveDialog } from './support/dialogs'
import { expect, test } from './support/launch'
import { saveScreenshot } from './support/screenshots'
import { storedPlans } from './support/stored-plan'
import { tabTo } from './support/tab-to'

test('evidence and own positions are entered by keyboard, kept, and taken back', async ({ gamme }) => {
  test.slow()
  const { page } = gamme
  await page.getByRole('button', { name: /^Plan d'exemple/ }).click()
  await new ThreeYearsPage(page).shown()
  await page.keyboard.press('ControlOrMeta+6')
  await page.getByRole('heading', { name: 'Compétences', level: 1 }).waitFor()
  expect(await axeViolations(page)).toEqual([])

  await test.step('a position on AC11.01', async () => {
    const position = page.getByRole('combobox', { name: 'Auto-positionnement sur AC11.01' })
    await tabTo(position)
    await page.keyboard.type('En autonomie')
    await expect(position).toHaveValue('autonomous')
  })

  await test.step('a link as evidence of it; Enter in a field saves', async () => {
    await tabTo(page.getByRole('button', { name: 'Ajouter une preuve à AC11.01' }))
    await page.keyboard.press('Enter')
    const form = page.getByRole('dialog', { name: 'Preuve' })
    await form.waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(form.getByText('Ce champ est nécessaire.')).toBeVisible()
    await page.keyboard.type('Cahier des charges')
    await tabTo(form.getByRole('radio', { name: 'Texte' }))
    await page.keyboard.press('ArrowRight')
    await tabTo(form.getByRole('textbox', { name: /^Adresse/ }))
    await page.keyboard.type('https://portfolio.example/cahier')
    await saveScreenshot(gamme, 'skills-form', { width: 1280, height: 800, theme: 'light', locale: 'fr' })
    await page.keyboard.press('Enter')
    await expect(form).toBeHidden()
    await expect(page.getByRole('heading', { name: 'Cahier des charges' })).toBeVisible()
  })

  await test.step('the portfolio goes out as one HTML file', async () => {
    const path = join(gamme.userData, 'portfolio.html')
    await answerSaveDialog(gamme.electron, path)
    await tabTo(page.getByRole('button', { name: 'Exporter en HTML' }))
    await page.keyboard.press('Enter')
    await page.getByText('portfolio.html enregistré.').first().waitFor()
    expect(await readFile(path, 'utf8')).toContain('Cahier des charges')
  })

  await test.step('both are in the database; undo takes them back one by one', async () => {
    await expect.poll(async () => (await storedPlans(page))[0]?.plan.evidence?.length).toBe(1)
    await saveScreenshot(gamme, 'skills', { width: 1280, height: 800, theme: 'light', locale: 'fr' })
    await saveScreenshot(gamme, 'skills', { width: 1920, height: 1080, theme: 'dark', locale: 'fr' })
    await page.keyboard.press('ControlOrMeta+z')
    await expect(page.getByText("Aucune preuve pour l'instant")).toBeVisible()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(page.getByRole('combobox', { name: 'Auto-positionnement sur AC11.01' })).toHaveValue('')
  })
})
