import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { contentOf } from '@/domain/plan/content'
import type { Storage } from '@/storage'
import { useCurrentPlan } from '@/stores/current-plan'
import { useLibrary } from '@/stores/library'
import { useSaveState } from '@/stores/save-state'
import { useSnapshots } from '@/stores/snapshots'
import { errorOf, newDisk, valueOf } from '../storage/support'
import { fakeBackups } from './fake-backups'
import { gabaritPlan, startSession, type Disk } from './session'

let disk: Disk
let storage: Storage

beforeEach(async () => {
  fakeBackups()
  disk = newDisk()
  storage = await startSession(disk)
})

afterEach(async () => {
  await useSaveState().flushAll()
  vi.restoreAllMocks()
  storage.close()
})

async function storedPlan() {
  const plan = gabaritPlan('Mon BUT')
  valueOf(await storage.plans.addPlan(plan, plan.updatedAt))
  valueOf(await useLibrary().load())
  return plan
}

it('a named state survives a restart, and comes back as one change that undo takes back', async () => {
  const plan = await storedPlan()
  const taken = valueOf(await useSnapshots().take(plan.id, '  avant les vœux '))
  valueOf(await useLibrary().change(plan.id, { type: 'chooseParcours', parcours: 'MPI' }))
  await useSaveState().flushAll()
  storage.close()
  storage = await startSession(disk)
  valueOf(await useSnapshots().load())
  expect(useSnapshots().of(plan.id)).toStrictEqual([{ ...taken, name: 'avant les vœux' }])

  valueOf(await useCurrentPlan().open(plan.id))
  valueOf(await useSnapshots().restore(taken))
  const current = useCurrentPlan()
  expect(current.plan && contentOf(current.plan)).toStrictEqual(contentOf(plan))
  expect(current.undoLabel).toStrictEqual({ key: 'restoreSnapshot', params: { name: 'avant les vœux' } })
  current.undo()
  expect(current.plan?.parcours).toBe('MPI')
  expect(errorOf(await useSnapshots().restore({ ...taken, id: 'none' }))).toMatchObject({ code: 'not-found' })
})

it('restoring what the plan says already is no change', async () => {
  const plan = await storedPlan()
  const taken = valueOf(await useSnapshots().take(plan.id, 'maintenant'))
  expect(errorOf(await useSnapshots().restore(taken))).toMatchObject({ code: 'no-change' })
})

it('one that was removed can be put back, and a purged plan takes its own with it', async () => {
  const plan = await storedPlan()
  const snapshots = useSnapshots()
  const taken = valueOf(await snapshots.take(plan.id, 'a'))
  const row = valueOf(await snapshots.remove(taken.id))
  expect(snapshots.of(plan.id)).toStrictEqual([])
  valueOf(await snapshots.putBack(row))
  expect(snapshots.of(plan.id)).toStrictEqual([taken])
  valueOf(await storage.plans.deletePlan(plan.id, '2020-01-01T00:00:00.000Z'))
  valueOf(await storage.plans.purgeDeleted('2021-01-01T00:00:00.000Z'))
  valueOf(await snapshots.load())
  expect(snapshots.snapshots).toStrictEqual([])
})

it('a change of a plan that is not open enters its history, and is taken back while it is the last', async () => {
  const plan = await storedPlan()
  const library = useLibrary()
  const first = valueOf(await library.change(plan.id, { type: 'chooseParcours', parcours: 'MPI' }))
  expect(valueOf(await library.takeBack(plan.id, first.entry.id)).parcours).toBeNull()
  const second = valueOf(await library.change(plan.id, { type: 'chooseParcours', parcours: 'II' }))
  valueOf(await library.change(plan.id, { type: 'setNotes', notes: 'plus tard' }))
  expect(errorOf(await library.takeBack(plan.id, second.entry.id))).toMatchObject({ code: 'no-change' })
  expect(valueOf(await library.read(plan.id)).parcours).toBe('II')
})
