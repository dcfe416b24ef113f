import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Plan } from '@/domain/plan/plan'
import { ok, type Result } from '@/domain/result'
import { context } from '@/platform/clock'
import type { SnapshotRow } from '@/storage/database'
import type { SnapshotInfo } from '@/storage/snapshot-repository'
import type { StorageError } from '@/storage/storage-error'
import { useDatabase } from './database'
import { useLibrary, type LibraryError } from './library'

/** The named states of all plans. */
export const useSnapshots = defineStore('snapshots', () => {
  const database = useDatabase()
  const library = useLibrary()

  /** The newest first. */
  const snapshots = ref<SnapshotInfo[]>([])
  const repository = () => database.opened.snapshots

  async function load(): Promise<Result<null, StorageError>> {
    const listed = await repository().listSnapshots()
    if (!listed.ok) return listed
    snapshots.value = listed.value
    return ok(null)
  }

  const of = (planId: string): SnapshotInfo[] => snapshots.value.filter((snapshot) => snapshot.planId === planId)

  /** Keeps the plan as it is now under a name. */
  async function take(planId: string, name: string): Promise<Result<SnapshotInfo, StorageError>> {
    const plan = await library.read(planId)
    if (!plan.ok) return plan
    const { newId, now } = context()
    const info = { id: newId(), planId, name: name.trim(), at: now }
    const added = await repository().addSnapshot(info, plan.value)
    if (!added.ok) return added
    await load()
    return ok(info)
  }

  const read = (id: string): Promise<Result<Plan, StorageError>> => repository().loadSnapshot(id)

  /** Puts the plan back as it was then: one change of its history, which undo takes back. */
  async function restore({ id, planId, name }: SnapshotInfo): Promise<Result<Plan, LibraryError>> {
    const former = await read(id)
    return former.ok ? library.putBack(planId, former.value, { key: 'restoreSnapshot', params: { name } }) : former
  }

  async function remove(id: string): Promise<Result<SnapshotRow, StorageError>> {
    const removed = await repository().removeSnapshot(id)
    if (removed.ok) await load()
    return removed
  }

  async function putBack(row: SnapshotRow): Promise<Result<null, StorageError>> {
    const added = await repository().putBackSnapshot(row)
    if (added.ok) await load()
    return added
  }

  return { snapshots, load, of, take, read, restore, remove, putBack }
})
