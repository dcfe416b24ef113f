import userEvent from '@testing-library/user-event'
import { render, screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { computed, defineComponent, h } from 'vue'
import type { Plan } from '@/domain/plan/plan'
import UeGrid from '@/features/results/marks/UeGrid.vue'
import { useCurrentPlan } from '@/stores/current-plan'
import { marked, nationalFramework, open, planAfter, resultsOf } from './stage'

/** The UE of S1 over the open plan, whose maquette gives a bonus of half a hundredth for each point above 10. */
function show(bonus = true) {
  const base = planAfter(marked('R1.03', 1200))
  const plan: Plan = bonus ? { ...base, maquette: { ...base.maquette, bonus: { kind: 'additive', factor: 0.05 } } } : base
  const current = open(plan)
  const user = userEvent.setup()
  render(
    defineComponent(() => {
      const store = useCurrentPlan()
      const shown = computed(() => store.plan ?? plan)
      return () => {
        const semester = shown.value.semesters[0]
        if (!semester) return null
        const results = resultsOf(shown.value).semesters[0]?.ues ?? []
        return h(UeGrid, { plan: shown.value, framework: nationalFramework, semester, results })
      }
    })
  )
  const row = (name: RegExp): HTMLElement => screen.getByRole('row', { name })
  return { current, user, row }
}

describe('bonus and malus in the grid of UE', () => {
  it('raise and lower the computed average, for one UE or for all', async () => {
    const { current, user, row } = show()
    expect(row(/^UE1\.1/).textContent).toContain('12,00')
    await user.type(screen.getByRole('textbox', { name: 'Notes de bonus /20, Toutes les UE' }), '14{Enter}')
    expect(row(/^UE1\.1/).textContent).toContain('12,20')
    await user.type(screen.getByRole('textbox', { name: 'Malus en points, UE1.1' }), '0,5 + 0,25{Enter}')
    expect(row(/^UE1\.1/).textContent).toContain('11,45')
    expect(current.plan?.adjustments).toHaveLength(3)
    current.undo()
    expect(current.plan?.adjustments).toHaveLength(1)
  })

  it('keep what is no mark in the cell, with its reason', async () => {
    const { current, user } = show()
    const cell = screen.getByRole('textbox', { name: 'Notes de bonus /20, UE1.1' })
    await user.type(cell, '25{Enter}')
    expect(cell.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('alert').textContent).toBe('Une note va de 0 à 20.')
    expect(current.plan?.adjustments).toBeUndefined()
  })

  it('say when the maquette gives no rule', () => {
    show(false)
    expect(screen.getByText(/ne donne pas de règle de bonus/)).toBeTruthy()
  })
})
