import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export const SEMESTER_VIEWS = ['weeks', 'week', 'due'] as const
export type SemesterView = (typeof SEMESTER_VIEWS)[number]

/** Which part of the screen shows, `?view=due`: kept in the address, so that other screens lead to it. */
export function useSemesterView() {
  const route = useRoute()
  const router = useRouter()
  return computed<SemesterView>({
    get: () => SEMESTER_VIEWS.find((view) => view === route.query['view']) ?? 'weeks',
    // What was shown of the part that is left means nothing to the next one.
    set: (view) => void router.replace({ query: { ...(route.query['semester'] ? { semester: route.query['semester'] } : {}), view } })
  })
}
