import { watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** Opens the module that the address names, `?module=<id>`: so the palette leads to it from any screen. */
export function useModuleOfAddress(open: (id: string) => Promise<void>): void {
  const route = useRoute()
  const router = useRouter()

  watch(
    () => route.query.module,
    async (id) => {
      if (typeof id !== 'string') return
      await open(id)
      // Left in the address, it could not be asked for a second time.
      await router.replace({ query: {} })
    },
    { immediate: true }
  )
}
