import { ref, shallowRef } from 'vue'

/** Something opened beside one of many elements: what about, where, and whether it is open. */
export function useAnchored<Subject>() {
  const subject = shallowRef<{ about: Subject; anchor: HTMLElement } | null>(null)
  const open = ref(false)

  function show(about: Subject, anchor: HTMLElement): void {
    subject.value = { about, anchor }
    open.value = true
  }

  /** Gives the focus back to where it came from. */
  function back(): void {
    subject.value?.anchor.focus()
  }

  return { subject, open, show, back }
}
