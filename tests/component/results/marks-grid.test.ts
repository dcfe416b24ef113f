import userEvent from '@testing-library/user-event'
import { render, screen, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { computed, defineComponent, h } from 'vue'
import { findModule, uesOf } from '@/domain/plan/query'
import type { Plan } from '@/domain/plan/plan'
import MarksGrid from '@/features/results/marks/MarksGrid.vue'
import { useCurrentPlan } from '@/stores/current-plan'
import { marked, moduleId, nationalFramework, open, planAfter, resultsOf } from './stage'

/** The grid of S1 over the open plan, as the screen holds it. */
function show(plan: Plan, showAll = false) {
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
        return h(MarksGrid, { plan: shown.value, framework: nationalFramework, semester, ues: uesOf(shown.value, semester.id), results, showAll })
      }
    })
  )
  const cell = (code: string): HTMLInputElement => screen.getByRole('textbox', { name: new RegExp(`^Note, ${code.replace('.', '\\.')} `) })
  const markOf = (code: string) => (current.plan ? findModule(current.plan, moduleId(current.plan, code))?.mark : undefined)
  return { current, user, cell, markOf }
}

const withAssessments = planAfter((plan) => ({
  type: 'setAssessments',
  module: moduleId(plan, 'R1.01'),
  assessments: [
    { id: 'ds', title: 'DS', kind: 'normal', coefficient: 2, weights: {}, mark: 1200, outOf: 20, date: null },
    { id: 'tp', title: '', kind: 'normal', coefficient: 1, weights: { 'UE1.2': 0.5 }, mark: null, outOf: 10, date: null }
  ]
}))

describe('the grid of marks', () => {
  it('is a grid with named rows, columns and fields', () => {
    show(planAfter(marked('R1.01', 1250)))
    const grid = screen.getByRole('grid', { name: 'Notes du S1 par module' })
    expect(within(grid).getAllByRole('columnheader').map((header) => header.textContent?.trim())).toEqual([
      'Module',
      'Note',
      'Sur',
      'Coef.',
      'Coefficient dans UE1.1, SpécifierUE1.1Spécifier',
      'Coefficient dans UE1.2, DévelopperUE1.2Développer',
      'Coefficient dans UE1.3, RéaliserUE1.3Réaliser',
      'Coefficient dans UE1.4, ExploiterUE1.4Exploiter',
      'Moyenne',
      'Actions'
    ])
    expect(within(grid).getByRole('rowheader', { name: /^R1\.01 Mécanique/ })).toBeTruthy()
    expect(within(grid).getByRole('textbox', { name: 'Note, R1.01 Mécanique' })).toBeTruthy()
  })

  it('goes down by Enter, up by Shift Enter, and gives over what was typed', async () => {
    const { user, cell, markOf } = show(planAfter())
    await user.click(cell('R1.01'))
    await user.keyboard('12,5{Enter}11{Enter}')
    expect([markOf('R1.01'), markOf('R1.02')]).toEqual([1250, 1100])
    expect(document.activeElement).toBe(cell('R1.03'))
    await user.keyboard('{Shift>}{Enter}{/Shift}')
    expect(document.activeElement).toBe(cell('R1.02'))
  })

  it('goes by arrows through cells that only show, and stays within a text that is being typed', async () => {
    const { user, cell } = show(planAfter(marked('R1.01', 1250)))
    await user.click(cell('R1.01'))
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement?.getAttribute('aria-readonly')).toBe('true')
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /R1\.01/, expanded: false }))
    await user.keyboard('{ArrowRight}{F2}{ArrowLeft}')
    expect(document.activeElement).toBe(cell('R1.01'))
  })

  it('typing replaces, Escape restores, an emptied cell clears', async () => {
    const { user, cell, markOf } = show(planAfter(marked('R1.01', 1250)))
    await user.click(cell('R1.01'))
    await user.keyboard('9')
    expect(cell('R1.01').value).toBe('9')
    await user.keyboard('{Escape}')
    expect(cell('R1.01').value).toBe('12,5')
    expect(markOf('R1.01')).toBe(1250)
    await user.keyboard('{Backspace}{Enter}')
    expect(markOf('R1.01')).toBeNull()
  })

  it('keeps what is no mark in its cell, says why there, and changes nothing', async () => {
    const { user, cell, markOf } = show(planAfter(marked('R1.01', 1250)))
    await user.click(cell('R1.01'))
    await user.keyboard('25{Enter}')
    expect(document.activeElement).toBe(cell('R1.01'))
    expect(cell('R1.01').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('alert').textContent).toBe('Une note va de 0 à 20.')
    await user.tab()
    expect(cell('R1.01').value).toBe('25')
    expect(markOf('R1.01')).toBe(1250)
    await user.click(cell('R1.01'))
    await user.keyboard('{Escape}')
    expect(cell('R1.01').value).toBe('12,5')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('leaves undo to the plan while nothing is typed', async () => {
    const { user, cell } = show(planAfter())
    await user.click(cell('R1.01'))
    expect(cell('R1.01').dataset['planUndo']).toBe('')
    await user.keyboard('1')
    expect(cell('R1.01').dataset['planUndo']).toBeUndefined()
  })

  it('pastes a column as one change', async () => {
    const { user, current, cell, markOf } = show(planAfter())
    await user.click(cell('R1.01'))
    await user.paste('10\n11,5\nvingt\n')
    expect([markOf('R1.01'), markOf('R1.02'), markOf('R1.03')]).toEqual([1000, 1150, null])
    expect(cell('R1.03').value).toBe('vingt')
    expect(current.history.entries.map(({ label }) => label)).toEqual([{ key: 'pasteMarks', params: { count: 2, semester: 'S1' } }])
    current.undo()
    expect([markOf('R1.01'), markOf('R1.02')]).toEqual([null, null])
  })
})

