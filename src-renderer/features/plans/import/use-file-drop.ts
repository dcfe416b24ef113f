import { useEventListener } from '@vueuse/core'
import { ref, type Ref } from 'vue'

/** Only files of the system: what is dragged inside the window (a module, a text) is none of this. */
function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** Files dropped anywhere on the window. Answers whether some hover it. */
export function useFileDrop(onFiles: (files: File[]) => void): { hovering: Ref<boolean> } {
  const hovering = ref(false)
  // Enter and leave also fire at each border crossed inside the window; only their balance tells.
  let inside = 0

  function end(): void {
    inside = 0
    hovering.value = false
  }

  useEventListener(window, 'dragenter', (event: DragEvent) => {
    if (!carriesFiles(event)) return
    inside += 1
    hovering.value = true
  })
  useEventListener(window, 'dragleave', (event: DragEvent) => {
    if (!carriesFiles(event)) return
    inside -= 1
    if (inside <= 0) end()
  })
  useEventListener(window, 'dragover', (event: DragEvent) => {
    if (!carriesFiles(event)) return
    // Without this the window would leave the application for the file.
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
  })
  useEventListener(window, 'drop', (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    end()
    onFiles([...(event.dataTransfer?.files ?? [])])
  })
  useEventListener(window, 'blur', end)

  return { hovering }
}
