import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { safeParse } from 'valibot'
import { FrameworkSchema } from '@/domain/exchange/schemas/framework'
import { MaquetteSchema } from '@/domain/exchange/schemas/maquette'
import type { Framework } from '@/domain/framework/framework'
import type { Maquette } from '@/domain/maquette/maquette'
import { fail, ok, type Result } from '@/domain/result'

export interface FrameworkError {
  code: 'framework-invalid' | 'gabarit-invalid'
  /** For the log: where the resource departs from its schema. */
  detail: string
}

/** The national framework and the starter maquette that ship with the application. Immutable. */
export const useFramework = defineStore('framework', () => {
  const framework = shallowRef<Framework | null>(null)
  const gabarit = shallowRef<Maquette | null>(null)

  /** Checked at each start: a resource that was cut short must be said, not turned into wrong totals. */
  async function load(): Promise<Result<null, FrameworkError>> {
    const [frameworkFile, gabaritFile] = await Promise.all([
      import('@resources/framework-but-gmp.json'),
      import('@resources/maquette-gabarit-gmp.json')
    ])
    const readFramework = safeParse(FrameworkSchema, frameworkFile.default)
    if (!readFramework.success) return fail({ code: 'framework-invalid', detail: readFramework.issues[0].message })
    const readGabarit = safeParse(MaquetteSchema, gabaritFile.default)
    if (!readGabarit.success) return fail({ code: 'gabarit-invalid', detail: readGabarit.issues[0].message })
    framework.value = readFramework.output
    gabarit.value = readGabarit.output
    return ok(null)
  }

  return { framework, gabarit, load }
})
