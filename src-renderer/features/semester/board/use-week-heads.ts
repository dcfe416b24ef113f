import { computed, type Ref } from 'vue'
import type { Command } from '@/domain/plan/command'
import type { Day } from '@/domain/schedule/schedule'
import type { Week } from '@/domain/schedule/weeks'
import { isMenuKey } from './menu-key'
import { useAnchored } from './use-anchored'
import { useWeekMenu } from './use-week-menu'
import { useWeekRange } from './use-week-range'

/** What pointer, keys and menu do to the headings of the weeks: choose a range, paint it. */
export function useWeekHeads(frame: Ref<HTMLElement | null>, source: { weeks: Ref<readonly Week[]>; semester: () => string; run: (command: Command) => void; open: (monday: Day) => void }) {
  const range = useWeekRange(source.weeks)
  const menu = useAnchored<null>()
  const itemsOf = useWeekMenu(source.semester, source.run, source.open)
  const items = computed(() => itemsOf(range.chosen.value))

  function focusHead(index: number): void {
    const head = frame.value?.querySelector<HTMLElement>(`[data-week][data-index="${index}"]`)
    head?.focus()
    head?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  /** Shows a week as the chosen one. */
  function focusWeek(index: number): void {
    range.choose(index, false)
    focusHead(index)
  }

  function onKey(event: KeyboardEvent): void {
    const target = range.keyTarget(event)
    if (target !== null) {
      event.preventDefault()
      range.walk(target, event.shiftKey)
      focusHead(target)
    } else if (isMenuKey(event)) {
      event.preventDefault()
      menu.show(null, event.currentTarget as HTMLElement)
    } else if (event.key === 'Escape') range.clear()
  }

  function press({ button, shiftKey }: PointerEvent, index: number): void {
    // The other button asks for the menu of what is chosen already.
    if (button === 0 || !range.has(index)) range.choose(index, button === 0 && shiftKey)
  }

  /** Drawn across several headings, a range ends where the button is let go: that is a click on none of them. */
  function pass({ buttons, currentTarget }: PointerEvent, index: number): void {
    if (buttons !== 1 || !range.has(range.current.value)) return
    range.choose(index, true)
    const open = (): void => {
      if (range.current.value === index) menu.show(null, currentTarget as HTMLElement)
    }
    window.addEventListener('pointerup', open, { once: true })
  }

  /** The focus may come from elsewhere than the arrows: what is asked then is of this week. */
  function reach(index: number): void {
    if (!range.has(index)) range.walk(index, false)
  }

  function openMenu(anchor: HTMLElement, index: number): void {
    if (!range.has(index)) range.choose(index, false)
    menu.show(null, anchor)
  }

  return { range, menu, items, onKey, press, pass, reach, openMenu, focusWeek }
}
