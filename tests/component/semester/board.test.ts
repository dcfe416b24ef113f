import userEvent from '@testing-library/user-event'
import { render, screen, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/plan/command'
import type { Plan } from '@/domain/plan/plan'
import { weeksOf } from '@/domain/schedule/weeks'
import Board from '@/features/semester/board/Board.vue'
import { moduleId, planAfter } from '../results/stage'

const s3 = (plan: Plan): string => plan.semesters.find(({ number }) => number === 3)?.id ?? ''
const monday = (plan: Plan, index: number): string => weeksOf(plan, s3(plan))[index]?.monday ?? ''

/** R3.01 in weeks 2 to 6 of the S3; its fourth week is one at the company. */
const shaped = [
  (plan: Plan): Command => ({ type: 'paintWeeks', semester: s3(plan), weeks: [monday(plan, 4)], kind: 'company' }),
  (plan: Plan): Command => ({ type: 'resizeSpread', module: moduleId(plan, 'R3.01'), first: monday(plan, 2), last: monday(plan, 6) })
]

function show(...commands: ((plan: Plan) => Command)[]) {
  const plan = planAfter(...shaped, ...commands)
  const view = render(Board, { props: { plan, semester: s3(plan), name: 'S3', today: '2027-09-22' } })
  const commandsRun = (): unknown[] => (view.emitted('run') ?? []).map((args) => (args as unknown[])[0])
  return { ...view, plan, user: userEvent.setup(), commandsRun, module: moduleId(plan, 'R3.01') }
}

// By attribute: a query by role weighs every one of the hundreds of cells of a full semester.
function bar(code: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-bar][data-code="${code}"]`)
  if (!found) throw new Error(code)
  return found
}

function week(index: number): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-week][data-index="${index}"]`)
  if (!found) throw new Error(`week ${index}`)
  return found
}

describe('the bars', () => {
  it('say their module, hours and weeks; one is in the tab order, up and down walk', async () => {
    const { user, container } = show()
    expect(bar('R3.01').getAttribute('aria-label')).toMatch(/^R3\.01 .+, 26.h, semaines 38 à 42, heures du gabarit$/)
    expect(bar('R3.02').getAttribute('aria-label')).toContain('répartition proposée')
    expect(container.querySelectorAll('[data-bar][tabindex="0"]')).toHaveLength(1)
    bar('R3.01').focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(bar('R3.02'))
    await user.keyboard('{End}')
    expect(document.activeElement).toBe([...container.querySelectorAll('[data-bar]')].at(-1))
    await user.keyboard('{Home}{ArrowUp}')
    expect(document.activeElement).toBe(bar('R3.01'))
    expect(container.querySelectorAll('[data-bar][tabindex="0"]')).toHaveLength(1)
  })

  it('move and stretch by arrows', async () => {
    const { user, commandsRun, plan, module } = show()
    bar('R3.01').focus()
    await user.keyboard('{ArrowRight}{ArrowLeft}{Shift>}{ArrowRight}{/Shift}{Alt>}{ArrowRight}{/Alt}')
    expect(commandsRun()).toEqual([
      { type: 'moveSpread', module, to: monday(plan, 3) },
      { type: 'moveSpread', module, to: monday(plan, 1) },
      { type: 'resizeSpread', module, first: monday(plan, 2), last: monday(plan, 7) },
      { type: 'resizeSpread', module, first: monday(plan, 3), last: monday(plan, 6) }
    ])
  })

  it('stay within the semester', async () => {
    const { user, commandsRun } = show()
    bar('R3.02').focus()
    await user.keyboard('{ArrowRight}{ArrowLeft}{Shift>}{ArrowRight}{/Shift}{Alt>}{ArrowLeft}{/Alt}')
    expect(commandsRun()).toEqual([])
  })

  it('are typed hour by hour, with the week and the total in words', async () => {
    const { user, commandsRun, plan, module } = show()
    bar('R3.01').focus()
    await user.keyboard('{Enter}')
    const editor = within(await screen.findByRole('dialog', { name: 'Heures par semaine…' }))
    expect(editor.getByText(/^26.h réparties sur 26.h$/)).toBeTruthy()
    const [, , third] = editor.getAllByRole('textbox', { name: /^Heures de la semaine/ })
    if (!third) throw new Error('No third week.')
    await user.clear(third)
    await user.type(third, '8,25')
    await user.tab()
    expect(commandsRun()).toEqual([{ type: 'setSpreadWeek', module, week: monday(plan, 2), minutes: 495 }])
  })

  it('take a factor of their own and a lock there too', async () => {
    const { user, commandsRun, module } = show()
    bar('R3.01').focus()
    await user.keyboard('{Enter}')
    const editor = within(await screen.findByRole('dialog'))
    await user.type(editor.getByRole('textbox', { name: /^Travail personnel/ }), '0,75')
    await user.tab()
    await user.click(editor.getByRole('checkbox', { name: /^Verrouiller/ }))
    expect(commandsRun()).toEqual([
      { type: 'setPersonalFactor', of: { module }, factor: 0.75 },
      { type: 'lockSpread', module, locked: true }
    ])
  })

  it('have a menu that does the same, by key M', async () => {
    const { user, commandsRun, plan, module } = show()
    bar('R3.01').focus()
    await user.keyboard('m')
    await user.click(await screen.findByRole('menuitem', { name: /^Finir plus tard/ }))
    bar('R3.01').focus()
    await user.keyboard('m')
    await user.click(await screen.findByRole('menuitem', { name: /^Répartir régulièrement/ }))
    expect(commandsRun()).toEqual([
      { type: 'resizeSpread', module, first: monday(plan, 2), last: monday(plan, 7) },
      { type: 'setSpread', module, minutes: null }
    ])
  })
})

