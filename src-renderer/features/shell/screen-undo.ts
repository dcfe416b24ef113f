import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'

/** What undo takes back on a screen that shows no plan: a deletion in the list of plans, say. */
export interface ScreenUndo {
  /** Full label: "Annuler : supprimer « Mon plan »". */
  label: string
  run: () => void
}

const offered = shallowRef<ScreenUndo | null>(null)

/** The undo that the screen offers now; read by the shell. */
export const screenUndo: Readonly<Ref<ScreenUndo | null>> = offered

/** Gives menu, keys and palette the screen's own undo while the calling component lives. */
export function offerUndo(undo: Readonly<Ref<ScreenUndo | null>>): void {
  let mine: ScreenUndo | null = null
  watch(undo, (next) => (offered.value = mine = next), { immediate: true })
  onScopeDispose(() => {
    // A screen that mounts before the one it replaces is gone must keep its own undo.
    if (offered.value === mine) offered.value = null
  })
}
