import type { LocationQueryRaw, RouteLocationRaw } from 'vue-router'
import type { DueItem } from '@/domain/schedule/tasks'

/** Where something due is shown; the week of today without an item. */
export function dueAddress(item: Pick<DueItem, 'id' | 'semester'> | null): RouteLocationRaw {
  const query: LocationQueryRaw = item ? { semester: item.semester, view: 'due', item: item.id } : { view: 'week' }
  return { name: 'semester', query }
}