describe('the weeks', () => {
  it('say number, days, kind and public holidays', () => {
    const { plan } = show()
    expect(week(4).textContent).toContain('semaine 40, du 4 oct. au 10 oct., Entreprise, choisi à la main')
    const armistice = weeksOf(plan, s3(plan)).find(({ holidays }) => holidays.some(({ name }) => name === 'armistice1918'))
    expect(week(armistice?.index ?? -1).textContent).toContain('Armistice 1918 (jeudi 11 novembre)')
    expect(week(2).textContent).toContain('cette semaine')
  })

  it('are painted over a range drawn by Shift and arrows', async () => {
    const { user, commandsRun, plan } = show()
    week(0).focus()
    await user.keyboard('{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
    expect([0, 1, 2, 3, 4].map((index) => week(index).getAttribute('aria-pressed'))).toEqual(['false', 'true', 'true', 'true', 'false'])
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Examens' }))
    expect(commandsRun()).toEqual([{ type: 'paintWeeks', semester: s3(plan), weeks: [1, 2, 3].map((index) => monday(plan, index)), kind: 'exams' }])
  })

  it('are given back to the calendar when they were painted', async () => {
    const { user, commandsRun, plan } = show()
    week(4).focus()
    await user.keyboard('m')
    await user.click(await screen.findByRole('menuitem', { name: /^Selon le calendrier/ }))
    expect(commandsRun()).toEqual([{ type: 'paintWeeks', semester: s3(plan), weeks: [monday(plan, 4)], kind: null }])
  })
})

describe('a week', () => {
  it('is seen day by day from its menu; a range is not', async () => {
    const { user, emitted, plan } = show()
    week(3).focus()
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('menuitem', { name: 'Voir la semaine jour par jour' }))
    expect(emitted('openWeek')).toEqual([[monday(plan, 3)]])
    week(3).focus()
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}{Enter}')
    await screen.findByRole('menuitemcheckbox', { name: 'Examens' })
    expect(screen.queryByRole('menuitem', { name: 'Voir la semaine jour par jour' })).toBeNull()
  })
})

describe('the load', () => {
  it('says each week in words, above the ceiling or not, and unfolds its figures', async () => {
    const { user } = show(() => ({ type: 'setCeiling', minutes: 1500 }))
    const chart = document.querySelector('[data-load]')?.closest('tr')
    const cells = [...(chart?.querySelectorAll('td > .visually-hidden') ?? [])].map(({ textContent }) => textContent ?? '')
    expect(cells[4]).toMatch(/^0.h$/)
    expect(cells[5]).toMatch(/ au-dessus du plafond$/)
    await user.click(screen.getByRole('button', { name: 'En chiffres' }))
    const total = document.querySelector('tr.line.total')
    expect(total?.querySelectorAll('td')[4]?.textContent).toBe('')
    expect(total?.querySelectorAll('td')[5]?.textContent).toMatch(/^\d+(,\d)?$/)
  })
})
