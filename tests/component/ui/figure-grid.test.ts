import userEvent from '@testing-library/user-event'
import { render, screen, waitFor, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { parseDecimal } from '@/i18n/format'
import type { CellRange } from '@/ui/figure-grid/cells'
import type { FigureChange, PastedBlock } from '@/ui/figure-grid/clipboard-block'
import FigureGrid from '@/ui/figure-grid/FigureGrid.vue'
import type { ReadFigure } from '@/ui/figure-grid/use-grid-editing'

const ROWS = ['Mécanique', 'Métrologie', 'Langues']
const COLUMNS = ['UE1.1', 'UE1.2', 'UE1.3']

const read: ReadFigure = (text) => {
  if (text.trim() === '') return { ok: true, value: null }
  const value = parseDecimal(text)
  return value === null || value < 0 ? { ok: false, error: 'Un nombre est attendu.' } : { ok: true, value }
}

/** An event of the clipboard as Chromium sends it while a cell, which is no text, has the focus: to the body. */
function clipboardEvent(type: 'copy' | 'cut' | 'paste', clipboardData: object): Event {
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { clipboardData })
  document.body.dispatchEvent(event)
  return event
}

/** What the clipboard gets from the selected cells. */
function taken(type: 'copy' | 'cut'): string | null {
  let text: string | null = null
  clipboardEvent(type, { setData: (_: string, value: string) => (text = value) })
  return text
}

const give = (text: string): Event => clipboardEvent('paste', { getData: () => text })

/** A grid of three by three over figures that change as it says. */
function show({ readOnly = false } = {}) {
  const figures = ref<(number | null)[][]>([
    [1, null, 3],
    [null, 2.5, null],
    [7, null, null]
  ])
  const changes: FigureChange[][] = []
  const pasted: PastedBlock[] = []
  const confirmed: CellRange[] = []
  const user = userEvent.setup()
  render(
    defineComponent(() => () => [
      h('button', 'avant'),
      h(
        FigureGrid,
        {
          label: 'Coefficients',
          rows: ROWS.map((key, index) => ({ key, group: index === 2 ? 'Autres' : undefined })),
          columns: COLUMNS.map((key) => ({ key })),
          figure: (row: number, column: number) => ({ value: figures.value[row]?.[column] ?? null, placeholder: row === 0 }),
          read,
          readOnly,
          onChange: (given: FigureChange[]) => {
            changes.push(given)
            for (const { row, column, value } of given) figures.value[row]![column] = value
          },
          onPasted: (block: PastedBlock) => pasted.push(block),
          onConfirm: (range: CellRange) => confirmed.push(range)
        },
        {
          corner: () => 'Module',
          column: ({ index }: { index: number }) => COLUMNS[index],
          row: ({ index }: { index: number }) => h('button', { tabindex: -1, 'data-head': '' }, ROWS[index])
        }
      ),
      h('button', 'après')
    ])
  )
  const grid = screen.getByRole('grid', { name: 'Coefficients' })
  const cell = (row: number, column: number): HTMLElement =>
    within(within(grid).getByRole('row', { name: new RegExp(ROWS[row] ?? '') })).getAllByRole('gridcell')[column]!
  const where = (): string | null => document.activeElement?.closest('[data-at]')?.getAttribute('data-at') ?? null
  const selected = (): string[] => within(grid).getAllByRole('gridcell', { selected: true }).map((element) => element.dataset['at'] ?? '')
  return { figures, changes, pasted, confirmed, user, grid, cell, where, selected }
}

