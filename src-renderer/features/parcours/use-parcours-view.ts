import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export const PARCOURS_VIEWS = ['five', 'carte', 'pair', 'wishes', 'sheet'] as const
export type ParcoursView = (typeof PARCOURS_VIEWS)[number]

/** Which part of the screen shows, kept in the address: going back to the screen finds it again. */
export function useParcoursView() {
  const route = useRoute()
  const router = useRouter()

  return computed<ParcoursView>({
    get: () => PARCOURS_VIEWS.find((view) => view === route.query.view) ?? 'five',
    set: (view) => void router.replace({ query: { ...route.query, view } })
  })
}
