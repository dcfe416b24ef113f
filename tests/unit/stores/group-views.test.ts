import { afterEach, beforeEach, expect, it } from 'vitest'
import { NO_FILTER } from '@/domain/review/group-table'
import type { Storage } from '@/storage'
import { useGroupViews } from '@/stores/group-views'
import { newDisk } from '../storage/support'
import { startSession, type Disk } from './session'

let disk: Disk
let storage: Storage

beforeEach(async () => {
  disk = newDisk()
  storage = await startSession(disk)
})
afterEach(() => storage.close())

const sort = { key: 'risk', direction: 'ascending' } as const

it('keeps views over a restart, one for a name', async () => {
  await useGroupViews().save({ name: ' À voir ', filter: { ...NO_FILTER, risks: ['belowCourse'] }, sort })
  await useGroupViews().save({ name: 'À voir', filter: { ...NO_FILTER, risks: ['outOfReach'] }, sort })
  storage.close()
  storage = await startSession(disk)
  await useGroupViews().load()
  expect(useGroupViews().views).toMatchObject([{ name: 'À voir', filter: { risks: ['outOfReach'] }, sort }])
  await useGroupViews().remove(useGroupViews().views[0]!.id)
  expect(useGroupViews().views).toEqual([])
})

it('reads views of another version, and nothing else', async () => {
  await storage.settings.writeSettings({ groupViews: [{ id: 'v', name: 'Ancienne', filter: { search: 'x' }, sort }, 'no view', null] })
  await useGroupViews().load()
  expect(useGroupViews().views).toEqual([{ id: 'v', name: 'Ancienne', filter: { ...NO_FILTER, search: 'x' }, sort }])
})
