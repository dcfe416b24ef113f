import { useEventListener } from '@vueuse/core'
import { nextTick, type Ref } from 'vue'

const TITLE = '[data-due]'

/**
 * Keys of the lists of what is due below an element: arrows walk from title to title, over the groups. `removeById`
 * answers Delete. What changes an item may take it from under the focus: `keep` gives it to the one that follows.
 */
export function useDueFocus(root: Ref<HTMLElement | null>, removeById: (id: string) => void) {
  const titles = (): HTMLElement[] =>
    [...(root.value?.querySelectorAll<HTMLElement>(TITLE) ?? [])].filter((title) => !title.closest('details:not([open])'))

  async function keep(id: string, change: () => void): Promise<void> {
    const index = titles().findIndex((title) => title.dataset['due'] === id)
    change()
    await nextTick()
    await nextTick()
    if (document.activeElement !== null && document.activeElement !== document.body) return
    const left = titles()
    const next = left[Math.min(index, left.length - 1)] ?? root.value?.querySelector<HTMLElement>('[data-due-fallback]')
    next?.focus()
  }

  useEventListener(root, 'keydown', (event: KeyboardEvent) => {
    const title = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(TITLE) : null
    const id = title?.dataset['due']
    if (!title || id === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Delete') void keep(id, () => removeById(id))
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const list = titles()
      list[list.indexOf(title) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
    } else return
    event.preventDefault()
  })

  return { keep }
}
