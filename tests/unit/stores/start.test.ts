import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DATABASE_NAME, DATABASE_VERSION } from '@/storage/database'
import { useBackups } from '@/stores/backups'
import { useDatabase } from '@/stores/database'
import { useFramework } from '@/stores/framework'
import { useLibrary } from '@/stores/library'
import { prepareStores, startStores } from '@/stores/start'
import { errorOf, valueOf } from '../storage/support'
import { fakeBackups } from './fake-backups'

/** Opens the database at a version of its own, as another version of the program would. */
function openAt(version: number): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = indexedDB.open(DATABASE_NAME, version * 10)
    request.onsuccess = () => resolve(request.result)
  })
}

function removeDatabase(): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = () => resolve()
  })
}

beforeEach(() => {
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('window', new EventTarget())
  fakeBackups()
  setActivePinia(createPinia())
})

afterEach(async () => {
  useDatabase().storage?.close()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  await removeDatabase()
})

describe('the start', () => {
  it('opens the database, then loads what ships and what is stored', async () => {
    valueOf(await prepareStores())
    valueOf(await startStores())
    expect(useFramework().framework?.parcours).toHaveLength(5)
    expect(useFramework().gabarit?.semesters).toHaveLength(6)
    expect([useLibrary().loaded, useBackups().incident]).toEqual([true, false])
    const sample = valueOf(await useLibrary().createSample('Example'))
    useDatabase().storage?.close()
    setActivePinia(createPinia())
    valueOf(await prepareStores())
    valueOf(await startStores())
    expect(useLibrary().plans.map((plan) => plan.name)).toEqual([sample.name])
  })

  it('stops at a database of a newer version, and says so', async () => {
    const newer = await openAt(DATABASE_VERSION + 1)
    newer.close()
    expect(errorOf(await prepareStores()).code).toBe('newer-version')
    expect(useDatabase().error?.code).toBe('newer-version')
  })

  it('stops when the plans cannot be listed', async () => {
    valueOf(await prepareStores())
    useDatabase().storage?.close()
    expect(errorOf(await startStores()).code).toBe('closed')
    expect(useLibrary().loaded).toBe(false)
  })
})
