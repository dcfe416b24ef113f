import Dexie, { type EntityTable, type Table } from 'dexie'
import type { Maquette } from '@/domain/maquette/maquette'
import type { History, HistoryEntry } from '@/domain/history'
import type { Plan } from '@/domain/plan/plan'
import { fail, ok, type Result } from '@/domain/result'
import type { PlanSummary } from './plan-summary'
import type { ReceivedMaquetteRow, ReceivedNotesRow, ReceivedPlanRow, ReceivedReviewRow, ReceivedRow } from './received-rows'
import { guardedValue, type StorageError } from './storage-error'

export const DATABASE_NAME = 'gamme'
export const DATABASE_VERSION = 2

/** The content of a plan, in the shape of `version` of the shared list of migrations. */
export interface StoredPlan {
  id: string
  version: number
  plan: Plan
}

/**
 * What is known about a stored plan, small, written in the same transaction as the plan. The list
 * of plans reads these rows alone, and archiving or deleting does not rewrite the plan.
 */
export interface ShelfRow {
  id: string
  summary: PlanSummary
  summaryVersion: number
  /** ISO instant of the last write of the plan. */
  savedAt: string
  archivedAt: string | null
  deletedAt: string | null
  /** The history is the rows `first` to `first + length - 1`; those before `first + position` are done. */
  history: { first: number; length: number; position: number }
}

/** One entry of a history in a row of its own, so that a change appends instead of rewriting them all. */
export interface HistoryRow {
  planId: string
  seq: number
  entry: HistoryEntry
}

/** What came in a plan's file beside the plan, kept for the next export: the review, and fields of newer versions. */
export interface AttachmentRow {
  id: string
  fields: Attachments
}

export type Attachments = Record<string, unknown>

export interface SettingRow {
  key: string
  value: unknown
}

/** A maquette and its history in one row: they are written together, so neither can be without the other. */
export interface StoredMaquette {
  id: string
  savedAt: string
  maquette: Maquette
  /** Absent while nothing of it was changed here. */
  history?: History
}

/** A state of a plan that the student named, in the shape of `version` of the shared list of migrations. */
export interface SnapshotRow {
  id: string
  planId: string
  name: string
  /** ISO instant. */
  at: string
  version: number
  plan: Plan
}

export interface DatabaseOptions {
  name?: string
  /** Both are the platform's unless given. */
  indexedDB?: IDBFactory
  IDBKeyRange?: typeof globalThis.IDBKeyRange
}

export class GammeDatabase extends Dexie {
  declare readonly plans: EntityTable<StoredPlan, 'id'>
  declare readonly shelf: EntityTable<ShelfRow, 'id'>
  declare readonly history: Table<HistoryRow, [string, number]>
  declare readonly attachments: EntityTable<AttachmentRow, 'id'>
  declare readonly settings: EntityTable<SettingRow, 'key'>
  declare readonly maquettes: EntityTable<StoredMaquette, 'id'>
  declare readonly snapshots: EntityTable<SnapshotRow, 'id'>
  /** Plans of others, apart from one's own: nothing here is ever listed, saved or copied among them. */
  declare readonly received: EntityTable<ReceivedRow, 'id'>
  declare readonly receivedPlans: EntityTable<ReceivedPlanRow, 'id'>
  declare readonly receivedMaquettes: EntityTable<ReceivedMaquetteRow, 'id'>
  declare readonly receivedReviews: EntityTable<ReceivedReviewRow, 'id'>
  declare readonly receivedNotes: EntityTable<ReceivedNotesRow, 'id'>

  constructor({ name = DATABASE_NAME, ...platform }: DatabaseOptions = {}) {
    // Strict: a transaction is complete once it is on the disk, so a power cut cannot take back what was shown as saved.
    super(name, { ...platform, chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      plans: 'id',
      shelf: 'id',
      history: '[planId+seq]',
      attachments: 'id',
      settings: 'key',
      maquettes: 'id'
    })
    this.version(2).stores({
      received: 'id',
      receivedPlans: 'id',
      receivedMaquettes: 'id',
      receivedReviews: 'id',
      receivedNotes: 'id',
      snapshots: 'id, planId'
    })
    // A newer window waits for this one to let go. Dexie's own answer, which `false` forestalls, would
    // reopen at the next call: in an older window, on a database that it no longer knows.
    this.on('versionchange', () => {
      this.close()
      return false
    })
  }
}

/** Native version of the database on the disk; null when there is none. Dexie multiplies its own by ten. */
async function installedVersion(factory: IDBFactory, name: string): Promise<number | null> {
  const found = (await factory.databases()).find((database) => database.name === name)
  return found?.version ? Math.floor(found.version / 10) : null
}

/**
 * Opens the database. A newer one is refused before Dexie sees it: Dexie would open it all the same
 * and add the tables it believes missing.
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Result<GammeDatabase, StorageError>> {
  const factory = options.indexedDB ?? globalThis.indexedDB
  const installed = await guardedValue(() => installedVersion(factory, options.name ?? DATABASE_NAME))
  if (!installed.ok) return installed
  if (installed.value !== null && installed.value > DATABASE_VERSION) {
    return fail({ code: 'newer-version', detail: `expected at most ${DATABASE_VERSION}, got ${installed.value}` })
  }
  const database = new GammeDatabase(options)
  const blocked = new Promise<Result<GammeDatabase, StorageError>>((resolve) => {
    database.on('blocked', () => {
      database.close()
      resolve(fail({ code: 'blocked', detail: 'another window keeps an older version open' }))
      return false
    })
  })
  const opened = guardedValue<GammeDatabase>(async () => {
    await database.open()
    return database
  })
  const first = await Promise.race([opened, blocked])
  return first.ok ? ok(database) : first
}
