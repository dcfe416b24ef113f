import { useEventListener, useTimeoutFn } from '@vueuse/core'
import { computed, nextTick, ref, type Ref } from 'vue'
import { settle, step, type CarteNode, type Navigation, type Place } from './navigation'

/** Long enough to carry the pointer onto the label, short enough not to linger. */
const GRACE = 150

const SELECTOR = '[data-carte-node]'

function nodeIdOf(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest(SELECTOR)?.getAttribute('data-carte-node') ?? null) : null
}

/**
 * Pointer and keys over the carte, through one listener each: a hundred and twenty nodes with
 * their own would cost more than drawing them. One node at a time is in the tab order.
 */
export function useCarteFocus(
  svg: Ref<SVGElement | null>,
  navigation: Ref<Navigation>,
  enabled: () => boolean,
  open: (node: CarteNode) => void
) {
  const place = ref<Place | null>(null)
  const focused = ref<string | null>(null)
  const hovered = ref<string | null>(null)
  const dismissed = ref(false)

  const here = computed(() => settle(navigation.value, place.value))
  const find = (id: string | null): CarteNode | null => navigation.value.nodes.find((node) => node.id === id) ?? null
  const active = computed(() => (enabled() ? find(hovered.value ?? focused.value) : null))
  const labelled = computed(() => (dismissed.value ? null : active.value))

  const leave = useTimeoutFn(() => (hovered.value = null), GRACE, { immediate: false })

  function hover(id: string | null): void {
    if (id === null) return leave.start()
    leave.stop()
    if (id !== hovered.value) dismissed.value = false
    hovered.value = id
  }

  async function go(next: Place): Promise<void> {
    place.value = next
    await nextTick()
    svg.value?.querySelector<SVGElement>(`[data-carte-node="${CSS.escape(next.node)}"]`)?.focus()
  }

  function onKey(event: KeyboardEvent): void {
    const node = find(nodeIdOf(event.target))
    if (!node || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape' && labelled.value) {
      dismissed.value = true
      event.stopPropagation()
      return
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      open(node)
      return
    }
    const next = here.value && step(navigation.value, here.value, event.key)
    if (!next) return
    event.preventDefault()
    void go(next)
  }

  useEventListener(svg, 'pointerover', (event: PointerEvent) => hover(nodeIdOf(event.target)))
  useEventListener(svg, 'pointerleave', () => hover(null))
  useEventListener(svg, 'keydown', onKey)
  useEventListener(svg, 'focusin', (event: FocusEvent) => {
    const id = nodeIdOf(event.target)
    if (!id) return
    focused.value = id
    dismissed.value = false
    if (here.value?.node !== id) place.value = { node: id, track: '' }
  })
  useEventListener(svg, 'focusout', () => (focused.value = null))
  useEventListener(svg, 'click', (event: MouseEvent) => {
    const node = enabled() ? find(nodeIdOf(event.target)) : null
    if (node) open(node)
  })

  return { here, focused, active, labelled, keepLabel: leave.stop, dropLabel: leave.start }
}
