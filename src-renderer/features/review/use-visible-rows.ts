import { useElementSize, useScroll } from '@vueuse/core'
import { computed, type Ref } from 'vue'

/** Rows drawn above and below those in sight, so that a scroll by keys never meets an empty line. */
const MARGIN = 12

/**
 * The part of a long list that is in sight. All rows are equally high; what is left out above and below keeps its
 * height, so that the bar and the keys scroll as if all were there.
 */
export function useVisibleRows(scroller: Ref<HTMLElement | null>, count: () => number, rowRem: number) {
  const { y } = useScroll(scroller)
  const { height } = useElementSize(scroller)
  const rowHeight = computed(() => {
    // Read again at each change of the size: the text's own size may be what changed it.
    void height.value
    return rowRem * parseFloat(getComputedStyle(document.documentElement).fontSize || '16')
  })
  const first = computed(() => Math.max(0, Math.floor(y.value / rowHeight.value) - MARGIN))
  const last = computed(() => Math.min(count(), Math.ceil((y.value + Math.max(height.value, 600)) / rowHeight.value) + MARGIN))

  return {
    first,
    last,
    above: computed(() => first.value * rowHeight.value),
    below: computed(() => Math.max(0, (count() - last.value) * rowHeight.value))
  }
}
