import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Plan, SemesterInstance } from '@/domain/plan/plan'
import { findSemester } from '@/domain/plan/query'

/** The semester to open first: the one under way, else the first to come, else the last. */
export function firstSemester({ semesters }: Plan): SemesterInstance | undefined {
  return semesters.find(({ state }) => state === 'current') ?? semesters.find(({ state }) => state === 'planned') ?? semesters.at(-1)
}

/** Which semester the screen shows, `?semester=<id>`: kept in the address, so that other screens lead to it. */
export function useSemester(plan: Ref<Plan | null>) {
  const route = useRoute()
  const router = useRouter()

  const semester = computed<SemesterInstance | null>(() => {
    if (!plan.value) return null
    const asked = route.query['semester']
    return (typeof asked === 'string' ? findSemester(plan.value, asked) : undefined) ?? firstSemester(plan.value) ?? null
  })
  const selected = computed({
    get: () => semester.value?.id ?? '',
    set: (id: string) => void router.replace({ query: { ...route.query, semester: id } })
  })
  return { semester, selected }
}
