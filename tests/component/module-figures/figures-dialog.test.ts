import userEvent from '@testing-library/user-event'
import { render, screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { moduleDefinition } from '@/domain/plan/query'
import FiguresDialog from '@/features/module-figures/FiguresDialog.vue'
import { planForMpi } from '../three-years/stage'

async function show(code: string, stage = false) {
  const plan = planForMpi()
  const module = plan.modules.find((candidate) => candidate.code === code)
  if (!module) throw new Error(`The plan has no ${code}.`)
  const { emitted } = render(FiguresDialog, { props: { plan, module, stage, confirm: 'Changer' } })
  await screen.findByRole('dialog')
  const write = async (label: string, text: string): Promise<void> => {
    const field = screen.getByRole('textbox', { name: label })
    await userEvent.clear(field)
    if (text !== '') await userEvent.type(field, text)
    await userEvent.tab()
  }
  const confirm = () => userEvent.click(screen.getByRole('button', { name: 'Changer' }))
  return { module, own: moduleDefinition(plan, module), write, confirm, emitted }
}

describe('the figures of a module in one plan', () => {
  it('hand on what differs from the maquette, and nothing else', async () => {
    const { module, own, write, confirm, emitted } = await show('R3.05')
    await write('TP', '30,5')
    await confirm()
    expect(emitted('change')).toEqual([[[{ type: 'overrideModule', module: module.id, overrides: { hours: { ...own?.hours, practical: 30.5 } } }]]])
  })

  it('add a coefficient in a UE, and take one away', async () => {
    const { module, own, write, confirm, emitted } = await show('R3.05')
    const [fed = ''] = Object.keys(own?.coefficients ?? {})
    await write(fed, '')
    await write('UE3.5', '2')
    await confirm()
    const rest = Object.fromEntries(Object.entries(own?.coefficients ?? {}).filter(([ue]) => ue !== fed))
    expect(emitted('change')).toEqual([[[{ type: 'overrideModule', module: module.id, overrides: { coefficients: { ...rest, 'UE3.5': 2 } } }]]])
  })

  it("take an emptied number of hours for the maquette's, never for a zero", async () => {
    const { write, confirm, emitted } = await show('R3.05')
    await write('TP', '')
    await confirm()
    expect(emitted('change')).toBeUndefined()
    expect(emitted('close')).toHaveLength(1)
  })

  it('keep the dialog open on what is no number', async () => {
    const { write, confirm, emitted } = await show('R3.05')
    await write('TP', 'trente')
    await confirm()
    expect(emitted('change')).toBeUndefined()
    expect(emitted('close')).toBeUndefined()
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'TP' }))
  })

  it('ask a tutor for the weeks of a stage too', async () => {
    const { module, write, confirm, emitted } = await show('STAGE 4', true)
    await write('Durée en semaines', '10')
    await confirm()
    expect(emitted('change')).toEqual([[[{ type: 'setStage', module: module.id, stage: { weeks: 10, company: '', place: '' } }]]])
  })
})
