import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Arrival } from '@/features/plans/import/read-bytes'
import { newId } from '@/platform/clock'

/** Whether a file is a calendar, by its name: its content is looked at once it is read. */
export function isCalendar({ name }: Pick<Arrival, 'name'>): boolean {
  return /\.ics$/i.test(name)
}

/** Calendars on their way out and in: the dialogs stand once, whichever screen or door asked for them. */
export const useCalendarFiles = defineStore('calendar-files', () => {
  const exporting = ref(false)
  const waiting = shallowRef<readonly { id: string; arrival: Arrival }[]>([])
  /** The one that the student decides on now. */
  const incoming = computed(() => waiting.value[0] ?? null)

  function offer(arrivals: readonly Arrival[]): void {
    waiting.value = [...waiting.value, ...arrivals.map((arrival) => ({ id: newId(), arrival }))]
  }

  /** The decision is taken: the next one is shown. */
  function next(): void {
    waiting.value = waiting.value.slice(1)
  }

  return { exporting, incoming, offer, next }
})