describe('assessments in the grid', () => {
  it('open by keys under their module, which is then marked by them', async () => {
    const { user } = show(withAssessments)
    const toggle = screen.getByRole('button', { name: /^R1\.01/ })
    toggle.focus()
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(toggle.getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByRole('textbox', { name: 'Note, R1.01 DS' })).toBeTruthy()
    expect(screen.getByRole('row', { name: /^R1\.01 Mécanique/ }).textContent).toContain('2 évaluations')
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    expect(toggle.getAttribute('aria-expanded')).toBe('false')
  })

  it('take a mark out of their own scale, a coefficient and a title', async () => {
    const { user, current } = show(withAssessments, true)
    await user.click(screen.getByRole('textbox', { name: 'Note, R1.01 Évaluation 2' }))
    await user.keyboard('11{Enter}')
    expect(screen.getByRole('alert').textContent).toBe('Une note va de 0 à 10.')
    await user.keyboard('{Control>}a{/Control}8{Enter}')
    await user.click(screen.getByRole('textbox', { name: "Intitulé de l'évaluation 2 de R1.01" }))
    await user.keyboard('TP{Enter}')
    await user.click(screen.getByRole('textbox', { name: 'Coefficient, TP' }))
    await user.keyboard('0,5{Enter}')
    const { plan } = current
    expect(plan && findModule(plan, moduleId(plan, 'R1.01'))?.assessments[1]).toMatchObject({ title: 'TP', coefficient: 0.5, mark: 800 })
  })

  it('are added with the focus on their title, and removed', async () => {
    const { user, current } = show(planAfter())
    await user.click(screen.getByRole('button', { name: 'Ajouter une évaluation à R1.02' }))
    expect((document.activeElement as HTMLElement).getAttribute('aria-label')).toBe("Intitulé de l'évaluation 1 de R1.02")
    await user.click(screen.getByRole('button', { name: 'Actions sur Évaluation 1' }))
    await user.click(await screen.findByRole('menuitem', { name: "Supprimer l'évaluation" }))
    const { plan } = current
    expect(plan && findModule(plan, moduleId(plan, 'R1.02'))?.assessments).toEqual([])
  })

  it('show what each UE weighs', () => {
    show(withAssessments, true)
    expect(screen.getAllByRole('cell').map((cell) => cell.textContent?.trim())).toContain('× 0,5')
  })
})