describe('a grid of figures', () => {
  it('has named rows and columns, one place for Tab, and says what is a placeholder', async () => {
    const { user, grid, cell, where } = show()
    expect(within(grid).getAllByRole('columnheader').map(({ textContent }) => textContent?.trim())).toEqual(['Module', ...COLUMNS])
    expect(cell(0, 0).textContent).toBe('1gabarit')
    expect(cell(1, 1).textContent).toBe('2,5')
    await user.click(screen.getByRole('button', { name: 'avant' }))
    await user.tab()
    expect(where()).toBe('0/0')
    await user.tab()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'après' }))
    await user.tab({ shift: true })
    expect(where()).toBe('0/0')
  })

  it.each<[string, string]>([
    ['{ArrowRight}{ArrowDown}', '1/1'],
    ['{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}', '1/0'],
    ['{End}', '0/2'],
    ['{Control>}{End}{/Control}', '2/2'],
    ['{Control>}{End}{/Control}{Home}', '2/0'],
    ['{Control>}{End}{Home}{/Control}', '0/0'],
    ['{PageDown}', '2/0'],
    ['{ArrowLeft}', '0/-1'],
    ['{ArrowLeft}{ArrowLeft}{ArrowDown}{ArrowRight}', '1/0']
  ])('goes by %s to %s', async (keys, place) => {
    const { user, cell, where } = show()
    await user.click(cell(0, 0))
    await user.keyboard(keys)
    expect(where()).toBe(place)
  })

  it('is changed by typing, and goes down by Enter, right by Tab', async () => {
    const { user, changes, cell, where } = show()
    await user.click(cell(0, 0))
    await user.keyboard('12,5{Enter}')
    expect(changes).toEqual([[{ row: 0, column: 0, value: 12.5 }]])
    expect(where()).toBe('1/0')
    await user.keyboard('4.25{Tab}')
    expect(changes[1]).toEqual([{ row: 1, column: 0, value: 4.25 }])
    expect(where()).toBe('1/1')
    await user.keyboard('3{ArrowDown}')
    expect(where()).toBe('2/1')
  })

  it('is edited by Enter and F2, left by Escape as it was, and unchanged when nothing is', async () => {
    const { user, changes, cell, where } = show()
    await user.click(cell(1, 1))
    await user.keyboard('{F2}')
    const editor = screen.getByRole('textbox', { name: 'Saisie dans « Coefficients »' })
    expect((editor as HTMLInputElement).value).toBe('2,5')
    await user.keyboard('9{Escape}')
    expect([where(), cell(1, 1).textContent]).toEqual(['1/1', '2,5'])
    await user.keyboard('{Enter}{Enter}')
    expect(changes).toEqual([])
    expect(where()).toBe('2/1')
  })

  it('keeps what is no figure in its cell and says why; left, the cell is as it was', async () => {
    const { user, changes, cell } = show()
    await user.click(cell(1, 1))
    await user.keyboard('-{Enter}')
    expect(screen.getByRole('alert').textContent).toBe('Un nombre est attendu.')
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true')
    await user.click(screen.getByRole('button', { name: 'après' }))
    expect(screen.queryByRole('textbox')).toBeNull()
    expect([changes, cell(1, 1).textContent]).toEqual([[], '2,5'])
  })

  it('is selected as a block, and cleared as one change', async () => {
    const { user, changes, cell, selected } = show()
    await user.click(cell(0, 0))
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
    expect(selected()).toEqual(['0/0', '0/1', '1/0', '1/1'])
    await user.keyboard('{Delete}')
    expect(changes).toEqual([[{ row: 0, column: 0, value: null }, { row: 1, column: 1, value: null }]])
    await user.keyboard('{Delete}')
    expect(changes).toHaveLength(1)
    await user.keyboard('{Control>}a{/Control}')
    expect(selected()).toHaveLength(9)
  })

  it('is confirmed as it is', async () => {
    const { user, confirmed, cell } = show()
    await user.click(cell(0, 1))
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Control>}{Enter}{/Control}')
    expect(confirmed).toEqual([{ top: 0, bottom: 1, left: 1, right: 1 }])
  })
})

describe('the clipboard of a grid of figures', () => {
  it('takes a block of a spreadsheet as one change, and selects it', async () => {
    const { user, changes, pasted, cell, selected, where } = show()
    await user.click(cell(0, 0))
    give('10\t11,5\r\n\t12.25\r\n')
    expect(changes).toEqual([
      [
        { row: 0, column: 0, value: 10 },
        { row: 0, column: 1, value: 11.5 },
        { row: 1, column: 0, value: null },
        { row: 1, column: 1, value: 12.25 }
      ]
    ])
    expect(pasted).toEqual([{ changes: changes[0], unread: 0, beyond: 0 }])
    await waitFor(() => expect(where()).toBe('1/1'))
    expect(selected()).toEqual(['0/0', '0/1', '1/0', '1/1'])
  })

  it('leaves what it cannot read as it was, and counts what lies beyond', async () => {
    const { user, changes, pasted, cell } = show()
    await user.click(cell(1, 1))
    give('douze\t1\t9\n-\t2\t9')
    expect(changes).toEqual([[{ row: 1, column: 2, value: 1 }, { row: 2, column: 1, value: null }, { row: 2, column: 2, value: 2 }]])
    expect(pasted[0]).toMatchObject({ unread: 1, beyond: 2 })
  })

  it('fills the selection with one value', async () => {
    const { user, changes, cell } = show()
    await user.click(cell(0, 2))
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    give('4')
    expect(changes).toEqual([[0, 1, 2].map((row) => ({ row, column: 2, value: 4 }))])
  })

  it('gives a block as a spreadsheet reads it', async () => {
    const { user, cell } = show()
    await user.click(cell(0, 1))
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
    expect(taken('copy')).toBe('\t3\r\n2,5\t')
  })

  it('is left to others while the focus is elsewhere', async () => {
    const { user, changes, cell } = show()
    await user.click(cell(0, 0))
    await user.click(screen.getByRole('button', { name: 'après' }))
    expect(give('9').defaultPrevented).toBe(false)
    expect([changes, taken('copy')]).toEqual([[], null])
  })

  it('takes away what it cuts', async () => {
    const { user, changes, cell } = show()
    await user.click(cell(2, 0))
    expect(taken('cut')).toBe('7')
    expect(changes).toEqual([[{ row: 2, column: 0, value: null }]])
  })
})

describe('a grid that only shows', () => {
  it('is walked and copied, never changed', async () => {
    const { user, changes, confirmed, cell, where, grid } = show({ readOnly: true })
    expect(grid.getAttribute('aria-readonly')).toBe('true')
    await user.click(cell(0, 0))
    await user.keyboard('5{Enter}{F2}{Delete}{Control>}{Enter}{/Control}{ArrowDown}')
    give('3')
    await user.dblClick(cell(0, 0))
    expect([changes, confirmed, screen.queryByRole('textbox')]).toEqual([[], [], null])
    expect(where()).toBe('0/0')
    expect(taken('copy')).toBe('1')
  })
})
