import { useIntervalFn } from '@vueuse/core'
import { ref, type Ref } from 'vue'
import { now } from '@/platform/clock'

/** The present as an ISO instant, renewed twice a minute: enough for "il y a 4 min". */
export function useMinute(): Readonly<Ref<string>> {
  const instant = ref(now())
  useIntervalFn(() => (instant.value = now()), 30_000)
  return instant
}
