import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ResourceError } from '@/domain/exchange/resources'
import type { Framework } from '@/domain/framework/framework'
import type { Maquette } from '@/domain/maquette/maquette'
import { ok, type Result } from '@/domain/result'

/** The national framework and the starter maquette that ship with the program. Immutable. */
export const useFramework = defineStore('framework', () => {
  const framework = shallowRef<Framework | null>(null)
  const gabarit = shallowRef<Maquette | null>(null)

  /** Checked at each start: a resource that was cut short must be said, not turned into wrong totals. */
  async function load(): Promise<Result<null, ResourceError>> {
    const [frameworkFile, gabaritFile, { parseFrameworkResource, parseMaquetteResource }] = await Promise.all([
      import('@resources/framework-but-gmp.json'),
      import('@resources/maquette-gabarit-gmp.json'),
      import('@/domain/exchange/resources')
    ])
    const readFramework = parseFrameworkResource(frameworkFile.default)
    if (!readFramework.ok) return readFramework
    const readGabarit = parseMaquetteResource(gabaritFile.default)
    if (!readGabarit.ok) return readGabarit
    framework.value = readFramework.value
    gabarit.value = readGabarit.value
    return ok(null)
  }

  return { framework, gabarit, load }
})
