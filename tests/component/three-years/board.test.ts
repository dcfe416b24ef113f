import userEvent from '@testing-library/user-event'
import { render, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { EMPTY_FILTER } from '@/features/three-years/board-filter'
import { boardColumns } from '@/features/three-years/board-model'
import Board from '@/features/three-years/Board.vue'
import { nationalFramework, planForMpi } from './stage'

function show(filter = EMPTY_FILTER) {
  const plan = planForMpi()
  // Five cards a group: the whole plan is the end-to-end tests' to show.
  const columns = boardColumns(plan, nationalFramework, []).map((column) => ({
    ...column,
    groups: column.groups.map((group) => ({ ...group, cards: group.cards.slice(0, 5) }))
  }))
  const view = render(Board, { props: { columns, filter, selected: null } })
  const idOf = (code: string): string => plan.modules.find((module) => module.code === code)?.id ?? ''
  const semester = (number: number): string => plan.semesters.find((candidate) => candidate.number === number)?.id ?? ''
  return { ...view, plan, idOf, semester }
}

function found(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`Nothing on the board is ${selector}.`)
  return element
}

// By attribute: a query by role weighs every one of the hundreds of elements of a full board.
const card = (code: string): HTMLElement => found(`[data-board-card][data-code="${code}"]`)
const column = (semester: string): HTMLElement => found(`section[aria-label="${semester}"]`)

describe('Board', () => {
  it('holds a column for each semester, with its UE and its modules by kind', () => {
    show()
    for (const [semester, count, ues] of [['S1', 10, 4], ['S3', 8, 5], ['S6', 9, 5]] as const) {
      expect(column(semester).querySelectorAll('[data-board-card]')).toHaveLength(count)
      expect(within(within(column(semester)).getByLabelText(`UE de ${semester}`)).getAllByRole('listitem')).toHaveLength(ues)
    }
  })

  it('has one card in the tab order, and walks with the arrows', async () => {
    const { container } = show()
    expect(container.querySelectorAll('[data-board-card][tabindex="0"]')).toHaveLength(1)
    const user = userEvent.setup()
    card('R1.01').focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(card('R1.02'))
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(card('R2.02'))
    await user.keyboard('{Home}{ArrowLeft}')
    expect(document.activeElement).toBe(card('R1.01'))
    expect(container.querySelectorAll('[data-board-card][tabindex="0"]')).toHaveLength(1)
  })

  it('opens, moves and removes the focused module by keys', async () => {
    const { emitted, idOf, semester } = show()
    const user = userEvent.setup()
    card('R3.05').focus()
    await user.keyboard('{Enter}')
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    await user.keyboard('{Delete}')
    expect(emitted('open')).toEqual([[idOf('R3.05')]])
    expect(emitted('move')).toEqual([
      [idOf('R3.05'), semester(4)],
      [idOf('R3.05'), semester(2)]
    ])
    expect(emitted('remove')).toEqual([[idOf('R3.05')]])
  })

  it('does not move a module before the first semester or past the last', async () => {
    const { emitted } = show()
    const user = userEvent.setup()
    card('R1.01').focus()
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    card('R6.01').focus()
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(emitted('move')).toBeUndefined()
  })

  it('says how many modules of a column the filter shows', () => {
    show({ ...EMPTY_FILTER, kinds: new Set(['sae'] as const) })
    expect(column('S1').textContent).toContain('4 sur 10')
  })
})
