import userEvent from '@testing-library/user-event'
import { render, screen, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/plan/command'
import type { Plan } from '@/domain/plan/plan'
import { weeksOf } from '@/domain/schedule/weeks'
import LevelDialog from '@/features/semester/levelling/LevelDialog.vue'
import { moduleId, planAfter } from '../results/stage'

const s3 = (plan: Plan): string => plan.semesters.find(({ number }) => number === 3)?.id ?? ''
const monday = (plan: Plan, index: number): string => weeksOf(plan, s3(plan))[index]?.monday ?? ''

const personal = (): Command => ({ type: 'setPersonalFactor', of: { kind: 'ressource' }, factor: 0.5 })
const ceiling = (hours: number) => (): Command => ({ type: 'setCeiling', minutes: hours * 60 })
/** All of R3.05 in the second week, which then holds the most. */
const heavy = (plan: Plan): Command => ({ type: 'resizeSpread', module: moduleId(plan, 'R3.05'), first: monday(plan, 1), last: monday(plan, 1) })

async function show(today: string | null, ...commands: ((plan: Plan) => Command)[]) {
  const plan = planAfter(personal, heavy, ...commands)
  const view = render(LevelDialog, { props: { plan, semester: s3(plan), name: 'S3', today: today ?? '2020-01-01', open: true } })
  const run = (): unknown[] => (view.emitted('run') ?? []).map((args) => (args as unknown[])[0])
  return { plan, run, view, user: userEvent.setup(), dialog: within(await screen.findByRole('dialog', { name: 'Lisser la charge : S3' })) }
}

describe('the dialog of levelling', () => {
  it('tells the peak before and after, why no other way moves less, and applies it in one click', async () => {
    const { dialog, run, user, plan, view } = await show(null, ceiling(65))
    expect(dialog.getByText('Pic après').parentElement?.textContent).toMatch(/65.h/)
    expect(dialog.getByText(/Aucune autre répartition ne tient le plafond en déplaçant moins/)).toBeTruthy()
    expect(dialog.queryByRole('radio')).toBeNull()
    await user.click(dialog.getByRole('button', { name: 'Appliquer' }))
    expect(run()).toEqual([{ type: 'levelSemester', semester: s3(plan), from: null }])
    expect(view.emitted('update:open')).toEqual([[false]])
  })

  it('names the weeks that prove a ceiling cannot be kept', async () => {
    const { dialog } = await show(null, (plan) => ({ type: 'lockSpread', module: moduleId(plan, 'R3.05'), locked: true }), ceiling(43))
    expect(dialog.getByText(/^Le plafond de 43.h ne peut pas être tenu : .+ au mieux$/)).toBeTruthy()
    expect(dialog.getByText(/^La semaine 37 porte .+ qui ne peuvent aller ailleurs, pour 43.h de place\.$/)).toBeTruthy()
  })

  it('leaves the past as it is from this week on', async () => {
    const { dialog, run, user, plan } = await show('2027-09-15', ceiling(65))
    await user.click(dialog.getByRole('radio', { name: 'À partir de cette semaine' }))
    await user.click(dialog.getByRole('button', { name: 'Appliquer' }))
    expect(run()).toEqual([{ type: 'levelSemester', semester: s3(plan), from: monday(plan, 1) }])
  })

  it('has nothing to apply when every week is under the ceiling', async () => {
    const { dialog } = await show(null, ceiling(120))
    expect(dialog.getByText(/il n'y a rien à déplacer\.$/)).toBeTruthy()
    expect(dialog.queryByRole('button', { name: 'Appliquer' })).toBeNull()
  })
})
