import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { planFileOf, writePlanFile } from '../../../src-renderer/domain/exchange/plan-file'
import { SemesterPage } from '../../e2e/pages/semester-page'
import { ThreeYearsPage } from '../../e2e/pages/three-years-page'
import { answerOpenDialog } from '../../e2e/support/dialogs'
import type { GammeApp } from '../../e2e/support/gamme-app'
import { test } from '../../e2e/support/launch'
import { chooseMenu } from '../../e2e/support/menu'
import { fullSemester } from '../full-semester'
import { forget, frameDone, report, samples, watchInput } from './frame-work'

const warmUp = 10
const rounds = 60
const CODE = 'R3.05'

/** A full S3 in the application: 19 modules, 40 assessments, 60 tasks. */
async function openFullSemester(gamme: GammeApp): Promise<SemesterPage> {
  const gabarit = JSON.parse(await readFile('resources/maquette-gabarit-gmp.json', 'utf8'))
  let ids = 0
  const now = '2026-10-14T09:00:00.000Z'
  const { plan } = fullSemester(gabarit, { now, newId: () => `id${++ids}` })
  const path = join(gamme.userData, 'full.gamme')
  await writeFile(path, writePlanFile(planFileOf(plan, { app: 'Gamme', savedAt: now })))
  const { page } = gamme
  await answerOpenDialog(gamme.electron, [path])
  await chooseMenu(gamme.electron, 'open-file')
  await page.getByRole('dialog').getByRole('button', { name: 'Importer' }).click()
  await page.getByRole('link', { name: /Semestre complet/ }).click()
  await new ThreeYearsPage(page).shown()
  await chooseMenu(gamme.electron, 'go-semester')
  const semester = new SemesterPage(page)
  await semester.shown()
  await semester.choose('S3')
  await semester.bar(CODE).scrollIntoViewIfNeeded()
  return semester
}

/** Draws the bar to and fro over eight weeks, a few pixels at a time, as a hand does. */
async function sway(page: Page, semester: SemesterPage, sweeps: number): Promise<void> {
  const box = await semester.bar(CODE).boundingBox()
  if (!box) throw new Error('No bar to drag.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const REACH = 320
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let sweep = 0; sweep < sweeps; sweep++) await page.mouse.move(sweep % 2 === 0 ? x + REACH : x, y, { steps: 60 })
}

test('semester: a bar is dragged', async ({ gamme }) => {
  const { page } = gamme
  const semester = await openFullSemester(gamme)
  await watchInput(page, 'pointermove')
  await sway(page, semester, 2)
  await forget(page)
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(window, { frames })
    let last = performance.now()
    const tick = (): void => {
      const now = performance.now()
      frames.push(now - last)
      last = now
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  await sway(page, semester, 6)
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames.slice(1))
  await frameDone(page)
  report('screen: frame while a bar is dragged, full S3', 'ms', frames)
  report('screen: work of a step of a dragged bar, full S3', 'ms', await samples(page))
  await page.mouse.up()
})

test('semester: a bar is moved by a key', async ({ gamme }) => {
  const { page } = gamme
  const semester = await openFullSemester(gamme)
  await semester.bar(CODE).focus()
  await watchInput(page, 'keydown')
  for (let round = 0; round < warmUp + rounds; round++) {
    if (round === warmUp) await forget(page)
    await page.keyboard.press(round % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')
    await frameDone(page)
    await page.waitForTimeout(60)
  }
  report('screen: a bar moved by a key, full S3', 'ms', await samples(page))
})
