import { computed, ref, type Ref } from 'vue'
import type { Command } from '@/domain/plan/command'
import type { Plan } from '@/domain/plan/plan'
import { weeksOf } from '@/domain/schedule/weeks'
import { placesOf, type BarRow } from './bar-rows'
import { stepCommand, stepOfKey } from './bar-steps'
import { isMenuKey } from './menu-key'
import { useAnchored } from './use-anchored'
import { useBarDrag } from './use-bar-drag'
import { useBarMenu } from './use-bar-menu'

/** What pointer, keys and menu do to the bars of a board. One bar at a time is in the tab order. */
export function useBars(frame: Ref<HTMLElement | null>, source: { plan: () => Plan; semester: () => string; rows: Ref<BarRow[]>; run: (command: Command) => void }) {
  const { plan, semester, rows, run } = source
  const { preview, grab, isDrag } = useBarDrag(plan, run)
  const editor = useAnchored<string>()
  const menu = useAnchored<string>()
  const itemsOf = useBarMenu(plan, run, (row) => menu.subject.value && editor.show(row.id, menu.subject.value.anchor))

  const walked = ref<string | null>(null)
  const tabbable = computed(() => rows.value.find(({ id }) => id === walked.value)?.id ?? rows.value[0]?.id)
  const items = computed(() => {
    const row = rows.value.find(({ id }) => id === menu.subject.value?.about)
    return row ? itemsOf(row) : []
  })

  function edit(row: BarRow, anchor: HTMLElement): void {
    walked.value = row.id
    if (!isDrag()) editor.show(row.id, anchor)
  }

  function focusBar(module: string): void {
    walked.value = module
    const bar = frame.value?.querySelector<HTMLElement>(`[data-bar][data-module="${CSS.escape(module)}"]`)
    bar?.focus()
    bar?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  /** The bar that an arrow leads to; undefined at the ends, null for any other key. */
  function neighbour(key: string, row: BarRow): BarRow | undefined | null {
    const index = rows.value.findIndex(({ id }) => id === row.id)
    switch (key) {
      case 'ArrowUp':
        return rows.value[index - 1]
      case 'ArrowDown':
        return rows.value[index + 1]
      case 'Home':
        return rows.value[0]
      case 'End':
        return rows.value.at(-1)
      default:
        return null
    }
  }

  function onKey(event: KeyboardEvent, row: BarRow): void {
    const step = stepOfKey(event)
    const target = neighbour(event.key, row)
    if (!step && target === null && !isMenuKey(event)) return
    event.preventDefault()
    if (step) {
      const command = stepCommand(row, step, weeksOf(plan(), semester()), placesOf(plan(), semester()))
      if (command) run(command)
    } else if (target) focusBar(target.id)
    else if (target === null) menu.show(row.id, event.currentTarget as HTMLElement)
  }

  return { preview, grab, editor, menu, items, tabbable, edit, focusBar, onKey }
}
