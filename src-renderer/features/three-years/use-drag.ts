import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { onScopeDispose, ref, watchEffect, type Ref } from 'vue'

const MODULE = 'gamme-module'

interface ModuleDragData {
  [MODULE]: string
}

function isModuleDrag(data: Record<string | symbol, unknown>): data is Record<string | symbol, unknown> & ModuleDragData {
  return typeof data[MODULE] === 'string'
}

/** Makes a card draggable; answers whether it is being dragged. */
export function useModuleDrag(element: Ref<HTMLElement | null>, moduleId: () => string): { dragging: Ref<boolean> } {
  const dragging = ref(false)
  let stop: (() => void) | null = null
  watchEffect(() => {
    stop?.()
    stop = element.value
      ? draggable({
          element: element.value,
          getInitialData: () => ({ [MODULE]: moduleId() }),
          onDragStart: () => (dragging.value = true),
          onDrop: () => (dragging.value = false)
        })
      : null
  })
  onScopeDispose(() => stop?.())
  return { dragging }
}

/** Makes a column accept modules; answers whether one hovers it. */
export function useModuleDrop(
  element: Ref<HTMLElement | null>,
  onDrop: (moduleId: string) => void
): { over: Ref<boolean> } {
  const over = ref(false)
  let stop: (() => void) | null = null
  watchEffect(() => {
    stop?.()
    stop = element.value
      ? dropTargetForElements({
          element: element.value,
          canDrop: ({ source }) => isModuleDrag(source.data),
          onDragEnter: () => (over.value = true),
          onDragLeave: () => (over.value = false),
          onDrop: ({ source }) => {
            over.value = false
            if (isModuleDrag(source.data)) onDrop(source.data[MODULE])
          }
        })
      : null
  })
  onScopeDispose(() => stop?.())
  return { over }
}
