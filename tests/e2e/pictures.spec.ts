import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { planFileOf, writePlanFile } from '../../src-renderer/domain/exchange/plan-file'
import { weeksOf } from '../../src-renderer/domain/schedule/weeks'
import { MaquettePage } from './pages/maquette-page'
import { SettingsPage } from './pages/settings-page'
import { ThreeYearsPage } from './pages/three-years-page'
import { axeViolations } from './support/axe'
import { answerOpenDialog } from './support/dialogs'
import type { GammeApp } from './support/gamme-app'
import { expect, test } from './support/launch'
import { chooseMenu } from './support/menu'
import { saveScreenshot, type Look } from './support/screenshots'
import { storedPlans } from './support/stored-plan'

const FORMATION = fileURLToPath(new URL('../fixtures/orebut-formation.xml', import.meta.url))

const SMALL = { width: 1280, height: 800 }
const LARGE = { width: 1920, height: 1080 }

const LOOKS: readonly Look[] = [
  { ...SMALL, theme: 'light', locale: 'fr' },
  { ...LARGE, theme: 'dark', locale: 'fr' },
  { ...LARGE, theme: 'light', locale: 'en' },
  { ...SMALL, theme: 'dark', locale: 'en' }
]

/** Goes to a screen and waits until it shows what it holds. */
interface Subject {
  name: string
  show: (gamme: GammeApp) => Promise<void>
  /** For a dialog that would stay over the next screen. */
  hide?: (gamme: GammeApp) => Promise<void>
}

const heading = (gamme: GammeApp, name: RegExp): Promise<void> =>
  gamme.page.getByRole('heading', { level: 1, name }).waitFor()

const PLANS: Subject = {
  name: 'plans',
  show: async (gamme) => {
    await chooseMenu(gamme.electron, 'go-plans')
    await heading(gamme, /^Plans/)
  }
}

const EMPTY: readonly Subject[] = [
  { ...PLANS, name: 'plans-empty' },
  {
    name: 'wizard',
    show: async (gamme) => {
      await chooseMenu(gamme.electron, 'new-plan')
      await gamme.page.getByRole('button', { name: /^(Suivant|Next)/ }).waitFor()
    }
  }
]

const threeYears = async (gamme: GammeApp): Promise<void> => {
  await chooseMenu(gamme.electron, 'go-three-years')
  await gamme.page.locator('[data-board-card]').first().waitFor()
}

/** The results at an address: which year, which part of it. */
const results = (name: string, address: string): Subject => ({
  name,
  show: async (gamme) => {
    await chooseMenu(gamme.electron, 'go-results')
    await gamme.page.evaluate((query) => (location.hash = `#/results?${query}`), address)
    await heading(gamme, /^(Résultats|Results)$/)
  }
})

const parcours = (view: string): Subject => ({
  name: `parcours-${view}`,
  show: async (gamme) => {
    await chooseMenu(gamme.electron, 'go-parcours')
    await gamme.page.evaluate((address) => (location.hash = `#/parcours?view=${address}`), view)
    await gamme.page.getByRole('tabpanel').waitFor()
  }
})

/** The weeks of a semester of the sample, and a dialog over them. */
const weeks = (name: string, semester: string, button?: RegExp): Subject => ({
  name,
  show: async (gamme) => {
    await chooseMenu(gamme.electron, 'go-three-years')
    await chooseMenu(gamme.electron, 'go-semester')
    await gamme.page.locator('[data-bar]').first().waitFor()
    await gamme.page.getByRole('radio', { name: semester, exact: true }).check()
    await gamme.page.locator(`[data-bar][data-code^="R${semester.slice(1)}."]`).first().waitFor()
    if (!button) return
    await gamme.page.getByRole('button', { name: button }).click()
    await gamme.page.getByRole('dialog').waitFor()
  }
})

/** The sample plan as a tutor receives it; taken in once. */
async function receiveSample(gamme: GammeApp): Promise<void> {
  await chooseMenu(gamme.electron, 'go-review')
  await heading(gamme, /^(Revue|Review)$/)
  const table = gamme.page.getByRole('table', { name: /^(Plans reçus|Received plans)$/ })
  const open = gamme.page.getByRole('button', { name: /^(Ouvrir des plans|Open Plans)/ }).first()
  await table.or(open).first().waitFor()
  if (!(await table.isVisible())) {
    const [stored] = await storedPlans(gamme.page)
    if (!stored) throw new Error('No plan to receive.')
    const path = join(gamme.userData, 'sample.gamme')
    await writeFile(path, writePlanFile(planFileOf(stored.plan, { app: 'Gamme', savedAt: stored.plan.updatedAt })))
    await answerOpenDialog(gamme.electron, [path])
    await open.click()
  }
  await table.waitFor()
}

