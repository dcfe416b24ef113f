import type { Page } from '@playwright/test'
import { SemesterPage } from './pages/semester-page'
import { ThreeYearsPage } from './pages/three-years-page'
import { WizardPage } from './pages/wizard-page'
import { axeViolations } from './support/axe'
import type { GammeApp } from './support/gamme-app'
import { expect, test } from './support/launch'
import { storedPlans } from './support/stored-plan'
import { tabTo } from './support/tab-to'

/** A plan for MPI of this year's entry, on its third semester. */
async function openThirdSemester(gamme: GammeApp): Promise<SemesterPage> {
  const { page } = gamme
  await page.getByRole('button', { name: 'Nouveau plan' }).first().click()
  await new WizardPage(page).make({ name: 'Mon BUT GMP', parcours: 'MPI' })
  await new ThreeYearsPage(page).shown()
  await page.keyboard.press('ControlOrMeta+4')
  const semester = new SemesterPage(page)
  await semester.shown()
  await semester.choose('S3')
  await semester.bar('R3.05').waitFor()
  return semester
}

async function saved(page: Page): Promise<void> {
  await page.getByText('Enregistré', { exact: true }).waitFor()
}

test('a 2/2 rhythm is set, its load seen and levelled, and all is undone, by keyboard', async ({ gamme }) => {
  test.slow()
  const { page } = gamme
  const semester = await openThirdSemester(gamme)
  await saved(page)
  const before = (await storedPlans(page))[0]
  expect(await axeViolations(page)).toEqual([])
  const even = await semester.load()

  await test.step('the second year becomes one of work-study, two weeks and two weeks', async () => {
    await semester.openCalendar()
    const calendar = semester.calendar()
    await tabTo(calendar.getByRole('tab', { name: 'Dates' }))
    await page.keyboard.press('ArrowRight')
    await tabTo(calendar.getByRole('radio', { name: 'Formation initiale' }))
    await page.keyboard.press('ArrowRight')
    await tabTo(calendar.getByRole('radio', { name: 'Aucun' }))
    await page.keyboard.press('ArrowRight')
    await tabTo(calendar.getByRole('button', { name: '2 semaines / 2 semaines' }))
    await expect(calendar.getByRole('textbox', { name: "Semaines à l'IUT" })).toHaveValue('2')
    await expect(calendar.getByRole('textbox', { name: 'Semaines en entreprise' })).toHaveValue('2')
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(calendar).toBeHidden()
  })

  await test.step('the weeks at the company hold no hours, and the others hold more', async () => {
    const hours = await semester.hours('R3.05')
    expect(hours.slice(0, 8).map((text) => text !== '')).toEqual([true, true, false, false, true, true, false, false])
    const load = await semester.load()
    expect(load.slice(0, 4).map((text) => text.startsWith('0'))).toEqual([false, false, true, true])
    expect(load).not.toEqual(even)
    await expect(page.getByRole('columnheader', { name: /Entreprise/ })).toHaveCount(hours.filter((text) => text === '').length)
  })

  await test.step('personal work and a ceiling: some weeks are above it', async () => {
    await semester.openCalendar()
    const calendar = semester.calendar()
    await tabTo(calendar.getByRole('tab', { name: 'Dates' }))
    await page.keyboard.press('End')
    await tabTo(calendar.getByRole('textbox', { name: 'Ressources' }))
    await page.keyboard.type('0,5')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await expect(calendar).toBeHidden()
    await semester.bar('R3.05').focus()
    // The bar is drawn to the semester's first weeks, which then hold too much.
    for (let step = 0; step < 8; step++) await page.keyboard.press('Shift+ArrowLeft')
    expect((await semester.hours('R3.05')).filter((text) => text !== '').length).toBeLessThan(4)
  })

  await test.step('levelled under the ceiling, as the preview said', async () => {
    await semester.openLevelling()
    const levelling = semester.levelling()
    await tabTo(levelling.getByRole('textbox', { name: 'Plafond par semaine' }))
    await page.keyboard.type('75')
    await page.keyboard.press('Tab')
    expect(await semester.weeksOver()).toBeGreaterThan(0)
    await expect(levelling).toContainText('Aucune autre répartition ne tient le plafond en déplaçant moins')
    expect(await axeViolations(page)).toEqual([])
    await tabTo(levelling.getByRole('button', { name: 'Appliquer' }))
    await page.keyboard.press('Enter')
    await expect(levelling).toBeHidden()
    expect(await semester.weeksOver()).toBe(0)
    const after = (await storedPlans(page))[0]
    expect(after?.plan.modules.some(({ schedule }) => schedule?.personal !== undefined)).toBe(true)
  })

  await test.step('undone one by one, the plan is what it was', async () => {
    const undo = new ThreeYearsPage(page).undoButton()
    await expect(undo).toHaveAccessibleName('Annuler : lisser la charge du S3')
    const position = before?.position ?? 0
    for (let now = (await storedPlans(page))[0]?.position ?? 0; now > position; now--) await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(async () => (await storedPlans(page))[0]?.position).toBe(position)
    const after = (await storedPlans(page))[0]?.plan
    expect({ ...after, revision: 0, updatedAt: '' }).toEqual({ ...before?.plan, revision: 0, updatedAt: '' })
    expect(await semester.load()).toEqual(even)
  })
})

