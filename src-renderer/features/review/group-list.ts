import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { filterRows, NO_FILTER, sortRows, type GroupFilter, type GroupSort } from '@/domain/review/group-table'
import { useReceived } from '@/stores/received'

/** What of the group is shown, in which order: it also says which plan is the next one. */
export const useGroupList = defineStore('group-list', () => {
  const received = useReceived()
  const filter = ref<GroupFilter>({ ...NO_FILTER })
  const sort = ref<GroupSort>({ key: 'label', direction: 'ascending' })

  const shown = computed(() => sortRows(filterRows(received.rows, filter.value), sort.value))
  const groups = computed(() => [...new Set(received.rows.map(({ group }) => group))].sort((a, b) => a.localeCompare(b, 'fr', { numeric: true })))
  const narrowed = computed(() => JSON.stringify(filter.value) !== JSON.stringify(NO_FILTER))

  /** The plan beside this one in the list; null at its ends. */
  function beside(id: string, step: 1 | -1): string | null {
    const index = shown.value.findIndex((row) => row.id === id)
    return index === -1 ? null : (shown.value[index + step]?.id ?? null)
  }

  function reset(): void {
    filter.value = { ...NO_FILTER }
  }

  return { filter, sort, shown, groups, narrowed, beside, reset }
})
