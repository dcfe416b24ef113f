import { fold } from '@/domain/fold'
import type { LibraryPlan } from '@/stores/library'

export const PLAN_SORTS = ['updated', 'name', 'entryYear'] as const
export type PlanSort = (typeof PLAN_SORTS)[number]

export const SHELVES = ['active', 'archived', 'deleted'] as const
export type Shelf = (typeof SHELVES)[number]

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' })

const byName = (a: LibraryPlan, b: LibraryPlan): number => collator.compare(a.name, b.name)
const byUpdate = (a: LibraryPlan, b: LibraryPlan): number => b.updatedAt.localeCompare(a.updatedAt)

const orders: Record<PlanSort, (a: LibraryPlan, b: LibraryPlan) => number> = {
  updated: (a, b) => byUpdate(a, b) || byName(a, b),
  name: (a, b) => byName(a, b) || byUpdate(a, b),
  entryYear: (a, b) => b.entryYear - a.entryYear || byName(a, b)
}

/** What a search reads of a plan: each word must be found somewhere. */
function searchable(plan: LibraryPlan, parcoursName: string): string {
  const semester = plan.currentSemester?.number
  return fold(
    [plan.name, plan.parcours ?? '', parcoursName, plan.maquetteName, String(plan.entryYear), semester ? `S${semester}` : '']
      .join(' ')
  )
}

export interface PlanQuery {
  text: string
  sort: PlanSort
  /** Name of a parcours by its code, for the search. */
  parcoursNames: ReadonlyMap<string, string>
}

/** Those that the search finds, in the order chosen; the list itself is left as it is. */
export function foundPlans<T extends LibraryPlan>(plans: readonly T[], { text, sort, parcoursNames }: PlanQuery): T[] {
  const words = fold(text).split(/\s+/).filter(Boolean)
  return plans
    .filter((plan) => {
      const read = searchable(plan, parcoursNames.get(plan.parcours ?? '') ?? '')
      return words.every((word) => read.includes(word))
    })
    .sort(orders[sort])
}

const DAY = 86_400_000

/** Days until a deleted plan is erased, at least 1: it is only erased when the program starts. */
export function daysLeft(deletedAt: string, now: string, kept: number): number {
  const left = kept - (Date.parse(now) - Date.parse(deletedAt)) / DAY
  // The last look at the clock may be older than the deletion.
  return Math.min(kept, Math.max(1, Math.ceil(left)))
}
