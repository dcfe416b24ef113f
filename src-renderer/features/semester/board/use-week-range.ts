import { computed, ref, type Ref } from 'vue'
import type { Week } from '@/domain/schedule/weeks'

/** The weeks chosen in the headings: one, or a range from the first to the last touched. */
export function useWeekRange(weeks: Ref<readonly Week[]>) {
  const from = ref(0)
  const to = ref(0)
  /** Nothing is shown as chosen until a heading is asked for its menu or a range is drawn. */
  const isShown = ref(false)
  /** The heading that Tab reaches. */
  const current = computed(() => Math.min(to.value, Math.max(0, weeks.value.length - 1)))
  const chosen = computed(() => weeks.value.slice(Math.min(from.value, to.value), Math.max(from.value, to.value) + 1))
  const has = (index: number): boolean => isShown.value && index >= Math.min(from.value, to.value) && index <= Math.max(from.value, to.value)

  function choose(index: number, extend: boolean): void {
    if (!extend) from.value = index
    to.value = index
    isShown.value = true
  }

  function clear(): void {
    from.value = to.value
    isShown.value = false
  }

  /** The heading that a key leads to; null for any other key. */
  function keyTarget(event: KeyboardEvent): number | null {
    if (event.ctrlKey || event.metaKey || event.altKey) return null
    const last = weeks.value.length - 1
    const targets: Record<string, number> = { ArrowLeft: to.value - 1, ArrowRight: to.value + 1, Home: 0, End: last }
    const target = targets[event.key]
    return target === undefined ? null : Math.min(Math.max(target, 0), last)
  }

  /** Goes to a heading without choosing it, or draws the range on to it. */
  function walk(index: number, extend: boolean): void {
    if (extend) choose(index, true)
    else {
      from.value = index
      to.value = index
      isShown.value = false
    }
  }

  return { current, chosen, has, choose, walk, clear, keyTarget }
}
