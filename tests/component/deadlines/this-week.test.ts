import userEvent from '@testing-library/user-event'
import { screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Command } from '@/domain/plan/command'
import type { Plan } from '@/domain/plan/plan'
import ThisWeek from '@/features/this-week/ThisWeek.vue'
import { useSettings } from '@/stores/settings'
import { assessed, open, planAfter, setClock, showPart, task, TODAY } from './stage'

const timetable = (): Command => ({
  type: 'importTimetable',
  timetable: {
    id: 'ade',
    name: 'ADE',
    importedAt: '2026-09-01T08:00:00.000Z',
    events: [
      { title: 'R1.01 TD', day: TODAY, time: '08:00', minutes: 90, place: 'B12', code: 'R1.01' },
      { title: 'Journée portes ouvertes', day: TODAY, time: null, minutes: 1440, place: '', code: null }
    ]
  }
})

async function show(at: string, ...commands: ((plan: Plan) => Command)[]) {
  open(planAfter(...commands))
  const all = vi.fn()
  const stage = await showPart(ThisWeek, () => ({ today: TODAY, onAll: all }), at)
  return { ...stage, all, user: userEvent.setup() }
}

const day = (name: RegExp) => within(screen.getByRole('region', { name }))
const list = (name: RegExp) => within(screen.getByRole('region', { name }))

describe('this week', () => {
  beforeEach(() => setClock())
  afterEach(() => void vi.unstubAllGlobals())

  it('shows each day with its lessons and what is due', async () => {
    await show('/semester', timetable, task('Rapport', { kind: 'deadline', due: '2026-10-16', time: '18:00' }), assessed('R1.01', 'ds'))
    expect(screen.getByRole('heading', { level: 2, name: 'Semaine 42, 12–18 oct.' })).toBeTruthy()
    const days = screen.getAllByRole('heading', { level: 3 })
    expect(days.map((heading) => heading.firstElementChild?.textContent)).toEqual([
      'lundi 12 octobre',
      'mardi 13 octobre',
      'mercredi 14 octobre',
      'jeudi 15 octobre',
      'vendredi 16 octobre',
      'samedi 17 octobre',
      'dimanche 18 octobre'
    ])
    expect(days.filter(({ textContent }) => textContent?.includes("aujourd'hui"))).toHaveLength(1)
    const lessons = within(day(/^mercredi 14 octobre/).getByRole('list', { name: 'Emploi du temps' })).getAllByRole('listitem')
    expect(lessons.map(({ textContent }) => textContent)).toEqual(['journéeJournée portes ouvertes', '08:00–09:30R1.01 TDB12'])
    expect(day(/^mercredi 14 octobre/).getByRole('button', { name: 'DS' })).toBeTruthy()
    expect(day(/^vendredi 16 octobre/).getByText('18:00')).toBeTruthy()
  })

  it('says the load against the ceiling, and where its hours come from', async () => {
    await show('/semester', () => ({ type: 'setCeiling', minutes: 20 * 60 }), task('Rapport', { estimate: 120 }))
    const load = within(screen.getByRole('region', { name: 'Charge de la semaine' }))
    expect(load.getByText(/^sur un plafond de 20\sh$/)).toBeTruthy()
    expect(load.getByText(/au-dessus du plafond$/)).toBeTruthy()
    expect(load.getByText('gabarit')).toBeTruthy()
    expect(load.getAllByRole('listitem').map(({ textContent }) => textContent?.replace(/\s/g, ' '))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Cours /), 'Tâches 2 h'])
    )
  })

  it('lists what is late, left and next, and ticks it', async () => {
    const { user, current } = await show(
      '/semester',
      task('Oublié', { due: '2026-10-05' }),
      task('Rapport'),
      task('Ensuite', { due: '2026-10-20' }),
      task('Plus tard', { due: '2026-11-20' })
    )
    expect(list(/^En retard/).getByRole('button', { name: 'Oublié' })).toBeTruthy()
    expect(list(/^À faire cette semaine/).getByRole('button', { name: 'Rapport' })).toBeTruthy()
    expect(list(/^Ensuite/).getByRole('button', { name: 'Ensuite' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Plus tard' })).toBeNull()
    await user.click(list(/^À faire/).getByRole('checkbox', { name: 'Terminé : Rapport' }))
    expect(current.plan?.schedule?.tasks?.find(({ id }) => id === 'Rapport')?.done).toBe(true)
    expect(list(/^À faire/).getByText('Tout est fait ou passé.')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(list(/^Ensuite/).getByRole('button', { name: 'Ensuite' })))
  })

  it('walks from week to week by buttons and keys, in the address', async () => {
    const { user, router, said } = await show('/semester')
    await user.click(screen.getByRole('button', { name: 'Semaine suivante' }))
    await screen.findByRole('heading', { name: 'Semaine 43, 19–25 oct.' })
    expect(router.currentRoute.value.query).toEqual({ week: '2026-10-19' })
    expect(said()).toContain('Semaine 43, 19–25 oct.')
    await user.keyboard('{Alt>}{PageUp}{PageUp}{/Alt}')
    await screen.findByRole('heading', { name: 'Semaine 41, 5–11 oct.' })
    await user.click(screen.getByRole('button', { name: "Aujourd'hui" }))
    await screen.findByRole('heading', { name: 'Semaine 42, 12–18 oct.' })
    expect(router.currentRoute.value.query).toEqual({})
  })

  it('begins on Sunday where that is chosen; the ISO week stays', async () => {
    open(planAfter())
    useSettings().weekStart = 'sunday'
    await showPart(ThisWeek, () => ({ today: '2026-10-18' }))
    expect(screen.getByRole('heading', { level: 2, name: 'Semaine 43, 18–24 oct.' })).toBeTruthy()
    expect(screen.getAllByRole('heading', { level: 3 })[0]?.textContent).toContain('dimanche 18 octobre')
  })

  it('adds on a day, in the semester of the week', async () => {
    const { user, current } = await show('/semester?week=2027-03-01')
    await user.click(screen.getByRole('button', { name: 'Ajouter une échéance mercredi 3 mars' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Nouvelle échéance' }))
    await user.type(dialog.getByRole('textbox', { name: /^Intitulé/ }), 'Rapport')
    await user.click(dialog.getByRole('button', { name: 'Ajouter' }))
    await waitFor(() => expect(current.plan?.schedule?.tasks).toMatchObject([{ title: 'Rapport', due: '2027-03-03' }]))
    const semester = current.plan?.semesters.find(({ number }) => number === 2)
    expect(current.plan?.schedule?.tasks?.[0]?.semester).toBe(semester?.id)
  })

  it('leads back to the plan from a week outside of it', async () => {
    const { user } = await show('/semester?week=2020-01-06')
    await user.click(screen.getByRole('button', { name: 'Aller au S1' }))
    await screen.findByRole('heading', { name: /^Semaine 37, 7–13 sept\./ })
  })

  it('leads to all deadlines when there are many', async () => {
    const { user, all } = await show('/semester', ...Array.from({ length: 7 }, (_, index) => task(`Tâche ${index}`, { due: '2026-10-21' })))
    expect(list(/^Ensuite/).getAllByRole('listitem')).toHaveLength(6)
    await user.click(screen.getByRole('button', { name: 'Toutes les échéances' }))
    expect(all).toHaveBeenCalledOnce()
  })
})
