import { ThreeYearsPage } from './pages/three-years-page'
import { WizardPage } from './pages/wizard-page'
import { expect, test } from './support/launch'
import { storedPlans } from './support/stored-plan'

const EDITS = 50
const KILLS = 10

/** A fixed sequence, so that a failure can be run again. */
function* delays(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    yield state % 60
  }
}

test('killed at any moment during fifty edits, the last saved state or the one before is there', async ({ gamme }) => {
  test.slow()
  await gamme.page.getByRole('button', { name: 'Nouveau plan' }).first().click()
  await new WizardPage(gamme.page).make({ name: 'Plan fragile', parcours: 'MPI' })
  await new ThreeYearsPage(gamme.page).saved()

  const delay = delays(2026)
  let known = (await storedPlans(gamme.page))[0]?.entries.length ?? 0
  for (let kill = 0; kill < KILLS; kill++) {
    const board = new ThreeYearsPage(gamme.page)
    const card = board.card('R3.05')
    await card.focus()
    const edits = EDITS / KILLS
    let shownAsSaved = 0
    for (let edit = 1; edit <= edits; edit++) {
      const towards = (await board.cardIn('S3', 'R3.05').count()) > 0 ? 'Alt+ArrowRight' : 'Alt+ArrowLeft'
      await gamme.page.keyboard.press(towards)
      // Every other time the edits come in a burst, with no pause for a save to end.
      if (kill % 2 === 0 && edit < edits) {
        await board.saved()
        shownAsSaved = edit
      }
    }
    const wait = delay.next().value
    if (wait > 0) await gamme.page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), wait)
    await gamme.kill()

    await gamme.launch()
    await gamme.page.getByRole('link', { name: /Plan fragile/ }).click()
    await new ThreeYearsPage(gamme.page).shown()
    const [stored] = await storedPlans(gamme.page)
    if (!stored) throw new Error('The plan is gone.')
    // Whatever was cut off, the history has no hole and tells exactly the plan that is there.
    expect(stored.position).toBe(stored.entries.length)
    expect(stored.entries.length).toBeGreaterThanOrEqual(known + shownAsSaved)
    expect(stored.entries.length).toBeLessThanOrEqual(known + edits)
    const { plan } = stored
    const moved = plan.modules.find(({ code }) => code === 'R3.05')
    const place = plan.semesters.find(({ id }) => id === moved?.semester)?.number
    expect(place).toBe(stored.entries.length % 2 === 0 ? 3 : 4)
    known = stored.entries.length
  }
  expect(known).toBeGreaterThan(0)

  await test.step('every change that was kept can still be undone', async () => {
    const board = new ThreeYearsPage(gamme.page)
    for (let left = known; left > 0; left--) await board.undoButton().click()
    await expect(board.cardIn('S3', 'R3.05')).toBeVisible()
    await board.saved()
    expect((await storedPlans(gamme.page))[0]?.position).toBe(0)
  })
})
