import { ok, type Result } from '@/domain/result'
import { openDatabase, type DatabaseOptions } from './database'
import { createMaquetteRepository, type MaquetteRepository } from './maquette-repository'
import { createPlanRepository, type PlanRepository } from './plan-repository'
import { createReceivedRepository, type ReceivedRepository } from './received-repository'
import { createSettingsRepository, type SettingsRepository } from './settings-repository'
import { createSnapshotRepository, type SnapshotRepository } from './snapshot-repository'
import type { StorageError } from './storage-error'

/** What the stores know of the database. */
export interface Storage {
  plans: PlanRepository
  settings: SettingsRepository
  maquettes: MaquetteRepository
  received: ReceivedRepository
  snapshots: SnapshotRepository
  close(): void
}

export async function openStorage(options: DatabaseOptions = {}): Promise<Result<Storage, StorageError>> {
  const opened = await openDatabase(options)
  if (!opened.ok) return opened
  const database = opened.value
  return ok({
    plans: createPlanRepository(database),
    settings: createSettingsRepository(database),
    maquettes: createMaquetteRepository(database),
    received: createReceivedRepository(database),
    snapshots: createSnapshotRepository(database),
    close: () => database.close()
  })
}
