import userEvent from '@testing-library/user-event'
import { render, screen, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '@/domain/plan/apply-command'
import type { Command } from '@/domain/plan/command'
import { diagnose } from '@/domain/plan/diagnose'
import type { Plan } from '@/domain/plan/plan'
import DiagnosticsPanel from '@/features/diagnostics/DiagnosticsPanel.vue'
import { nationalFramework, planForMpi } from '../three-years/stage'

function after(plan: Plan, command: Command): Plan {
  const result = applyCommand(plan, command, { now: '2026-09-02T08:00:00.000Z', newId: () => 'new' })
  if (!result.ok) throw new Error(result.error.detail)
  return result.value.plan
}

/** A plan with R3.05 one semester late. */
function movedPlan(): Plan {
  const plan = planForMpi()
  const module = plan.modules.find(({ code }) => code === 'R3.05')
  const semester = plan.semesters.find(({ number }) => number === 4)
  if (!module || !semester) throw new Error('The gabarit lost R3.05 or S4.')
  return after(plan, { type: 'moveModule', module: module.id, semester: semester.id })
}

const show = (plan: Plan) => render(DiagnosticsPanel, { props: { plan, diagnostics: diagnose(plan, nationalFramework) } })
const finding = (): HTMLElement =>
  screen.getByRole('heading', { name: /R3\.05 en S4, prévu en S3/ }).closest('li') ?? document.body

describe('DiagnosticsPanel', () => {
  it('shows a finding with its rule, and its fix is a command', async () => {
    const plan = movedPlan()
    const { emitted } = show(plan)
    expect(finding().textContent).toContain('maquette')
    await userEvent.click(within(finding()).getByRole('button', { name: 'Déplacer R3.05 en S3' }))
    expect(emitted('run')).toEqual([[expect.objectContaining({ type: 'moveModule' })]])
  })

  it('asks for a reason before setting a finding aside', async () => {
    const plan = movedPlan()
    const { emitted } = show(plan)
    await userEvent.click(within(finding()).getByRole('button', { name: /^Écarter/ }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Écarter ce point' }))
    expect(emitted('run')).toBeUndefined()
    expect(dialog.textContent).toContain('Une raison est nécessaire')
    await userEvent.type(within(dialog).getByLabelText(/^Raison/), 'Accord du département')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Écarter ce point' }))
    expect(emitted('run')).toEqual([[expect.objectContaining({ type: 'setAsideDiagnostic', reason: 'Accord du département' })]])
  })

  it('keeps what was set aside in sight, with its reason and the way back', async () => {
    const moved = movedPlan()
    const [found] = diagnose(moved, nationalFramework).filter(({ finding: { kind } }) => kind === 'moduleElsewhere')
    const plan = after(moved, { type: 'setAsideDiagnostic', diagnostic: found?.id ?? '', reason: 'Accord du département' })
    const { emitted } = show(plan)
    expect(finding().textContent).toContain('Accord du département')
    await userEvent.click(within(finding()).getByRole('button', { name: /^Rétablir/, hidden: true }))
    expect(emitted('run')).toEqual([[{ type: 'restoreDiagnostic', diagnostic: found?.id }]])
  })
})
