import { computed, type ComputedRef } from 'vue'
import { sameData } from '@/domain/same-data'

/**
 * A list that is made anew at each change of the plan, in which what says the same as before is the same object as
 * before: so that the board draws again only what changed.
 */
export function useKept<Item>(source: () => readonly Item[], keyOf: (item: Item) => string): ComputedRef<Item[]> {
  return computed<Item[]>((before) => {
    const known = new Map(before?.map((item) => [keyOf(item), item]))
    return source().map((item) => {
      const former = known.get(keyOf(item))
      return former !== undefined && sameData(former, item) ? former : item
    })
  })
}
