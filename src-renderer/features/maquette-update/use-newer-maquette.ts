import { computed, watch, type ComputedRef } from 'vue'
import type { Maquette } from '@/domain/maquette/maquette'
import { isOtherStateOf } from '@/domain/update/maquette-update'
import { useCurrentPlan } from '@/stores/current-plan'
import { useMaquettes } from '@/stores/maquettes'

/** The installed maquette that is another state of the open plan's own; null when there is none. */
export function useNewerMaquette(): ComputedRef<Maquette | null> {
  const current = useCurrentPlan()
  const maquettes = useMaquettes()
  const own = computed(() => current.plan?.maquette ?? null)

  watch(
    own,
    (maquette) => {
      // A list that cannot be read keeps nobody from the plan: it is only a hint that stays away.
      if (maquette && !maquettes.loaded) void maquettes.load()
    },
    { immediate: true }
  )

  return computed(() => {
    const maquette = own.value
    return maquette ? (maquettes.all.find((installed) => isOtherStateOf(installed, maquette)) ?? null) : null
  })
}
