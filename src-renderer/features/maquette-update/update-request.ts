import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

interface Requested {
  plan: { id: string; name: string }
  /** Id of the maquette to begin with; null lets the dialog propose one. */
  maquette: string | null
}

/** The plan whose passage to another maquette is being prepared, whichever screen asked for it. */
export const useUpdateRequest = defineStore('maquette-update-request', () => {
  const requested = shallowRef<Requested | null>(null)

  function ask({ id, name }: Requested['plan'], maquette: string | null = null): void {
    requested.value = { plan: { id, name }, maquette }
  }

  function end(): void {
    requested.value = null
  }

  return { requested, ask, end }
})
