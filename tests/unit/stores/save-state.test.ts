import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bridge } from '@/platform'
import type { Unsubscribe } from '@/platform/bridge'
import type { Storage } from '@/storage'
import { useCurrentPlan } from '@/stores/current-plan'
import { useDatabase } from '@/stores/database'
import { useSaveState } from '@/stores/save-state'
import { newDisk, valueOf } from '../storage/support'
import { fakeBackups, type FakeBackups } from './fake-backups'
import { gabaritPlan, startSession } from './session'

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
let storage: Storage
let copies: FakeBackups
let stop: Unsubscribe
let close: () => Promise<void>

beforeEach(async () => {
  page.visibilityState = 'visible'
  vi.stubGlobal('document', page)
  vi.spyOn(bridge.app, 'onFlush').mockImplementation((listener) => {
    close = listener
    return () => {
      close = () => Promise.resolve()
    }
  })
  copies = fakeBackups()
  storage = await startSession(newDisk())
  const plan = gabaritPlan('One')
  valueOf(await storage.plans.addPlan(plan, plan.createdAt))
  valueOf(await useCurrentPlan().open(plan.id))
  stop = useSaveState().start()
})

afterEach(() => {
  stop()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  storage.close()
})

const rename = (name: string) => valueOf(useCurrentPlan().execute({ type: 'renamePlan', name }))
const storedName = async () => valueOf(await storage.plans.listPlans())[0]?.name

describe('closing the window', () => {
  it('waits until the last change is on the disk and in a copy', async () => {
    rename('Two')
    await close()
    expect(await storedName()).toBe('Two')
    expect(copies.copies.map((copy) => copy.info.label)).toEqual(['Two'])
  })

  it('copies the last change even when the database refuses it', async () => {
    vi.spyOn(storage.plans, 'saveChange').mockResolvedValue({ ok: false, error: { code: 'quota', detail: 'test' } })
    rename('Two')
    await close()
    expect(copies.copies.map((copy) => copy.info.label)).toEqual(['Two'])
    expect(useSaveState().errorDetail).toBe('test')
  })
})

describe('hiding the window', () => {
  it('writes what waits', async () => {
    rename('Two')
    page.visibilityState = 'hidden'
    page.dispatchEvent(new Event('visibilitychange'))
    await vi.waitFor(() => expect(copies.copies).toHaveLength(1))
    expect(await storedName()).toBe('Two')
  })

  it('shown again, or after the end, nothing is flushed', async () => {
    const save = useSaveState()
    rename('Two')
    await save.flush()
    page.dispatchEvent(new Event('visibilitychange'))
    stop()
    page.visibilityState = 'hidden'
    page.dispatchEvent(new Event('visibilitychange'))
    await close()
    expect(copies.copies).toEqual([])
  })
})

describe('the state shown', () => {
  it('is saved only once the plan is on the disk, with the instant of the write', async () => {
    const save = useSaveState()
    expect([save.status, save.lastSavedAt]).toEqual(['saved', null])
    rename('Two')
    expect(save.status).toBe('saving')
    await save.flush()
    expect(save.status).toBe('saved')
    expect(Date.parse(save.lastSavedAt ?? '')).not.toBeNaN()
  })

  it('is loading while there is no database', () => {
    useDatabase().storage = null
    expect(useSaveState().status).toBe('loading')
  })

  it('never goes back to an older save', () => {
    const save = useSaveState()
    save.noteSaved('2026-09-02T10:00:00.000Z')
    save.noteSaved('2026-09-01T10:00:00.000Z')
    expect(save.lastSavedAt).toBe('2026-09-02T10:00:00.000Z')
  })

  it('tells when the last copy was made', async () => {
    rename('Two')
    await useSaveState().flushAll()
    expect(useSaveState().lastBackupAt).toBe(copies.copies[0]?.info.writtenAt)
  })
})
