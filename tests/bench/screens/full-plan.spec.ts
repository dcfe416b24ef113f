import type { Page } from '@playwright/test'
import { ResultsPage } from '../../e2e/pages/results-page'
import { ThreeYearsPage } from '../../e2e/pages/three-years-page'
import type { GammeApp } from '../../e2e/support/gamme-app'
import { test } from '../../e2e/support/launch'
import { chooseMenu } from '../../e2e/support/menu'
import { forget, frameDone, report, samples, watchInput } from './frame-work'

const warmUp = 10
const rounds = 60

async function openSample(gamme: GammeApp): Promise<ThreeYearsPage> {
  await gamme.page.getByRole('button', { name: /^Plan d'exemple/ }).click()
  const threeYears = new ThreeYearsPage(gamme.page)
  await threeYears.shown()
  return threeYears
}

/** Repeats an input, and leaves the page time to save between two, as a person does. */
async function repeat(page: Page, act: (round: number) => Promise<void>): Promise<number[]> {
  for (let round = 0; round < warmUp + rounds; round++) {
    if (round === warmUp) await forget(page)
    await act(round)
    await frameDone(page)
    await page.waitForTimeout(60)
  }
  return samples(page)
}

async function clickIn(page: Page, box: { x: number; y: number; width: number; height: number } | null | undefined): Promise<void> {
  if (!box) throw new Error('Nothing to click.')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

test('results: a typed mark', async ({ gamme }) => {
  const { page } = gamme
  await openSample(gamme)
  await chooseMenu(gamme.electron, 'go-results')
  const results = new ResultsPage(page)
  await results.shown()
  await results.view('Notes')
  const cell = results.mark('R4.01')
  await cell.focus()
  await watchInput(page, 'keydown')
  const typed = await repeat(page, async (round) => {
    await cell.focus()
    // Without keydown events: only the Enter that ends the entry counts.
    await cell.fill(String(8 + (round % 9)))
    await page.keyboard.press('Enter')
  })
  report('screen: a mark entered in Résultats, full plan', 'ms', typed)
})

test('board: a module moved by keys, undo and redo by their buttons', async ({ gamme }) => {
  const { page } = gamme
  const board = await openSample(gamme)
  const card = board.card('R5.02')
  await card.focus()
  await watchInput(page, 'keydown')
  // The keys of a chord count one event each; only the arrow moves.
  await page.keyboard.down('Alt')
  const moved = await repeat(page, (round) => page.keyboard.press(round % 2 === 0 ? 'ArrowRight' : 'ArrowLeft'))
  await page.keyboard.up('Alt')
  report('screen: a module moved on the board, full plan', 'ms', moved)

  // By the bare mouse: a locator's click runs code of its own in the page between the event and the frame.
  const places = await Promise.all([board.undoButton(), board.redoButton()].map((button) => button.boundingBox()))
  await watchInput(page, 'click')
  const undone = await repeat(page, (round) => clickIn(page, places[round % 2]))
  report('screen: undo and redo on the board, full plan', 'ms', undone)
})
