import { defineStore } from 'pinia'
import { ref } from 'vue'

/** The plan whose export is being prepared: the dialog stands once, whichever screen asked for it. */
export const useExportRequest = defineStore('export-request', () => {
  const requested = ref<{ id: string; name: string } | null>(null)

  function ask(plan: { id: string; name: string }): void {
    requested.value = { id: plan.id, name: plan.name }
  }

  function end(): void {
    requested.value = null
  }

  return { requested, ask, end }
})
