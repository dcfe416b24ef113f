import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { onScopeDispose, ref, watchEffect, type Ref } from 'vue'

const WISH = 'gamme-wish'

/** A wish is taken by its handle and dropped on the place of another. */
export function useWishDrag(
  { element, handle }: { element: Ref<HTMLElement | null>; handle: Ref<HTMLElement | null> },
  parcours: () => string,
  onDrop: (parcours: string) => void
): { dragging: Ref<boolean>; over: Ref<boolean> } {
  const dragging = ref(false)
  const over = ref(false)
  let stop: (() => void) | null = null
  watchEffect(() => {
    stop?.()
    stop =
      element.value && handle.value
        ? combine(
            draggable({
              element: element.value,
              dragHandle: handle.value,
              getInitialData: () => ({ [WISH]: parcours() }),
              onDragStart: () => (dragging.value = true),
              onDrop: () => (dragging.value = false)
            }),
            dropTargetForElements({
              element: element.value,
              canDrop: ({ source }) => typeof source.data[WISH] === 'string' && source.data[WISH] !== parcours(),
              onDragEnter: () => (over.value = true),
              onDragLeave: () => (over.value = false),
              onDrop: ({ source }) => {
                over.value = false
                const dropped = source.data[WISH]
                if (typeof dropped === 'string') onDrop(dropped)
              }
            })
          )
        : null
  })
  onScopeDispose(() => stop?.())
  return { dragging, over }
}
