import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OwnReviewPage } from './pages/own-review-page'
import { SettingsPage } from './pages/settings-page'
import { ThreeYearsPage } from './pages/three-years-page'
import { axeViolations } from './support/axe'
import { answerOpenDialog } from './support/dialogs'
import { exportPlan } from './support/export-plan'
import type { GammeApp } from './support/gamme-app'
import { expect, test } from './support/launch'
import { chooseMenu } from './support/menu'
import { saveScreenshot, type Look } from './support/screenshots'
import { storedPlans } from './support/stored-plan'
import { writeTutorReview } from './support/tutor-review'

const MOVE_FIRST = 'Déplacer R5.04 en S6'
const MOVE_SECOND = 'Déplacer R5.05 en S6'
const SMALL = { width: 1280, height: 800 }
const LARGE = { width: 1920, height: 1080 }
const CHOOSE = 'Choisir le parcours SNRV'

async function samplePlan(gamme: GammeApp): Promise<void> {
  await gamme.page.getByRole('button', { name: /^Plan d'exemple/ }).click()
  await new ThreeYearsPage(gamme.page).shown()
}

async function tutorsReviews(gamme: GammeApp): Promise<{ plan: string; ada: string; second: string }> {
  const paths = { plan: join(gamme.userData, 'plan.gamme'), ada: join(gamme.userData, 'ada.gamme-revue'), second: join(gamme.userData, 'second.gamme') }
  await exportPlan(gamme, paths.plan)
  await writeTutorReview(paths.plan, paths.ada, {
    name: 'Ada Martin',
    comments: [{ text: 'Le S5 est très chargé : voir les suggestions.' }, { text: 'Ce module peut attendre.', module: 'R5.04' }],
    moves: [{ module: 'R5.04', to: 6, reason: 'Alléger le S5.' }],
    parcours: { code: 'SNRV', reason: 'Le premier vœu.' },
    verdict: 'agreed'
  })
  await writeTutorReview(paths.plan, paths.second, {
    name: 'B. Roux',
    moves: [{ module: 'R5.05', to: 6, reason: '' }],
    verdict: 'validated'
  })
  return paths
}

test('a student takes in the reviews of two tutors, answers each, and the verdicts drop and come back', async ({ gamme }) => {
  await samplePlan(gamme)
  const { ada, second } = await tutorsReviews(gamme)
  const review = new OwnReviewPage(gamme)

  await review.importReview(second)
  await review.importReview(ada)
  await expect(review.badge()).toHaveAccessibleName('Revue 5 éléments à traiter')
  await expect(gamme.page.getByText('Validé', { exact: true })).toBeVisible()
  await expect(review.suggestion(MOVE_FIRST)).toContainText('Nouveau')
  await expect(review.suggestion(MOVE_FIRST)).toContainText('Heures de S6')
  expect(await axeViolations(gamme.page)).toEqual([])

  await review.accept(MOVE_FIRST)
  await expect(gamme.page.getByText('Validé, modifié depuis')).toBeVisible()
  await gamme.page.getByRole('button', { name: 'Annuler : accepter la suggestion : déplacer R5.04 en S6' }).first().click()
  await expect(review.suggestion(MOVE_FIRST)).toContainText('Acceptée, puis annulée')
  await expect(gamme.page.getByText('Validé', { exact: true })).toBeVisible()
  await gamme.page.getByRole('button', { name: `Accepter de nouveau : ${MOVE_FIRST}` }).click()
  await review.accept(MOVE_SECOND)
  await review.reject(CHOOSE, 'MPI reste le choix.')
  await expect(gamme.page.getByText('3 suggestions décidées')).toBeVisible()

  const comment = review.comment('Ce module peut attendre.')
  await comment.getByRole('button', { name: 'Répondre' }).click()
  await comment.getByRole('textbox').fill('Entendu.')
  await comment.getByRole('button', { name: 'Ajouter la réponse' }).click()
  await expect(comment.getByText('Entendu.')).toBeVisible()
  await comment.getByRole('button', { name: 'Marquer comme réglé' }).click()
  await expect(review.badge()).toHaveAccessibleName('Revue 1 élément à traiter')

  const back = join(gamme.userData, 'back.gamme')
  await exportPlan(gamme, back)
  const exported = JSON.parse(await readFile(back, 'utf8'))
  const decisions = exported.review.entries.flatMap((entry: { kind: string; decision?: { value: { state: string; note: string } } }) =>
    entry.kind === 'suggestion' ? [entry.decision?.value] : []
  )
  expect(decisions).toHaveLength(3)
  expect(decisions).toContainEqual({ state: 'rejected', note: 'MPI reste le choix.' })
  expect(await gamme.page.evaluate(() => document.title)).toContain('Revue reçue')
})

test('whichever tutor comes first, the review is the same, and a restart keeps it', async ({ gamme }) => {
  await samplePlan(gamme)
  const { ada, second } = await tutorsReviews(gamme)
  const review = new OwnReviewPage(gamme)
  const exportedReview = async (name: string): Promise<unknown> => {
    const path = join(gamme.userData, name)
    await exportPlan(gamme, path)
    return JSON.parse(await readFile(path, 'utf8')).review
  }
  const before = await storedPlans(gamme.page)
  await review.importReview(ada)
  await review.importReview(second)
  const oneWay = await exportedReview('one.gamme')
  expect(await storedPlans(gamme.page)).toEqual(before)

  await gamme.restart()
  await gamme.page.getByRole('link', { name: /exemple/i }).first().click()
  await new ThreeYearsPage(gamme.page).shown()
  await expect(review.badge()).toHaveAccessibleName('Revue 5 éléments à traiter')
  expect(await exportedReview('two.gamme')).toEqual(oneWay)
})

test('pictures of the review and of the export, in both themes, languages and sizes, and at 200 %', async ({ gamme }) => {
  test.slow()
  await samplePlan(gamme)
  const { ada, second } = await tutorsReviews(gamme)
  const review = new OwnReviewPage(gamme)
  const settings = new SettingsPage(gamme)
  await answerOpenDialog(gamme.electron, [ada])
  await chooseMenu(gamme.electron, 'open-file')
  await gamme.page.getByRole('dialog').getByText("Revue d'un tuteur").waitFor()
  await saveScreenshot(gamme, 'own-review-import', SMALL)
  await gamme.page.getByRole('dialog').getByRole('button', { name: 'Importer' }).click()
  await gamme.page.getByRole('dialog').waitFor({ state: 'detached' })
  await review.importReview(second)
  await review.accept(MOVE_FIRST)

  const show = async (look: Partial<Look>, suffix = ''): Promise<void> => {
    await gamme.page.evaluate(() => (location.hash = '#/own-review'))
    await gamme.page.getByRole('heading', { level: 1, name: /^(Revue reçue|Review received)$/ }).waitFor()
    await saveScreenshot(gamme, `own-review${suffix}`, look)
    expect(await axeViolations(gamme.page)).toEqual([])
    const overflow = await gamme.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await chooseMenu(gamme.electron, 'export-plan')
    await gamme.page.getByRole('dialog').getByRole('listitem').first().waitFor()
    await saveScreenshot(gamme, `export${suffix}`, look)
    expect(await axeViolations(gamme.page)).toEqual([])
    await gamme.page.keyboard.press('Escape')
  }
  await show({ ...SMALL, theme: 'light' })
  await show({ ...LARGE, theme: 'dark' })
  await settings.chooseLanguage('en')
  await show({ ...SMALL, theme: 'dark', locale: 'en' })
  await settings.chooseLanguage('fr')
  await settings.chooseTextSize(200)
  await show({ ...SMALL, theme: 'light' }, '-200')
})
