import userEvent from '@testing-library/user-event'
import { screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import TopBar from '@/features/shell/TopBar.vue'
import { show, somePlan } from './stage'

describe('TopBar', () => {
  it('says the plan, its frame and what undo would do', async () => {
    const { container, emitted } = await show(TopBar, {
      props: { plan: somePlan(), undoText: 'Annuler : déplacer R3.05 en S4', redoText: null }
    })
    for (const text of ['Mon BUT GMP', 'rentrée 2025', 'MPI', 'initial']) expect(container.textContent).toContain(text)
    await userEvent.click(screen.getByRole('button', { name: 'Annuler : déplacer R3.05 en S4' }))
    expect(emitted('undo')).toHaveLength(1)
  })

  it('keeps undo and redo in place, and focusable, when there is nothing to take back', async () => {
    await show(TopBar, { props: { plan: somePlan(), undoText: null, redoText: null } })
    for (const name of ['Annuler', 'Rétablir']) {
      const button = screen.getByRole('button', { name })
      expect(button.getAttribute('aria-disabled')).toBe('true')
      button.focus()
      expect(document.activeElement).toBe(button)
    }
  })

  it('says that a parcours is to be chosen, and that a plan is an example', async () => {
    const { container } = await show(TopBar, {
      props: { plan: { ...somePlan(), parcours: null, example: true }, undoText: null, redoText: null }
    })
    expect(container.textContent).toContain('parcours à choisir')
    expect(container.textContent).toContain('exemple inventé')
  })

  it('shows the mode of the year that the plan has reached', async () => {
    const plan = somePlan()
    const semesters = plan.semesters.map((semester) => ({ ...semester, state: semester.number === 5 ? ('current' as const) : semester.state }))
    const { container } = await show(TopBar, { props: { plan: { ...plan, semesters }, undoText: null, redoText: null } })
    expect(container.textContent).toContain('alternance')
  })

  it('offers the export', async () => {
    const { emitted } = await show(TopBar, { props: { plan: somePlan(), undoText: null, redoText: null } })
    await userEvent.click(screen.getByRole('button', { name: /^Exporter pour le tuteur/ }))
    expect(emitted('export')).toHaveLength(1)
  })
})
