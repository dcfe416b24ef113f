import type { Ref } from 'vue'

const LINK = 'a[data-plan]'

interface CardActions {
  rename: (id: string) => void
  remove: (id: string) => void
}

/** Keys over the cards of the list, which wrap: arrows by place on the screen, F2 to rename, Delete to delete. */
export function useCardKeys(list: Ref<HTMLElement | null>, actions: CardActions) {
  const links = (): HTMLElement[] => [...(list.value?.querySelectorAll<HTMLElement>(LINK) ?? [])]

  function focusPlan(id: string): boolean {
    const link = links().find((candidate) => candidate.dataset.plan === id)
    link?.focus()
    return link !== undefined
  }

  /** The plan that takes the focus when this one leaves the list. */
  function neighbourOf(id: string): string | null {
    const ids = links().map((link) => link.dataset.plan ?? '')
    const index = ids.indexOf(id)
    return ids[index + 1] ?? ids[index - 1] ?? null
  }

  function onKeydown(event: KeyboardEvent): void {
    const link = (event.target as HTMLElement).closest<HTMLElement>(LINK)
    const id = link?.dataset.plan
    if (!link || !id || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const all = links()
    const index = all.indexOf(link)
    const columns = columnCount(all)
    const targets: Record<string, number> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      ArrowDown: index + columns,
      ArrowUp: index - columns,
      Home: 0,
      End: all.length - 1
    }
    const target = targets[event.key]
    if (target !== undefined) all[target]?.focus()
    else if (event.key === 'F2') actions.rename(id)
    else if (event.key === 'Delete') actions.remove(id)
    else return
    event.preventDefault()
  }

  return { onKeydown, focusPlan, neighbourOf }
}

/** How many cards stand beside each other: those at the height of the first. */
function columnCount(cards: HTMLElement[]): number {
  const top = cards[0]?.closest('li')?.offsetTop
  const next = cards.findIndex((card) => card.closest('li')?.offsetTop !== top)
  return next === -1 ? cards.length : next
}
