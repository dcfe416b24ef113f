import { nextTick, type Ref } from 'vue'

const CARD = '[data-board-card]'

/**
 * Arrow keys over the cards of the board: up and down within a column, left and
 * right to the same height in the next one. One card at a time is in the tab
 * order, so that Tab leaves the board instead of walking through 117 modules.
 */
export function useBoardFocus(board: Ref<HTMLElement | null>) {
  const columns = (): HTMLElement[][] =>
    [...(board.value?.querySelectorAll<HTMLElement>('[data-board-column]') ?? [])].map((column) => [
      ...column.querySelectorAll<HTMLElement>(CARD)
    ])

  function focus(card: HTMLElement | undefined): void {
    if (!card) return
    for (const other of board.value?.querySelectorAll<HTMLElement>(`${CARD}[tabindex="0"]`) ?? []) other.tabIndex = -1
    card.tabIndex = 0
    card.focus()
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  async function focusModule(id: string): Promise<void> {
    await nextTick()
    focus(board.value?.querySelector<HTMLElement>(`${CARD}[data-module="${CSS.escape(id)}"]`) ?? undefined)
  }

  /** Before a card goes elsewhere: taken away with the focus in it, it would make the browser lay out a half-drawn board. */
  function letGo(): void {
    const focused = document.activeElement
    if (focused instanceof HTMLElement && board.value?.contains(focused)) focused.blur()
  }

  /** Handles a key pressed on a card; true when it moved the focus. */
  function onArrow(event: KeyboardEvent): boolean {
    const card = (event.target as HTMLElement).closest<HTMLElement>(CARD)
    if (!card || event.altKey || event.ctrlKey || event.metaKey) return false
    const all = columns()
    const column = all.findIndex((cards) => cards.includes(card))
    const cards = all[column] ?? []
    const row = cards.indexOf(card)
    const sideways = (step: number): HTMLElement | undefined => {
      for (let index = column + step; index >= 0 && index < all.length; index += step) {
        const target = all[index]
        if (target?.length) return target[Math.min(row, target.length - 1)]
      }
      return undefined
    }
    const targets: Record<string, () => HTMLElement | undefined> = {
      ArrowDown: () => cards[row + 1],
      ArrowUp: () => cards[row - 1],
      ArrowRight: () => sideways(1),
      ArrowLeft: () => sideways(-1),
      Home: () => cards[0],
      End: () => cards.at(-1)
    }
    const target = targets[event.key]
    if (!target) return false
    event.preventDefault()
    focus(target())
    return true
  }

  return { onArrow, focusModule, letGo }
}
