import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupInfo } from '@/platform/bridge'
import { ThreeYearsPage } from './pages/three-years-page'
import { WizardPage } from './pages/wizard-page'
import type { GammeApp } from './support/gamme-app'
import { expect, test } from './support/launch'
import { chooseMenu } from './support/menu'
import { storedPlans } from './support/stored-plan'

const planName = 'Mon BUT GMP'

async function makePlan(gamme: GammeApp): Promise<void> {
  await gamme.page.getByRole('button', { name: 'Nouveau plan' }).first().click()
  await new WizardPage(gamme.page).make({ name: planName, parcours: 'MPI' })
  await new ThreeYearsPage(gamme.page).shown()
}

/** What the shell lists, asked of the bridge itself. */
async function copies(gamme: GammeApp): Promise<BackupInfo[]> {
  const list = await gamme.page.evaluate(() => window.gamme?.backups.list())
  if (!list?.ok) throw new Error(`The copies cannot be listed: ${list?.error.code}`)
  return list.value
}

/** The browser's database gone, as after a full disk or a cleaned profile. */
async function loseDatabase(gamme: GammeApp): Promise<void> {
  await gamme.quit()
  await rm(join(gamme.userData, 'IndexedDB'), { recursive: true })
}

test('a lost database is an incident: the copies are offered, restored, and the plan is whole', async ({ gamme }) => {
  await makePlan(gamme)
  await expect.poll(async () => (await copies(gamme)).map(({ label }) => label)).toEqual([planName])
  const [before] = await storedPlans(gamme.page)

  await loseDatabase(gamme)
  await gamme.launch()
  await expect(gamme.page.getByRole('heading', { name: /Aucun plan dans la base, mais \d+ copies? de sécurité/ })).toBeVisible()
  const kept = await copies(gamme)
  await gamme.page.getByRole('button', { name: 'Tout restaurer' }).click()
  await expect(gamme.page.getByRole('link', { name: new RegExp(planName) })).toBeVisible()
  const [after] = await storedPlans(gamme.page)
  expect(after?.plan).toEqual(before?.plan)
  // An emptied store never takes the place of a good copy.
  expect((await copies(gamme)).map(({ id }) => id)).toEqual(expect.arrayContaining(kept.map(({ id }) => id)))
})

test('a damaged copy is shown as such, and another one restores the plan', async ({ gamme }) => {
  await makePlan(gamme)
  await expect.poll(async () => (await copies(gamme)).length).toBe(1)
  const board = new ThreeYearsPage(gamme.page)
  await board.card('R3.05').focus()
  await gamme.page.keyboard.press('Alt+ArrowRight')
  await board.saved()
  await loseDatabase(gamme)

  // The window's close wrote a second copy; half of it is overwritten, its length is the same.
  const folder = join(gamme.userData, 'backups')
  const [planFolder] = await readdir(folder)
  const files = (await readdir(join(folder, String(planFolder)))).filter((file) => file.endsWith('.gamme')).sort()
  expect(files).toHaveLength(2)
  const newest = join(folder, String(planFolder), String(files[1]))
  const content = await readFile(newest)
  await writeFile(newest, content.fill(0, Math.floor(content.length / 2)))

  await gamme.launch()
  await chooseMenu(gamme.electron, 'go-backups')
  const list = gamme.page.getByRole('list', { name: `Copies de « ${planName} »` })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(list.getByRole('listitem').first()).toContainText('illisible')
  await list.getByRole('button').first().click()
  await expect(gamme.page.getByText('Cette copie est illisible')).toBeVisible()
  await list.getByRole('button').nth(1).click()
  await gamme.page.getByRole('button', { name: 'Restaurer ce plan' }).click()
  await expect.poll(async () => (await storedPlans(gamme.page)).map(({ plan }) => plan.name)).toEqual([planName])
})

test('a folder that cannot be written stops no edit, and is written again once it can', async ({ gamme }) => {
  await rm(join(gamme.userData, 'backups'), { recursive: true, force: true })
  await writeFile(join(gamme.userData, 'backups'), 'a file where the folder should be')
  await makePlan(gamme)
  await new ThreeYearsPage(gamme.page).saved()
  const refused = await gamme.page.evaluate(() => window.gamme?.backups.write({ key: 'k', label: 'k', text: 't' }))
  expect(refused).toMatchObject({ ok: false, error: { code: 'unwritable' } })

  await rm(join(gamme.userData, 'backups'))
  await gamme.restart()
  await expect.poll(async () => (await copies(gamme)).map(({ label }) => label)).toEqual([planName])
})

test('killed in the middle of copies, every copy listed reads back whole', async ({ gamme }) => {
  for (let round = 0; round < 3; round++) {
    await gamme.page.evaluate(
      (number) =>
        new Promise<void>((resolve) => {
          const write = async (): Promise<void> => {
            for (let index = 0; ; index++) {
              await window.gamme?.backups.write({ key: 'killed', label: 'killed', text: `${number} ${index} `.repeat(50_000) })
              if (index === 2) resolve()
            }
          }
          void write()
        }),
      round
    )
    await gamme.kill()
    await gamme.launch()
    const found = await gamme.page.evaluate(async () => {
      const list = await window.gamme?.backups.list()
      const read = await Promise.all((list?.ok ? list.value : []).map(({ id }) => window.gamme?.backups.read(id)))
      return read.map((one) => one?.ok === true)
    })
    expect(found.length).toBeGreaterThanOrEqual(3)
    expect(found).not.toContain(false)
  }
})
