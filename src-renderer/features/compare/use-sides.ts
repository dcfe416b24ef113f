import { computed, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { formatShortDate } from '@/i18n/format'
import { useCurrentPlan } from '@/stores/current-plan'
import { useLibrary } from '@/stores/library'
import { useSnapshots } from '@/stores/snapshots'
import type { StorageError } from '@/storage/storage-error'
import { planKey, readKey, snapshotKey, type Side, type SideKey } from './sides'

/** The two sides: chosen in the address, read from the disk or from the open plan, read again when they change. */
export function useSides() {
  const { t } = useI18n()
  const route = useRoute()
  const router = useRouter()
  const current = useCurrentPlan()
  const library = useLibrary()
  const snapshots = useSnapshots()

  const options = computed(() => [
    ...library.plans.map(({ id, name }) => ({ value: planKey(id), label: name })),
    ...snapshots.snapshots.flatMap(({ id, planId, name, at }) => {
      const plan = library.plans.find((candidate) => candidate.id === planId)
      return plan ? [{ value: snapshotKey(id), label: t('compare.snapshotOption', { plan: plan.name, name, date: formatShortDate(at) }) }] : []
    })
  ])

  const known = (key: unknown): SideKey | null => options.value.find(({ value }) => value === key)?.value ?? null
  const left = computed<SideKey>(
    () => known(route.query.left) ?? known(current.plan && planKey(current.plan.id)) ?? options.value[0]?.value ?? ''
  )
  const right = computed<SideKey>(
    () => known(route.query.right) ?? options.value.find(({ value }) => value !== left.value)?.value ?? left.value
  )

  function choose(sides: { left?: SideKey; right?: SideKey }): void {
    void router.replace({ query: { left: left.value, right: right.value, ...sides } })
  }

  const loaded = shallowRef<{ left: Side; right: Side } | null>(null)
  const error = shallowRef<StorageError | null>(null)
  let turn = 0

  async function sideOf(key: SideKey): Promise<Side | StorageError> {
    const named = readKey(key)
    if (!named) return { code: 'not-found', detail: key }
    const read = named.kind === 'plan' ? await library.read(named.id) : await snapshots.read(named.id)
    if (!read.ok) return read.error
    const name = options.value.find(({ value }) => value === key)?.label ?? read.value.name
    return { key, name, plan: read.value, planId: read.value.id, frozen: named.kind === 'snapshot' }
  }

  async function read(): Promise<void> {
    const own = ++turn
    if (left.value === '' || left.value === right.value) {
      loaded.value = null
      return
    }
    const [one, other] = await Promise.all([sideOf(left.value), sideOf(right.value)])
    // A slow answer about sides that were left must not stand in place of the chosen ones.
    if (own !== turn) return
    error.value = 'code' in one ? one : 'code' in other ? other : null
    loaded.value = 'code' in one || 'code' in other ? null : { left: one, right: other }
  }

  watch([left, right], read)

  async function start(): Promise<void> {
    const [plans, named] = await Promise.all([library.loaded ? null : library.load(), snapshots.load()])
    if (plans && !plans.ok) error.value = plans.error
    else if (!named.ok) error.value = named.error
    else await read()
  }

  return { options, left, right, choose, loaded, error, read, start }
}
