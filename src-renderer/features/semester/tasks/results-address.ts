import type { RouteLocationRaw } from 'vue-router'
import type { Plan } from '@/domain/plan/plan'
import { yearGroups } from '@/domain/results/year-groups'
import { yearKey } from '@/features/results/use-view-state'

/** Where Résultats shows the marks of a semester instance; its overview for one that is in no year of the BUT. */
export function marksAddress(plan: Plan, semester: string): RouteLocationRaw {
  const group = yearGroups(plan).find(({ instances }) => instances.some(({ id }) => id === semester))
  return group ? { name: 'results', query: { year: yearKey(group), view: 'marks', semester } } : { name: 'results' }
}
