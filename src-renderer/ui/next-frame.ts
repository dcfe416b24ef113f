import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'

/**
 * A value that follows its source one frame later. What the hand just changed is drawn first; the pictures and lists
 * that only tell of it come in the frame after, so that neither frame is late.
 */
export function useNextFrame<T>(source: () => T): Readonly<ShallowRef<T>> {
  const value = shallowRef(source()) as ShallowRef<T>
  let frame = 0
  let task: ReturnType<typeof setTimeout> | undefined

  function stop(): void {
    cancelAnimationFrame(frame)
    clearTimeout(task)
  }

  watch(
    source,
    () => {
      stop()
      // A frame's callbacks run before it is drawn: the task after them is the first that runs when it has been.
      frame = requestAnimationFrame(() => {
        task = setTimeout(() => (value.value = source()))
      })
    },
    { flush: 'sync' }
  )
  onScopeDispose(stop)
  return value
}
