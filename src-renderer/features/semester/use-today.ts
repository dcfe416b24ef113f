import { computed, type Ref } from 'vue'
import { useMinute } from '@/features/shell/use-minute'
import { today } from '@/platform/clock'

/** The present day, which changes at midnight under the reader's eyes. */
export function useToday(): Readonly<Ref<string>> {
  const minute = useMinute()
  return computed(() => (minute.value ? today() : ''))
}
