import type { Plan } from '@/domain/plan/plan'
import { fail, type Result } from '@/domain/result'
import type { GammeDatabase, SnapshotRow } from './database'
import { guarded, guardedValue, type StorageError } from './storage-error'
import { readStoredPlan, storedPlan } from './stored-plan'

/** A named state of a plan, without the state itself. */
export interface SnapshotInfo {
  id: string
  planId: string
  name: string
  /** ISO instant at which it was taken. */
  at: string
}

type Outcome<T> = Promise<Result<T, StorageError>>

/** Named states of plans. They stay on this machine: a file holds the plan as it is. */
export interface SnapshotRepository {
  /** Of every plan, the newest first. */
  listSnapshots(): Outcome<SnapshotInfo[]>
  /** The plan as it was, in today's form. */
  loadSnapshot(id: string): Outcome<Plan>
  addSnapshot(info: SnapshotInfo, plan: Plan): Outcome<null>
  /** Answers what was removed, so that it can be put back. */
  removeSnapshot(id: string): Outcome<SnapshotRow>
  putBackSnapshot(row: SnapshotRow): Outcome<null>
}

export function createSnapshotRepository({ snapshots }: GammeDatabase): SnapshotRepository {
  const notFound = (id: string) => fail<StorageError>({ code: 'not-found', detail: `snapshot ${id}` })

  async function put(row: SnapshotRow): Promise<null> {
    await snapshots.put(row)
    return null
  }

  return {
    listSnapshots: () =>
      guardedValue(async () => {
        const rows = await snapshots.toArray()
        return rows.map(({ id, planId, name, at }) => ({ id, planId, name, at })).sort((a, b) => b.at.localeCompare(a.at))
      }),

    loadSnapshot: (id) =>
      guarded<Plan>(async () => {
        const row = await snapshots.get(id)
        if (!row) return notFound(id)
        const read = readStoredPlan({ id: row.planId, version: row.version, plan: row.plan })
        return read.ok ? { ok: true, value: read.value.plan } : read
      }),

    addSnapshot: (info, plan) =>
      guardedValue(() => {
        const { version, plan: plain } = storedPlan(plan)
        return put({ ...info, version, plan: plain })
      }),

    removeSnapshot: (id) =>
      guarded<SnapshotRow>(async () => {
        const row = await snapshots.get(id)
        if (!row) return notFound(id)
        await snapshots.delete(id)
        return { ok: true, value: row }
      }),

    putBackSnapshot: (row) => guardedValue(() => put(row))
  }
}
