import { useElementSize } from '@vueuse/core'
import { computed, ref, type Ref } from 'vue'
import { useSettings } from '@/stores/settings'

/** Below this width the navigation keeps its icons and gives its words' room to the screen. */
const ROOMY = 64

/** Whether the navigation shows icons alone: by lack of room, counted in the text's own size, or by choice. */
export function useCollapse(shell: Readonly<Ref<HTMLElement | null>>) {
  const settings = useSettings()
  const { width } = useElementSize(shell)
  const chosen = ref(false)

  const roomy = computed(() => width.value === 0 || width.value >= ROOMY * 16 * (settings.textSize / 100))
  const collapsed = computed(() => !roomy.value || chosen.value)
  const toggle = (): void => {
    chosen.value = !chosen.value
  }

  return { roomy, collapsed, toggle }
}