const receivedPlan = async (gamme: GammeApp, tab: RegExp): Promise<void> => {
  await receiveSample(gamme)
  await gamme.page.getByRole('table', { name: /^(Plans reçus|Received plans)$/ }).getByRole('link').first().click()
  await gamme.page.getByRole('tab', { name: tab }).click()
}

/** The deadlines, or a week in the midst of the sample's present semester, whatever the day of the test. */
const deadlines = (view: 'due' | 'week'): Subject => ({
  name: `semester-${view}`,
  show: async (gamme) => {
    await chooseMenu(gamme.electron, 'go-semester')
    const [stored] = await storedPlans(gamme.page)
    const semester = stored?.plan.semesters.find(({ state }) => state === 'current')
    if (!stored || !semester) throw new Error('The sample has no present semester.')
    const week = weeksOf(stored.plan, semester.id)[5]?.monday ?? ''
    await gamme.page.evaluate((query) => (location.hash = `#/semester?${query}`), new URLSearchParams({ view, semester: semester.id, week }).toString())
    await gamme.page.getByRole('tabpanel').getByRole('heading', { level: 2 }).first().waitFor()
  }
})

const leaveDialog = async ({ page }: GammeApp): Promise<void> => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** The preview of a formation of ORéBUT. */
async function showFormation(gamme: GammeApp): Promise<void> {
  await answerOpenDialog(gamme.electron, [FORMATION])
  await chooseMenu(gamme.electron, 'go-maquette')
  await heading(gamme, /^Maquettes/)
  await gamme.page.getByRole('button', { name: /^(Importer|Import)…$/ }).click()
  await gamme.page.getByRole('dialog').getByText('SNRV, MPI, II, CPD, CAI').waitFor()
}

