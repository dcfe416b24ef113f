import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { isDay, mondayOf } from '@/domain/schedule/days'
import type { Day } from '@/domain/schedule/schedule'
import { shownWeek, type WeekStart } from '@/domain/schedule/week-agenda'

/** Which week is shown, `?week=2026-11-23`: kept in the address; without one, that of today. */
export function useWeek(today: () => Day, start: () => WeekStart): Ref<Day> {
  const route = useRoute()
  const router = useRouter()
  return computed<Day>({
    get: () => {
      const asked = route.query['week']
      return typeof asked === 'string' && isDay(asked) ? mondayOf(asked) : shownWeek(today(), start())
    },
    set: (monday) => {
      // The address of the present week names none: opened again tomorrow week, it is that week's.
      const query = { ...route.query, week: monday === shownWeek(today(), start()) ? undefined : monday }
      void router.replace({ query })
    }
  })
}
