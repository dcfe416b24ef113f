import { onMounted, shallowRef, type Ref } from 'vue'
import type { Maquette } from '@/domain/maquette/maquette'
import { useDatabase } from '@/stores/database'
import { useFramework } from '@/stores/framework'

/** The gabarit that ships, then the maquettes installed on this machine. Null until they are known. */
export function useMaquettes(): Readonly<Ref<readonly Maquette[] | null>> {
  const { gabarit } = useFramework()
  const database = useDatabase()
  const maquettes = shallowRef<readonly Maquette[] | null>(null)

  onMounted(async () => {
    const shipped = gabarit ? [gabarit] : []
    // Maquettes that cannot be read keep nobody from a plan: the gabarit always serves.
    const installed = await database.storage?.maquettes.listMaquettes()
    maquettes.value = [...shipped, ...(installed?.ok ? installed.value.filter(({ id }) => id !== gabarit?.id) : [])]
  })

  return maquettes
}
