import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Plan } from '@/domain/plan/plan'
import type { PlanResults, YearResults } from '@/domain/results/plan-results'

export const VIEWS = ['decision', 'marks', 'simulation'] as const
export type ResultsView = (typeof VIEWS)[number]

/** The whole course, beside the years. */
export const WHOLE = 'course'

export function yearKey({ year, attempt }: Pick<YearResults, 'year' | 'attempt'>): string {
  return `${year}-${attempt}`
}

/** The year to open first: the one under way, else the first to come, else the last. */
export function firstYear(plan: Plan, results: PlanResults): YearResults | undefined {
  const semester =
    plan.semesters.find(({ state, number }) => state === 'current' && number !== null) ??
    plan.semesters.find(({ state, number }) => state === 'planned' && number !== null)
  return results.years.find(({ semesters }) => semester && semesters.includes(semester.id)) ?? results.years.at(-1)
}

/** Which year and which part of it the screen shows: kept in the address, so that other screens lead to it. */
export function useViewState(plan: Ref<Plan | null>, results: Ref<PlanResults | null>) {
  const route = useRoute()
  const router = useRouter()

  function query(name: string): string | undefined {
    const value = route.query[name]
    return typeof value === 'string' ? value : undefined
  }
  const show = (change: { year?: string; view?: ResultsView; semester?: string }): void => void router.replace({ query: { ...route.query, ...change } })

  const year = computed<YearResults | null>(() => {
    if (!plan.value || !results.value || query('year') === WHOLE) return null
    const asked = results.value.years.find((candidate) => yearKey(candidate) === query('year'))
    return asked ?? firstYear(plan.value, results.value) ?? null
  })
  const selected = computed({
    get: () => (year.value ? yearKey(year.value) : WHOLE),
    set: (key: string) => show({ year: key })
  })
  const view = computed({
    get: () => VIEWS.find((candidate) => candidate === query('view')) ?? 'decision',
    set: (next: ResultsView) => show({ view: next })
  })
  /** Of the marks; empty until one is chosen. */
  const semester = computed({
    get: () => query('semester') ?? '',
    set: (next: string) => show({ semester: next })
  })
  return { year, selected, view, semester, show }
}
