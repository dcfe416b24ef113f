import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { planFileOf, writePlanFile } from '../../../src-renderer/domain/exchange/plan-file'
import { ReviewPage } from '../../e2e/pages/review-page'
import { answerOpenDialog } from '../../e2e/support/dialogs'
import type { GammeApp } from '../../e2e/support/gamme-app'
import { expect, test } from '../../e2e/support/launch'
import { storedPlans } from '../../e2e/support/stored-plan'
import { forget, frameDone, report, samples, watchInput } from './frame-work'

const PLANS = 500

/** Megabytes that the processes of the application hold for themselves; a page that some share counts once. */
async function memory({ electron }: GammeApp): Promise<number> {
  const pids = await electron.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
  const shares = await Promise.all(pids.map(async (pid) => /^Pss:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0))
  return shares.reduce((sum: number, share) => sum + Number(share), 0) / 1024
}

test('500 plans of a year: taken in, sorted and filtered', async ({ gamme }) => {
  test.setTimeout(300_000)
  const { page } = gamme
  await page.getByRole('button', { name: /^Plan d'exemple/ }).click()
  await page.getByRole('heading', { name: 'Vue 3 ans', level: 1 }).waitFor()
  const [stored] = await storedPlans(page)
  if (!stored) throw new Error('No plan to copy.')
  const files = Array.from({ length: PLANS }, (_, n): [string, Uint8Array] => {
    const plan = { ...stored.plan, id: `plan-${n}`, name: `Élève ${(n * 7919) % PLANS}` }
    return [`${n}.gamme`, strToU8(writePlanFile(planFileOf(plan, { app: 'Gamme', savedAt: plan.updatedAt })))]
  })
  const archive = join(gamme.userData, 'year.zip')
  await writeFile(archive, zipSync(Object.fromEntries(files)))

  const review = new ReviewPage(gamme)
  await review.show()
  const before = await memory(gamme)
  await answerOpenDialog(gamme.electron, [archive])
  const start = performance.now()
  await page.getByRole('button', { name: 'Ouvrir des plans…' }).first().click()
  const reading = [before]
  let done = false
  const watch = (async () => {
    while (!done) {
      reading.push(await memory(gamme))
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  })()
  await expect(review.report()).toContainText(`${PLANS} nouveaux plans`, { timeout: 120_000 })
  report(`screen: ${PLANS} plans taken in, whole`, 'ms', [performance.now() - start])
  done = true
  await watch
  report(`screen: memory before ${PLANS} plans`, 'MB', [before])
  report(`screen: memory at the most while ${PLANS} plans are read`, 'MB', [Math.max(...reading)])
  await review.closeReport()
  await review.table().waitFor()
  report(`screen: memory with ${PLANS} plans in the table`, 'MB', [await memory(gamme)])

  await watchInput(page, 'click')
  const sort = review.table().getByRole('columnheader').getByRole('button').first()
  for (let round = 0; round < 25; round++) {
    if (round === 5) await forget(page)
    await sort.click()
    await frameDone(page)
  }
  report(`screen: the table of ${PLANS} plans sorted`, 'ms', await samples(page))
  await watchInput(page, 'input')
  const search = page.getByRole('search').getByRole('searchbox')
  for (let round = 0; round < 25; round++) {
    if (round === 5) await forget(page)
    await search.fill(`Élève ${round}`)
    await frameDone(page)
  }
  report(`screen: the table of ${PLANS} plans filtered`, 'ms', await samples(page))
})