test('a bar is moved by pointer, by keys, by menu and by typed hours, and never loses one', async ({ gamme }) => {
  const { page } = gamme
  const semester = await openThirdSemester(gamme)
  const bar = semester.bar('R3.05')
  const sum = async (): Promise<number> => (await semester.hours('R3.05')).reduce((whole, text) => whole + Number(text.replace(',', '.')), 0)
  const total = await sum()
  const extent = async (): Promise<[number, number]> => {
    const hours = await semester.hours('R3.05')
    return [hours.findIndex((text) => text !== ''), hours.findLastIndex((text) => text !== '')]
  }
  const [first, last] = await extent()

  await test.step('its end is drawn four weeks back; one command at the end', async () => {
    const box = await bar.boundingBox()
    if (!box) throw new Error('No bar.')
    const week = box.width / (last - first + 1)
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width - 3, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 4 * week, y, { steps: 12 })
    expect(await extent()).toEqual([first, last - 4])
    await page.mouse.up()
    await expect(new ThreeYearsPage(page).undoButton()).toHaveAccessibleName('Annuler : changer la durée de R3.05')
    expect(await sum()).toBeCloseTo(total)
  })

  await test.step('its body is drawn two weeks on; Escape lets go of another draw', async () => {
    const box = await bar.boundingBox()
    if (!box) throw new Error('No bar.')
    const week = box.width / (last - 4 - first + 1)
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 2 * week, y, { steps: 8 })
    await page.mouse.up()
    expect(await extent()).toEqual([first + 2, last - 2])
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 2 * week, y, { steps: 8 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await extent()).toEqual([first + 2, last - 2])
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('keys', async () => {
    await bar.focus()
    await page.keyboard.press('ArrowLeft')
    expect(await extent()).toEqual([first + 1, last - 3])
    await page.keyboard.press('Shift+ArrowRight')
    expect(await extent()).toEqual([first + 1, last - 2])
    await page.keyboard.press('Alt+ArrowLeft')
    expect(await extent()).toEqual([first, last - 2])
    await expect(bar).toBeFocused()
    expect(await sum()).toBeCloseTo(total)
  })

  await test.step('typed hours: the next weeks share the rest', async () => {
    await page.keyboard.press('Enter')
    const editor = page.getByRole('dialog', { name: 'Heures par semaine…' })
    await editor.waitFor()
    await editor.getByRole('textbox', { name: /^Heures de la semaine/ }).first().fill('6')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect((await semester.hours('R3.05'))[first]).toBe('6')
    expect(await sum()).toBeCloseTo(total)
    await expect(bar).toBeFocused()
  })

  await test.step('menu: locked, then spread evenly again', async () => {
    await page.keyboard.press('m')
    await page.getByRole('menuitemcheckbox', { name: /^Verrouiller/ }).press('Enter')
    await expect(bar).toHaveAccessibleName(/Heures verrouillées/)
    await page.keyboard.press('m')
    await page.getByRole('menuitem', { name: 'Répartir régulièrement' }).press('Enter')
    expect(await extent()).toEqual([first, last])
    await expect(bar).toHaveAccessibleName(/répartition proposée/)
  })
})

test('weeks are painted by keys over a range, and given back to the calendar', async ({ gamme }) => {
  const { page } = gamme
  const semester = await openThirdSemester(gamme)
  await semester.week(40).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemcheckbox', { name: 'Examens' }).press('Enter')
  await expect(semester.week(40)).toHaveAccessibleName(/Examens, choisi à la main/)
  await expect(semester.week(41)).toHaveAccessibleName(/Examens, choisi à la main/)
  await expect(semester.week(41)).toBeFocused()
  await page.keyboard.press('m')
  await page.getByRole('menuitem', { name: 'Selon le calendrier' }).press('Enter')
  await expect(semester.week(40)).toHaveAccessibleName(/Cours/)
  await semester.week(41).press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Voir la semaine jour par jour' }).press('Enter')
  await expect(page.getByRole('tab', { name: 'Cette semaine' })).toHaveAttribute('aria-selected', 'true')
  await expect(page).toHaveURL(/view=week&week=\d{4}-10-1\d$/)
})

test('weeks are painted over a range that the pointer draws', async ({ gamme }) => {
  const { page } = gamme
  const semester = await openThirdSemester(gamme)
  const [from, to] = [await semester.week(40).boundingBox(), await semester.week(42).boundingBox()]
  if (!from || !to) throw new Error('No headings.')
  await page.mouse.move(from.x + from.width / 2, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + 8, { steps: 8 })
  await page.mouse.up()
  await page.getByRole('menuitemcheckbox', { name: 'Entreprise' }).click()
  for (const number of [40, 41, 42]) await expect(semester.week(number)).toHaveAccessibleName(/Entreprise, choisi à la main/)
  await expect(semester.week(43)).toHaveAccessibleName(/Cours/)
  expect((await semester.hours('R3.01')).filter((hours) => hours === '')).toHaveLength(3)
})
