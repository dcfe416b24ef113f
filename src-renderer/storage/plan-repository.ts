import type { History } from '@/domain/plan/history'
import type { Plan } from '@/domain/plan/plan'
import { fail, ok, type Result } from '@/domain/result'
import type { Attachments, GammeDatabase, ShelfRow } from './database'
import type { HistoryChange } from './history-change'
import { deleteHistory, readHistory, writeHistory } from './history-rows'
import { summaryOf, SUMMARY_VERSION, type PlanSummary } from './plan-summary'
import { guarded, guardedValue, type StorageError } from './storage-error'
import { readStoredPlan, storedPlan } from './stored-plan'
import { toPlain } from './to-plain'

export interface ShelvedPlan extends PlanSummary {
  savedAt: string
  archivedAt: string | null
}

/** A plan set aside; it can be brought back until it is purged. */
export interface DeletedPlan extends ShelvedPlan {
  deletedAt: string
}

export interface LoadedPlan {
  plan: Plan
  history: History
}

export interface PlanChange {
  plan: Plan
  history: HistoryChange
  /** ISO instant. */
  savedAt: string
}

type Outcome<T> = Promise<Result<T, StorageError>>

export interface PlanRepository {
  /** All plans but the deleted ones, in no order. */
  listPlans(): Outcome<ShelvedPlan[]>
  /** The deleted plans that are not purged, in no order. */
  listDeleted(): Outcome<DeletedPlan[]>
  /** A deleted plan is `not-found`. */
  loadPlan(id: string): Outcome<LoadedPlan>
  /** Stores a new plan with an empty history; never over another, unless that one was deleted. */
  addPlan(plan: Plan, savedAt: string, attachments?: Attachments): Outcome<null>
  /**
   * Writes the plan and its history in one transaction, so that a kill leaves the state before or
   * the state after, each with its own history. A `step` that does not start from what is stored
   * answers `out-of-step` and writes nothing.
   */
  saveChange(change: PlanChange): Outcome<null>
  /** What came with the plan's file; empty when nothing did. */
  loadAttachments(id: string): Outcome<Attachments>
  saveAttachments(id: string, fields: Attachments): Outcome<null>
  /** Reads, changes and writes them as one: two changes that overlap must not undo one another. Answers what is now there. */
  changeAttachments(id: string, change: (fields: Attachments) => Attachments): Outcome<Attachments>
  setArchived(id: string, at: string | null): Outcome<null>
  /** Sets the plan aside; `restorePlan` brings it back until it is purged. */
  deletePlan(id: string, at: string): Outcome<null>
  restorePlan(id: string): Outcome<null>
  /** Removes for good what was deleted before the instant; answers how many plans. */
  purgeDeleted(before: string): Outcome<number>
}

const notFound = (id: string) => fail<StorageError>({ code: 'not-found', detail: `plan ${id}` })

