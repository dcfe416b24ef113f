import type { ResourceError } from '@/domain/exchange/resources'
import { ok, type Result } from '@/domain/result'
import type { StorageError } from '@/storage/storage-error'
import { useBackups } from './backups'
import { useDatabase } from './database'
import { useFramework } from './framework'
import { useLibrary } from './library'
import { useSaveState } from './save-state'
import { useSettings } from './settings'

export type StartError = StorageError | ResourceError

/** Before the mount: what the first frame depends on, language and theme. Without a database, their defaults. */
export async function prepareStores(): Promise<Result<null, StorageError>> {
  const opened = await useDatabase().open()
  if (!opened.ok) return opened
  await useSettings().load()
  return ok(null)
}

/**
 * After the mount: resources, the look at the copies, the list of plans. The order is the safety:
 * the copies are looked at before anything is written, and saving starts last.
 */
export async function startStores(): Promise<Result<null, StartError>> {
  const resources = await useFramework().load()
  if (!resources.ok) return resources
  const checked = await useBackups().check()
  if (!checked.ok) return checked
  const library = useLibrary()
  const listed = await library.load()
  if (!listed.ok) return listed
  // A purge that fails is tried at the next start; it must not keep anybody from their plans.
  await library.purge()
  await useBackups().catchUp()
  useSaveState().start()
  return ok(null)
}
