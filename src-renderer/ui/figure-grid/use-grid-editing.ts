import { nextTick, ref, type Ref } from 'vue'
import type { Cell } from './cells'

/** A figure as it is typed, or the sentence that says why a text is none. */
export type ReadFigure = (text: string) => { ok: true; value: number | null } | { ok: false; error: string }

export interface Editing extends Cell {
  text: string
  error: string | null
  /** Begun by typing: arrows then leave the cell, as in a spreadsheet, instead of moving in the text. */
  replacing: boolean
}

interface GridEditing {
  root: Ref<HTMLElement | null>
  textOf: (cell: Cell) => string
  read: ReadFigure
  give: (cell: Cell, value: number | null) => void
}

/** The text of one cell while it is changed. */
export function useGridEditing({ root, textOf, read, give }: GridEditing) {
  const editing = ref<Editing | null>(null)

  async function begin(cell: Cell, typed: string | null): Promise<void> {
    editing.value = { ...cell, text: typed ?? textOf(cell), error: null, replacing: typed !== null }
    await nextTick()
    const input = root.value?.querySelector<HTMLInputElement>('[data-editor]')
    input?.focus()
    if (typed === null) input?.select()
  }

  function write(text: string): void {
    if (editing.value) editing.value = { ...editing.value, text, error: null }
  }

  /** Gives the figure over; false when it is none: the text stays, with its error. */
  function commit(): boolean {
    const current = editing.value
    if (!current) return true
    const figure = read(current.text)
    if (!figure.ok) {
      editing.value = { ...current, error: figure.error }
      return false
    }
    editing.value = null
    const { row, column } = current
    if (current.text.trim() !== textOf(current)) give({ row, column }, figure.value)
    return true
  }

  function cancel(): void {
    editing.value = null
  }

  return { editing, begin, write, commit, cancel }
}
