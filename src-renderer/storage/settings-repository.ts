import type { Result } from '@/domain/result'
import type { GammeDatabase } from './database'
import { guardedValue, type StorageError } from './storage-error'
import { toPlain } from './to-plain'

export interface SettingsRepository {
  /** Values are what was once stored: check them before use. */
  readSettings(): Promise<Result<Record<string, unknown>, StorageError>>
  writeSettings(values: Record<string, unknown>): Promise<Result<null, StorageError>>
}

export function createSettingsRepository({ settings }: GammeDatabase): SettingsRepository {
  return {
    readSettings: () =>
      guardedValue(async () => Object.fromEntries((await settings.toArray()).map((row) => [row.key, row.value]))),

    writeSettings: (values) =>
      guardedValue(async () => {
        await settings.bulkPut(Object.entries(toPlain(values)).map(([key, value]) => ({ key, value })))
        return null
      })
  }
}
