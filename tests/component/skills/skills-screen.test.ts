import userEvent from '@testing-library/user-event'
import { render, screen, within } from '@testing-library/vue'
import { describe, expect, it, vi } from 'vitest'
import View from '@/features/skills/View.vue'
import { i18n } from '@/i18n'
import { bridge } from '@/platform'
import { useFramework } from '@/stores/framework'
import { nationalFramework, open, planAfter } from '../results/stage'

function show(plan = planAfter()) {
  const current = open(plan)
  useFramework().framework = nationalFramework
  render(View, { global: { plugins: [i18n] } })
  return { current, user: userEvent.setup() }
}

describe('the competences screen', () => {
  it('adds evidence by keyboard, from the critical learning it shows', async () => {
    const { current, user } = show()
    screen.getByRole('button', { name: 'Ajouter une preuve à AC11.01' }).focus()
    await user.keyboard('{Enter}')
    const form = within(await screen.findByRole('dialog', { name: 'Preuve' }))
    await user.type(form.getByRole('textbox', { name: /^Titre/ }), 'Cahier des charges')
    form.getByRole('button', { name: 'Enregistrer' }).focus()
    await user.keyboard('{Enter}')
    expect(current.plan?.evidence).toMatchObject([{ kind: 'text', title: 'Cahier des charges', criticalLearnings: ['AC11.01'] }])
    expect(screen.getByRole('heading', { name: 'Cahier des charges' })).toBeTruthy()
  })

  it('says what is missing in a piece of evidence, and adds nothing', async () => {
    const { current, user } = show()
    await user.click(screen.getByRole('button', { name: 'Ajouter une preuve' }))
    const form = within(await screen.findByRole('dialog', { name: 'Preuve' }))
    await user.click(form.getByRole('radio', { name: 'Lien' }))
    await user.click(form.getByRole('button', { name: 'Enregistrer' }))
    expect(form.getAllByText('Ce champ est nécessaire.')).toHaveLength(2)
    expect(current.plan?.evidence).toBeUndefined()
  })

  it('places the student on a critical learning, and takes it back by undo', async () => {
    const { current, user } = show()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Auto-positionnement sur AC11.01' }), 'En autonomie')
    expect(current.plan?.selfPositions).toMatchObject([{ criticalLearning: 'AC11.01', step: 'autonomous' }])
    current.undo()
    expect(current.plan?.selfPositions).toBeUndefined()
  })

  it('shows only what is without evidence when asked', async () => {
    const { user } = show(
      planAfter(() => ({
        type: 'addEvidence',
        evidence: { id: 'e', kind: 'link', title: 'Page', text: '', url: 'https://portfolio.example', file: null, date: null, reflection: '', criticalLearnings: ['AC11.01'], module: null }
      }))
    )
    expect(screen.getByRole('rowheader', { name: /AC11\.01/ })).toBeTruthy()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Couverture' }), 'Sans preuve')
    expect(screen.queryByRole('rowheader', { name: /AC11\.01/ })).toBeNull()
    expect(screen.getByRole('rowheader', { name: /AC11\.02/ })).toBeTruthy()
  })

  it('opens a link through the one door only, after a click', async () => {
    const door = vi.spyOn(bridge.links, 'open').mockResolvedValue({ ok: true, value: null })
    const { user } = show(
      planAfter(() => ({
        type: 'addEvidence',
        evidence: { id: 'e', kind: 'link', title: 'Page', text: '', url: 'javascript:alert(1)', file: null, date: null, reflection: '', criticalLearnings: [], module: null }
      }))
    )
    expect(screen.queryByRole('link')).toBeNull()
    expect(door).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'javascript:alert(1)' }))
    expect(door).toHaveBeenCalledExactlyOnceWith('javascript:alert(1)')
  })
})
