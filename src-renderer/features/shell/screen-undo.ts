import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'

/** What undo takes back, or redo makes again, on a screen that shows no plan: a deletion in the list of plans, say. */
export interface ScreenUndo {
  /** Full label: "Annuler : supprimer « Mon plan »". */
  label: string
  run: () => void
}

const offeredUndo = shallowRef<ScreenUndo | null>(null)
const offeredRedo = shallowRef<ScreenUndo | null>(null)

/** The undo that the screen offers now; read by the shell. */
export const screenUndo: Readonly<Ref<ScreenUndo | null>> = offeredUndo

/** The redo that the screen offers now; read by the shell. */
export const screenRedo: Readonly<Ref<ScreenUndo | null>> = offeredRedo

function offer(place: Ref<ScreenUndo | null>, given: Readonly<Ref<ScreenUndo | null>>): void {
  let mine: ScreenUndo | null = null
  watch(given, (next) => (place.value = mine = next), { immediate: true })
  onScopeDispose(() => {
    // A screen that mounts before the one it replaces is gone must keep its own.
    if (place.value === mine) place.value = null
  })
}

/** Gives menu, keys and palette the screen's own undo while the calling component lives; and its redo, where it has one. */
export function offerUndo(undo: Readonly<Ref<ScreenUndo | null>>, redo?: Readonly<Ref<ScreenUndo | null>>): void {
  offer(offeredUndo, undo)
  if (redo) offer(offeredRedo, redo)
}
