import userEvent from '@testing-library/user-event'
import { cleanup, render, screen, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/plan/command'
import type { Plan } from '@/domain/plan/plan'
import CalendarDialog from '@/features/semester/calendar/CalendarDialog.vue'
import { planAfter } from '../results/stage'

async function show(number: number, ...commands: ((plan: Plan) => Command)[]) {
  const plan = planAfter(...commands)
  const semester = plan.semesters.find((candidate) => candidate.number === number)
  if (!semester) throw new Error(`S${number}`)
  const view = render(CalendarDialog, { props: { plan, semester, name: `S${number}`, open: true } })
  const run = (): unknown[] => (view.emitted('run') ?? []).map((args) => (args as unknown[])[0])
  return { user: userEvent.setup(), run, semester, dialog: within(await screen.findByRole('dialog')) }
}

const workStudy = (plan: Plan): Command => ({ type: 'setYearMode', year: 2, mode: plan.yearModes[1] === 'initial' ? 'workStudy' : 'initial' })

async function type(user: ReturnType<typeof userEvent.setup>, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field)
  await user.type(field, text)
  await user.tab()
}

describe('the dates of a semester', () => {
  it('are the usual ones until they are set, and said to be', async () => {
    const { user, run, semester, dialog } = await show(3)
    expect(dialog.getByText(/^Dates usuelles, du 6 septembre 2027 au 30 janvier 2028/)).toBeTruthy()
    await type(user, dialog.getByLabelText('Premier jour'), '2027-09-13')
    expect(run()).toEqual([{ type: 'setSemesterDates', semester: semester.id, start: '2027-09-13', end: null }])
  })

  it('are refused in a sentence when the end comes first', async () => {
    const { user, run, dialog } = await show(3)
    await type(user, dialog.getByLabelText('Dernier jour'), '2027-09-01')
    expect(dialog.getByText('La fin vient avant le début : dates non changées.')).toBeTruthy()
    expect(run()).toEqual([])
  })

  it('are given back', async () => {
    const { user, run, semester, dialog } = await show(3, (plan) => ({
      type: 'setSemesterDates',
      semester: plan.semesters[2]?.id ?? '',
      start: '2027-09-13',
      end: null
    }))
    await user.click(dialog.getByRole('button', { name: 'Reprendre les dates usuelles' }))
    expect(run()).toEqual([{ type: 'setSemesterDates', semester: semester.id, start: null, end: null }])
  })
})

describe('the rhythm', () => {
  it('waits for a year in alternance, which is set there', async () => {
    const { user, run, dialog } = await show(3)
    await user.click(dialog.getByRole('tab', { name: 'Alternance' }))
    expect(dialog.queryByRole('radio', { name: 'Régulier' })).toBeNull()
    await user.click(dialog.getByRole('radio', { name: 'Alternance' }))
    expect(run()).toEqual([{ type: 'setYearMode', year: 2, mode: 'workStudy' }])
  })

  it('is two weeks and two weeks at first, or a list of periods', async () => {
    const { user, run, semester, dialog } = await show(3, workStudy)
    await user.click(dialog.getByRole('tab', { name: 'Alternance' }))
    await user.click(dialog.getByRole('radio', { name: 'Régulier' }))
    await user.click(dialog.getByRole('radio', { name: 'Périodes' }))
    expect(run()).toEqual([
      { type: 'setRhythm', semester: semester.id, rhythm: { type: 'alternating', school: 2, company: 2, first: 'school' } },
      { type: 'setRhythm', semester: semester.id, rhythm: { type: 'blocks', blocks: [{ start: '2027-09-20', end: '2027-10-01' }] } }
    ])
  })

  it('keeps the days of a period in order, whichever is typed', async () => {
    const { user, run, semester, dialog } = await show(3, workStudy, (plan) => ({
      type: 'setRhythm',
      semester: plan.semesters[2]?.id ?? '',
      rhythm: { type: 'blocks', blocks: [{ start: '2027-09-20', end: '2027-10-01' }] }
    }))
    await user.click(dialog.getByRole('tab', { name: 'Alternance' }))
    await type(user, within(dialog.getByRole('group', { name: 'Période 1 en entreprise' })).getByLabelText('Du'), '2027-10-11')
    await user.click(dialog.getByRole('button', { name: 'Retirer la période 1' }))
    expect(run()).toEqual([
      { type: 'setRhythm', semester: semester.id, rhythm: { type: 'blocks', blocks: [{ start: '2027-10-11', end: '2027-10-11' }] } },
      { type: 'setRhythm', semester: semester.id, rhythm: null }
    ])
  })
})

describe('breaks, load and stage', () => {
  it('proposes the holidays at the end of the year, which no text sets', async () => {
    const { user, run, dialog } = await show(3)
    await user.click(dialog.getByRole('tab', { name: 'Pauses' }))
    await user.click(dialog.getByRole('button', { name: 'Proposer du 18 décembre 2027 au 2 janvier 2028' }))
    expect(run()).toEqual([
      { type: 'setBreaks', breaks: [{ id: expect.any(String), title: "Vacances de fin d'année", start: '2027-12-18', end: '2028-01-02' }] }
    ])
  })

  it('takes a ceiling in hours and a factor for each kind', async () => {
    const { user, run, dialog } = await show(3)
    await user.click(dialog.getByRole('tab', { name: 'Charge' }))
    await type(user, dialog.getByRole('textbox', { name: 'Plafond par semaine' }), '40,5')
    await type(user, dialog.getByRole('textbox', { name: 'SAÉ' }), '0,25')
    expect(run()).toEqual([
      { type: 'setCeiling', minutes: 2430 },
      { type: 'setPersonalFactor', of: { kind: 'sae' }, factor: 0.25 }
    ])
  })

  it('shows the stage where the semester has one', async () => {
    const { user, run, dialog } = await show(4)
    await user.click(dialog.getByRole('tab', { name: 'Stage' }))
    await type(user, dialog.getByRole('textbox', { name: 'Entreprise' }), 'Atelier du Nord')
    expect(run()).toMatchObject([{ type: 'setStage', stage: { weeks: null, company: 'Atelier du Nord', place: '' } }])
    cleanup()
    expect((await show(3)).dialog.queryByRole('tab', { name: 'Stage' })).toBeNull()
  })
})
