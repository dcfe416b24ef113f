import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Framework } from '@/domain/framework/framework'
import type { Maquette } from '@/domain/maquette/maquette'
import { fail, type Result } from '@/domain/result'

export interface FrameworkError {
  code: 'framework-invalid' | 'gabarit-invalid'
  detail: string
}

/** The national framework and the starter maquette that ship with the application. */
export const useFramework = defineStore('framework', () => {
  const framework = shallowRef<Framework | null>(null)
  const gabarit = shallowRef<Maquette | null>(null)

  async function load(): Promise<Result<null, FrameworkError>> {
    return fail({ code: 'framework-invalid', detail: '' })
  }

  return { framework, gabarit, load }
})
