import { nextTick, type Ref } from 'vue'

const CELL = '[data-cell]'
const ROW = '[data-row]'

interface GridKeys {
  /** Opens or closes what is under a row. */
  expand?: (row: string, open: boolean) => void
}

/** Whether an arrow would only move the caret inside the text. */
function staysInText(input: HTMLInputElement, step: 1 | -1): boolean {
  const { selectionStart: start, selectionEnd: end, value } = input
  if (start === null || end === null || value === '') return false
  if (start === 0 && end === value.length) return false
  return start !== end || (step === 1 ? end < value.length : start > 0)
}

/**
 * Keys of a spreadsheet over a grid: arrows and Enter go from cell to cell, Tab through the fields and then out. What
 * is typed is given over by the cell itself when the focus leaves it.
 */
export function useGridKeys(grid: Ref<HTMLElement | null>, { expand }: GridKeys = {}) {
  const rows = (): HTMLElement[] => [...(grid.value?.querySelectorAll<HTMLElement>(ROW) ?? [])]
  const cellsOf = (row: HTMLElement | undefined): HTMLElement[] => [...(row?.querySelectorAll<HTMLElement>(CELL) ?? [])]
  const inColumn = (row: HTMLElement | undefined, column: string): HTMLElement | undefined =>
    cellsOf(row).find((cell) => cell.dataset['column'] === column)

  function vertical(cell: HTMLElement, step: 1 | -1): HTMLElement | undefined {
    const all = rows()
    const start = all.findIndex((row) => row.contains(cell))
    for (let index = start + step; all[index]; index += step) {
      const found = inColumn(all[index], cell.dataset['column'] ?? '')
      if (found) return found
    }
    return undefined
  }

  function horizontal(cell: HTMLElement, step: 1 | -1): HTMLElement | undefined {
    const cells = cellsOf(cell.closest<HTMLElement>(ROW) ?? undefined)
    return cells[cells.indexOf(cell) + step]
  }

  function edge(cell: HTMLElement, end: boolean, whole: boolean): HTMLElement | undefined {
    const row = whole ? rows().at(end ? -1 : 0) : (cell.closest<HTMLElement>(ROW) ?? undefined)
    return cellsOf(row).at(end ? -1 : 0)
  }

  function target(event: KeyboardEvent, cell: HTMLElement): HTMLElement | undefined {
    const input = cell instanceof HTMLInputElement ? cell : null
    switch (event.key) {
      case 'ArrowDown':
        return vertical(cell, 1)
      case 'ArrowUp':
        return vertical(cell, -1)
      case 'Enter':
        return input ? vertical(cell, event.shiftKey ? -1 : 1) : undefined
      case 'ArrowRight':
      case 'ArrowLeft': {
        const step = event.key === 'ArrowRight' ? 1 : -1
        return input && staysInText(input, step) ? undefined : horizontal(cell, step)
      }
      case 'Home':
      case 'End':
        if (input && staysInText(input, event.key === 'End' ? 1 : -1)) return undefined
        return edge(cell, event.key === 'End', event.ctrlKey)
      default:
        return undefined
    }
  }

  function focus(cell: HTMLElement | undefined): void {
    cell?.focus()
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  function onKeydown(event: KeyboardEvent): void {
    const cell = (event.target as HTMLElement).closest<HTMLElement>(CELL)
    if (!cell || event.defaultPrevented || event.metaKey) return
    const row = cell.closest<HTMLElement>(ROW)?.dataset['row']
    if (event.altKey) {
      if (!expand || !row || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return
      event.preventDefault()
      expand(row, event.key === 'ArrowRight')
      return
    }
    if (event.key === 'F2' && cell instanceof HTMLInputElement) {
      event.preventDefault()
      return cell.setSelectionRange(cell.value.length, cell.value.length)
    }
    const found = target(event, cell)
    if (!found) return
    event.preventDefault()
    focus(found)
  }

  /** Puts the focus on a cell of a row that may just have appeared. */
  async function focusCell(row: string, column: string): Promise<void> {
    await nextTick()
    focus(inColumn(rows().find((candidate) => candidate.dataset['row'] === row), column))
  }

  return { onKeydown, focusCell }
}
