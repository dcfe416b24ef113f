import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OwnReviewPage } from './pages/own-review-page'
import { ReviewPage } from './pages/review-page'
import { ThreeYearsPage } from './pages/three-years-page'
import { answerOpenDialog } from './support/dialogs'
import { exportPlan } from './support/export-plan'
import { GammeApp } from './support/gamme-app'
import { expect, test } from './support/launch'
import { chooseMenu } from './support/menu'
import { saveScreenshot } from './support/screenshots'

const NAME = /exemple/
const MOVE_FIRST = 'Déplacer R5.04 en S6'
const MOVE_SECOND = 'Déplacer R5.05 en S6'
const REMOVE = 'Retirer R6.01 de S6'
const CHOOSE = 'Choisir le parcours SNRV'

let folder: string
const within = (name: string): string => join(folder, name)
const others: GammeApp[] = []

/** Another machine, with a profile of its own. */
async function machine(): Promise<GammeApp> {
  const gamme = await GammeApp.start()
  others.push(gamme)
  return gamme
}

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gamme-review-'))
})
test.afterEach(async () => {
  const errors = others.flatMap(({ unexpectedErrors }) => unexpectedErrors)
  await Promise.all(others.splice(0).map((gamme) => gamme.dispose()))
  await rm(folder, { recursive: true, force: true })
  expect(errors, 'errors logged by the other machines').toEqual([])
})

async function reviewIn(path: string): Promise<{ entries: { kind: string }[] }> {
  return JSON.parse(await readFile(path, 'utf8')).review
}

test('a plan goes to two tutors and back, and the tutor sees exactly what changed', async ({ gamme: student }) => {
  test.slow()
  const own = new OwnReviewPage(student)

  await test.step('the student exports', async () => {
    await student.page.getByRole('button', { name: /^Plan d'exemple/ }).click()
    await new ThreeYearsPage(student.page).shown()
    await exportPlan(student, within('plan.gamme'))
  })

  const first = await machine()
  const tutor = new ReviewPage(first)
  await test.step('a tutor comments, suggests three changes, and gives a verdict', async () => {
    await tutor.show()
    await tutor.receive([within('plan.gamme')])
    await tutor.open(NAME)
    await tutor.comment('Le S5 est très chargé.')
    await tutor.suggestMove('R5.04', 'later', 'Alléger le S5.')
    await tutor.suggestRemoval('R6.01')
    await tutor.suggestParcours('SNRV', 'Le premier vœu.')
    await tutor.giveVerdict("D'accord", { name: 'Ada Martin' })
    await tutor.sendBack(within('ada.gamme-revue'))
  })

  const second = await machine()
  await test.step('a second tutor suggests another, and validates', async () => {
    const page = new ReviewPage(second)
    await page.show()
    await page.receive([within('plan.gamme')])
    await page.open(NAME)
    await page.comment('Bon choix de parcours.')
    await page.suggestMove('R5.05', 'later')
    await page.giveVerdict('Validé', { name: 'B. Roux' })
    await page.sendBack(within('roux.gamme'))
  })

  await test.step('the student takes both in; on another machine in the other order, with the same outcome', async () => {
    await own.importReview(within('ada.gamme-revue'))
    await own.importReview(within('roux.gamme'))
    await expect(own.badge()).toHaveAccessibleName('Revue 6 éléments à traiter')
    await expect(student.page.getByText('Validé', { exact: true })).toBeVisible()
    await exportPlan(student, within('one-order.gamme'))

    const laptop = await machine()
    await answerOpenDialog(laptop.electron, [within('plan.gamme')])
    await chooseMenu(laptop.electron, 'open-file')
    await laptop.page.getByRole('dialog').getByRole('button', { name: 'Importer' }).click()
    const there = new OwnReviewPage(laptop)
    await there.importReview(within('roux.gamme'))
    await there.importReview(within('ada.gamme-revue'))
    await exportPlan(laptop, within('other-order.gamme'))
    expect(await reviewIn(within('other-order.gamme'))).toEqual(await reviewIn(within('one-order.gamme')))
    expect((await reviewIn(within('one-order.gamme'))).entries).toHaveLength(8)
  })

  await test.step('accepts two, rejects one, edits: the verdicts drop', async () => {
    await own.accept(MOVE_FIRST)
    await own.accept(MOVE_SECOND)
    await own.reject(CHOOSE, 'MPI reste le choix.')
    await expect(student.page.getByText('3 suggestions décidées')).toBeVisible()
    await expect(student.page.getByText('Validé, modifié depuis')).toBeVisible()
    await expect(student.page.getByText("D'accord, modifié depuis")).toBeVisible()
    await saveScreenshot(student, 'review-answered')
    await chooseMenu(student.electron, 'go-three-years')
    const board = new ThreeYearsPage(student.page)
    await board.card('R6.03').focus()
    await student.page.keyboard.press('Alt+ArrowLeft')
    await expect(board.cardIn('S5', 'R6.03')).toBeVisible()
    await exportPlan(student, within('answered.gamme'))
  })

  await test.step('the tutor sees exactly what changed, and each answer', async () => {
    await tutor.back()
    await tutor.receive([within('answered.gamme')])
    await expect(tutor.row(NAME)).toContainText('modifié depuis')
    await tutor.open(NAME)
    const changes = tutor.changes().getByRole('listitem')
    await expect(changes).toHaveText([/R5\.04 déplacé de S5 en S6$/, /R5\.05 déplacé de S5 en S6$/, /R6\.03 déplacé de S6 en S5$/])
    await expect(tutor.suggestion(MOVE_FIRST)).toContainText('Acceptée')
    await expect(tutor.suggestion(MOVE_SECOND)).toContainText('Acceptée')
    await expect(tutor.suggestion(CHOOSE)).toContainText('Refusée')
    await expect(tutor.suggestion(CHOOSE)).toContainText('MPI reste le choix.')
    await expect(tutor.suggestion(REMOVE)).toContainText('À décider')
    await saveScreenshot(first, 'review-round')
  })
})
