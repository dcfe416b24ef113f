import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

interface Named {
  id: string
  name: string
}

/** The plan whose named states are shown, wherever they were asked for. */
export const useSnapshotsRequest = defineStore('snapshots-request', () => {
  const plan = shallowRef<Named | null>(null)

  function ask({ id, name }: Named): void {
    plan.value = { id, name }
  }

  function end(): void {
    plan.value = null
  }

  return { plan, ask, end }
})