/** What the sample plan becomes under the maquette of that formation, which is installed once. */
async function showUpdate(gamme: GammeApp): Promise<void> {
  const { page } = gamme
  await chooseMenu(gamme.electron, 'go-maquette')
  await page.getByRole('link', { name: /^(Gabarit national|National)/ }).waitFor()
  if ((await page.getByRole('link', { name: /^Référentiel de formation/ }).count()) === 0) {
    await showFormation(gamme)
    await page.getByRole('button', { name: /^(Installer la maquette|Install Maquette)$/ }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await PLANS.show(gamme)
  await page.getByRole('button', { name: /^(Actions sur|Actions on)/ }).first().click()
  await page.getByRole('menuitem', { name: /^(Changer de maquette|Change Maquette)…$/ }).click()
  await page.getByRole('dialog').getByRole('radio', { name: /^Référentiel de formation/ }).check()
}

/** A part of one's own maquette, which is copied from the gabarit once. */
const maquette = (name: string, address: string): Subject => ({
  name: `maquette-${name}`,
  show: async (gamme) => {
    const { page } = gamme
    await chooseMenu(gamme.electron, 'go-maquette')
    const own = page.getByRole('link', { name: 'Ma maquette' })
    await page.getByRole('link', { name: /^(Gabarit national|National)/ }).or(page.getByRole('navigation', { name: /^(Parties|Parts)/ })).waitFor()
    if ((await own.count()) > 0) await own.click()
    else if ((await page.getByRole('navigation', { name: /^(Parties|Parts)/ }).count()) === 0) await new MaquettePage(page).makeMine()
    await page.getByRole('navigation', { name: /^(Parties|Parts)/ }).waitFor()
    await page.evaluate((query) => (location.hash = `${location.hash.split('?')[0] ?? ''}?${query}`), address)
    await page.waitForTimeout(300)
  }
})

const FULL: readonly Subject[] = [
  deadlines('due'),
  deadlines('week'),
  { name: 'review-group', show: receiveSample },
  { name: 'review-reading', show: (gamme) => receivedPlan(gamme, /^(Lecture|Reading)$/) },
  { name: 'review-board', show: (gamme) => receivedPlan(gamme, /^(Tableau|Board)$/) },
  { name: 'three-years', show: threeYears },
  {
    name: 'module',
    show: async (gamme) => {
      await threeYears(gamme)
      await new ThreeYearsPage(gamme.page).card('R4.05').press('Enter')
      await gamme.page.locator('#module-heading').waitFor()
    }
  },
  ...['five', 'carte', 'pair', 'wishes', 'sheet'].map(parcours),
  {
    name: 'compare-empty',
    show: async (gamme) => {
      await chooseMenu(gamme.electron, 'go-compare')
      await heading(gamme, /^(Comparer|Compare)$/)
    }
  },
  weeks('semester', 'S4'),
  weeks('semester-work-study', 'S5'),
  weeks('semester-calendar', 'S5', /^(Calendrier|Calendar)…$/),
  weeks('semester-level', 'S4', /^(Lisser|Level)…$/),
  results('results-decision', 'year=2-1&view=decision'),
  results('results-marks', 'year=2-1&view=marks'),
  results('results-simulation', 'year=2-1&view=simulation'),
  results('results-course', 'year=course'),
  {
    name: 'skills',
    show: async (gamme) => {
      await chooseMenu(gamme.electron, 'go-skills')
      await heading(gamme, /^(Compétences|Competences)$/)
    }
  },
  PLANS,
  {
    name: 'backups',
    show: async (gamme) => {
      await chooseMenu(gamme.electron, 'go-backups')
      await heading(gamme, /^(Copies|Backup)/)
    }
  },
  maquette('modules', 'part=1&view=modules&at=4'),
  maquette('coefficients', 'part=3&view=coefficients'),
  maquette('ues', 'part=3&view=ues'),
  maquette('checks', 'part=checks'),
  maquette('sheet', 'part=sheet'),
  {
    name: 'maquette-library',
    show: async (gamme) => {
      await chooseMenu(gamme.electron, 'go-maquette')
      const all = gamme.page.getByRole('button', { name: /^(Toutes les maquettes|All maquettes)$/ })
      await gamme.page.getByRole('link', { name: /^(Gabarit national|National)/ }).or(all).first().waitFor()
      if ((await all.count()) > 0) await all.click()
      await heading(gamme, /^Maquettes$/)
    }
  },
  { name: 'maquette-import', show: showFormation, hide: leaveDialog },
  { name: 'maquette-update', show: showUpdate, hide: leaveDialog },
  { name: 'settings', show: (gamme) => new SettingsPage(gamme).open() }
]

async function picture(gamme: GammeApp, subjects: readonly Subject[], looks: readonly Look[], suffix = ''): Promise<void> {
  const settings = new SettingsPage(gamme)
  for (const locale of ['fr', 'en'] as const) {
    const wanted = looks.filter((look) => look.locale === locale)
    if (wanted.length === 0) continue
    await settings.chooseLanguage(locale)
    for (const { name, show, hide } of subjects) {
      await show(gamme)
      for (const look of wanted) {
        await saveScreenshot(gamme, `${name}${suffix}`, look)
        expect(await axeViolations(gamme.page), `${name}${suffix} in ${look.theme}, ${look.locale}`).toEqual([])
      }
      await hide?.(gamme)
    }
  }
}

test('every screen of an empty application, in both themes, sizes and languages, without a violation', async ({ gamme }) => {
  test.slow()
  await picture(gamme, EMPTY, LOOKS)
})

test('every screen of the sample plan, in both themes, sizes and languages, without a violation', async ({ gamme }) => {
  test.slow()
  await gamme.page.getByRole('button', { name: /^Plan d'exemple/ }).click()
  await new ThreeYearsPage(gamme.page).shown()
  await picture(gamme, FULL, LOOKS)
})

test('text at 200 % keeps every screen whole', async ({ gamme }) => {
  test.slow()
  const settings = new SettingsPage(gamme)
  await gamme.page.getByRole('button', { name: /^Plan d'exemple/ }).click()
  await new ThreeYearsPage(gamme.page).shown()
  await settings.chooseTextSize(200)
  await picture(gamme, FULL, [{ ...SMALL, theme: 'light', locale: 'fr' }], '-200')
  for (const { name, show, hide } of FULL) {
    await show(gamme)
    // The page scrolls down, never sideways: a line must not be read by scrolling.
    const overflow = await gamme.page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('#main')].map((part) => part.scrollWidth - part.clientWidth)
    )
    expect.soft(Math.max(...overflow), name).toBeLessThanOrEqual(0)
    await hide?.(gamme)
  }
})