export function createPlanRepository(database: GammeDatabase): PlanRepository {
  const { plans, shelf, history, attachments, snapshots } = database

  function updateShelf(id: string, change: Pick<ShelfRow, 'archivedAt'> | Pick<ShelfRow, 'deletedAt'>): Outcome<null> {
    return guarded(async () => ((await shelf.update(id, change)) === 1 ? ok(null) : notFound(id)))
  }

  /** The stored summary, or one made anew when an older version of the program stored it. */
  async function summaryOfRow(row: ShelfRow): Promise<PlanSummary> {
    if (row.summaryVersion === SUMMARY_VERSION) return row.summary
    const stored = await plans.get(row.id)
    const read = stored && readStoredPlan(stored)
    return read?.ok ? summaryOf(read.value.plan) : row.summary
  }

  async function shelvedPlan(row: ShelfRow): Promise<ShelvedPlan> {
    const { savedAt, archivedAt } = row
    return { ...(await summaryOfRow(row)), savedAt, archivedAt }
  }

  return {
    listPlans: () =>
      guardedValue(() =>
        database.transaction('r', plans, shelf, async () => {
          const rows = (await shelf.toArray()).filter((row) => row.deletedAt === null)
          return Promise.all(rows.map(shelvedPlan))
        })
      ),

    listDeleted: () =>
      guardedValue(() =>
        database.transaction('r', plans, shelf, async () => {
          const rows = (await shelf.toArray()).filter((row) => row.deletedAt !== null)
          return Promise.all(rows.map(async (row) => ({ ...(await shelvedPlan(row)), deletedAt: row.deletedAt ?? '' })))
        })
      ),

    loadPlan: (id) =>
      guarded(() =>
        database.transaction('r', plans, shelf, history, async () => {
          const [row, stored] = await Promise.all([shelf.get(id), plans.get(id)])
          if (!row || !stored || row.deletedAt !== null) return notFound(id)
          const read = readStoredPlan(stored)
          if (!read.ok) return read
          const loaded: LoadedPlan = { plan: read.value.plan, history: { entries: [], position: 0 } }
          // Patches fit the shape they were made from: after a migration they would damage the plan.
          if (!read.value.migrated) loaded.history = await readHistory(history, row)
          return ok(loaded)
        })
      ),

    addPlan: (plan, savedAt, fields = {}) =>
      guarded(() =>
        database.transaction('rw', plans, shelf, history, attachments, async () => {
          const row = await shelf.get(plan.id)
          if (row && row.deletedAt === null) {
            return fail<StorageError>({ code: 'already-there', detail: `plan ${plan.id}` })
          }
          await deleteHistory(history, plan.id)
          await attachments.put({ id: plan.id, fields: toPlain(fields) })
          await plans.put(storedPlan(plan))
          await shelf.put({
            id: plan.id,
            summary: summaryOf(plan),
            summaryVersion: SUMMARY_VERSION,
            savedAt,
            archivedAt: null,
            deletedAt: null,
            history: { first: 0, length: 0, position: 0 }
          })
          return ok(null)
        })
      ),

    saveChange: ({ plan, history: change, savedAt }) =>
      guarded(() =>
        database.transaction('rw', plans, shelf, history, async () => {
          const row = await shelf.get(plan.id)
          if (change.type === 'step' && row?.history.length !== change.before) {
            return fail<StorageError>({
              code: 'out-of-step',
              detail: `expected ${change.before} entries, got ${row?.history.length ?? 'no plan'}`
            })
          }
          const window = await writeHistory(history, plan.id, row?.history.first ?? 0, change)
          await plans.put(storedPlan(plan))
          await shelf.put({
            id: plan.id,
            summary: summaryOf(plan),
            summaryVersion: SUMMARY_VERSION,
            savedAt,
            archivedAt: row?.archivedAt ?? null,
            deletedAt: row?.deletedAt ?? null,
            history: window
          })
          return ok(null)
        })
      ),

    loadAttachments: (id) => guardedValue(async () => (await attachments.get(id))?.fields ?? {}),

    saveAttachments: (id, fields) =>
      guardedValue(async () => {
        await attachments.put({ id, fields: toPlain(fields) })
        return null
      }),

    changeAttachments: (id, change) =>
      guardedValue(() =>
        database.transaction('rw', attachments, async () => {
          const fields = toPlain(change((await attachments.get(id))?.fields ?? {}))
          await attachments.put({ id, fields })
          return fields
        })
      ),

    setArchived: (id, at) => updateShelf(id, { archivedAt: at }),
    deletePlan: (id, at) => updateShelf(id, { deletedAt: at }),
    restorePlan: (id) => updateShelf(id, { deletedAt: null }),

    purgeDeleted: (before) =>
      guardedValue(() =>
        database.transaction('rw', plans, shelf, history, attachments, snapshots, async () => {
          const rows = await shelf.toArray()
          const expired = rows.filter((row) => row.deletedAt !== null && row.deletedAt < before).map((row) => row.id)
          await plans.bulkDelete(expired)
          await shelf.bulkDelete(expired)
          await attachments.bulkDelete(expired)
          await snapshots.where('planId').anyOf(expired).delete()
          for (const id of expired) await deleteHistory(history, id)
          return expired.length
        })
      )
  }
}
