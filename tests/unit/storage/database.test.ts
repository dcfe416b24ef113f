import Dexie from 'dexie'
import { describe, expect, it } from 'vitest'
import { DATABASE_NAME, DATABASE_VERSION, openDatabase } from '@/storage/database'
import { errorOf, newDisk, openOn } from './support'

describe('openDatabase', () => {
  it('makes the tables', async () => {
    const database = await openOn(newDisk())
    expect(database.tables.map((table) => table.name).sort()).toEqual([
      'attachments',
      'history',
      'maquettes',
      'plans',
      'received',
      'receivedMaquettes',
      'receivedNotes',
      'receivedPlans',
      'receivedReviews',
      'settings',
      'shelf',
      'snapshots'
    ])
    database.close()
  })

  it('refuses a database of a newer version and leaves it as it is', async () => {
    const disk = newDisk()
    const newer = new Dexie(DATABASE_NAME, disk)
    newer.version(DATABASE_VERSION + 1).stores({ plans: 'id', inventions: 'id' })
    await newer.open()
    newer.close()
    expect(errorOf(await openDatabase(disk)).code).toBe('newer-version')
    const [found] = await disk.indexedDB.databases()
    expect(found?.version).toBe((DATABASE_VERSION + 1) * 10)
  })

  it('lets go of the connection when a newer window upgrades', async () => {
    const disk = newDisk()
    const database = await openOn(disk)
    const newer = new Dexie(DATABASE_NAME, disk)
    newer.version(DATABASE_VERSION + 1).stores({ plans: 'id' })
    await newer.open()
    expect(database.isOpen()).toBe(false)
    await expect(database.plans.count()).rejects.toMatchObject({ name: 'DatabaseClosedError' })
    newer.close()
  })

  it('says so when an older window does not let go', async () => {
    const disk = newDisk()
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = disk.indexedDB.open(DATABASE_NAME, DATABASE_VERSION * 10 - 1)
      request.onsuccess = () => resolve(request.result)
    })
    expect(errorOf(await openDatabase(disk)).code).toBe('blocked')
    held.close()
  })

  it('says so when the platform refuses', async () => {
    const refusing = {
      ...newDisk(),
      indexedDB: { databases: () => Promise.reject(new Error('no access')) } as unknown as IDBFactory
    }
    expect(errorOf(await openDatabase(refusing))).toEqual({ code: 'unknown', detail: 'Error: no access' })
  })
})
