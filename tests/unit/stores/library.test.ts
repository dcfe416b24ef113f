import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Storage } from '@/storage'
import { useCurrentPlan } from '@/stores/current-plan'
import { useFramework } from '@/stores/framework'
import { useLibrary } from '@/stores/library'
import { useSaveState } from '@/stores/save-state'
import { useSettings } from '@/stores/settings'
import { errorOf, newDisk, valueOf } from '../storage/support'
import { fakeBackups, type FakeBackups } from './fake-backups'
import { gabaritPlan, startSession, type Disk } from './session'

let disk: Disk
let storage: Storage
let copies: FakeBackups

/** Stores a plan last changed on a day of September. */
async function addPlan(name: string, day = 1): Promise<string> {
  const plan = { ...gabaritPlan(name), updatedAt: `2026-09-0${day}T10:00:00.000Z` }
  valueOf(await storage.plans.addPlan(plan, plan.updatedAt))
  valueOf(await useLibrary().load())
  return plan.id
}

const names = () => useLibrary().plans.map((plan) => plan.name)

beforeEach(async () => {
  copies = fakeBackups()
  disk = newDisk()
  storage = await startSession(disk)
})

afterEach(async () => {
  // A copy that still waits would be written into the next test.
  await useSaveState().flushAll()
  vi.restoreAllMocks()
  vi.useRealTimers()
  storage.close()
})

describe('the list', () => {
  it('shows what was changed last first', async () => {
    await addPlan('Old', 1)
    await addPlan('New', 3)
    await addPlan('Between', 2)
    expect(names()).toEqual(['New', 'Between', 'Old'])
  })

  it('shows the open plan as it is now', async () => {
    const id = await addPlan('One')
    valueOf(await useCurrentPlan().open(id))
    valueOf(useCurrentPlan().execute({ type: 'renamePlan', name: 'Two' }))
    expect(names()).toEqual(['Two'])
  })

  it('says when it cannot be read', async () => {
    storage.close()
    expect(errorOf(await useLibrary().load()).code).toBe('closed')
    expect(useLibrary().loaded).toBe(false)
  })
})

describe('a new plan', () => {
  it('is stored, listed and copied', async () => {
    const { gabarit } = useFramework()
    useSettings().defaultCeiling = 2100
    const plan = valueOf(
      await useLibrary().create({
        name: 'Mine',
        entryYear: 2026,
        yearModes: ['initial', 'initial', 'workStudy'],
        parcours: 'MPI',
        maquette: gabarit!
      })
    )
    expect(valueOf(await storage.plans.loadPlan(plan.id)).plan).toEqual(plan)
    expect(useLibrary().plans[0]).toMatchObject({ name: 'Mine', entryYear: 2026, parcours: 'MPI' })
    expect(plan.schedule).toEqual({ ceiling: 2100 })
    await useSaveState().flushAll()
    expect(copies.copies.map((copy) => copy.info.label)).toEqual(['Mine'])
  })

  it('may be the sample, which says so', async () => {
    const plan = valueOf(await useLibrary().createSample('Example'))
    expect(plan).toMatchObject({ name: 'Example', example: true })
    expect(useLibrary().plans[0]?.example).toBe(true)
  })

  it('is not made of resources that are missing', async () => {
    useFramework().gabarit = null
    expect(errorOf(await useLibrary().createSample('Example')).code).toBe('no-framework')
  })
})

describe('duplicate', () => {
  it('makes a second plan with an empty history', async () => {
    const id = await addPlan('One')
    valueOf(await useCurrentPlan().open(id))
    valueOf(useCurrentPlan().execute({ type: 'chooseParcours', parcours: 'MPI' }))
    const copy = valueOf(await useLibrary().duplicate(id, 'Two'))
    expect(copy.id).not.toBe(id)
    const loaded = valueOf(await storage.plans.loadPlan(copy.id))
    expect(loaded.plan).toMatchObject({ name: 'Two', parcours: 'MPI' })
    expect(loaded.history.entries).toEqual([])
  })
})

describe('rename', () => {
  it('is an undoable change of a plan that is not open', async () => {
    const id = await addPlan('One')
    valueOf(await useLibrary().rename(id, 'Two'))
    expect([names(), useLibrary().deleted]).toEqual([['Two'], []])
    valueOf(await useCurrentPlan().open(id))
    expect(useCurrentPlan().undo()?.key).toBe('renamePlan')
    expect(useCurrentPlan().plan?.name).toBe('One')
  })

  it('of the open plan shows there at once', async () => {
    const id = await addPlan('One')
    valueOf(await useCurrentPlan().open(id))
    valueOf(await useLibrary().rename(id, 'Two'))
    expect([useCurrentPlan().plan?.name, useCurrentPlan().undoLabel?.key]).toEqual(['Two', 'renamePlan'])
  })

  it('refuses an empty name, and says when the disk refuses', async () => {
    const id = await addPlan('One')
    expect(errorOf(await useLibrary().rename(id, ' ')).code).toBe('invalid-value')
    vi.spyOn(storage.plans, 'saveChange').mockResolvedValue({ ok: false, error: { code: 'quota', detail: 'test' } })
    expect(errorOf(await useLibrary().rename(id, 'Two')).code).toBe('quota')
  })
})

describe('archive', () => {
  it('marks a plan and takes the mark back', async () => {
    const id = await addPlan('One')
    valueOf(await useLibrary().archive(id))
    expect(useLibrary().plans[0]?.archivedAt).not.toBeNull()
    valueOf(await useLibrary().unarchive(id))
    expect(useLibrary().plans[0]?.archivedAt).toBeNull()
  })
})

describe('remove', () => {
  it('closes the plan, copies it a last time, and can be undone with its history', async () => {
    const id = await addPlan('One')
    valueOf(await useCurrentPlan().open(id))
    valueOf(useCurrentPlan().execute({ type: 'renamePlan', name: 'Two' }))
    valueOf(await useLibrary().remove(id))
    expect([names(), useCurrentPlan().plan]).toEqual([[], null])
    expect(useLibrary().deleted.map((plan) => plan.name)).toEqual(['Two'])
    expect(copies.copies.at(-1)?.info.label).toBe('Two')
    valueOf(await useLibrary().undoRemove(id))
    expect([names(), useLibrary().deleted]).toEqual([['Two'], []])
    valueOf(await useCurrentPlan().open(id))
    expect(useCurrentPlan().undo()?.key).toBe('renamePlan')
  })

  it('becomes final after thirty days', async () => {
    const id = await addPlan('One')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-10-01T10:00:00.000Z') })
    valueOf(await useLibrary().remove(id))
    vi.setSystemTime(Date.parse('2026-10-31T09:59:59.000Z'))
    expect(valueOf(await useLibrary().purge())).toBe(0)
    vi.setSystemTime(Date.parse('2026-10-31T10:00:01.000Z'))
    expect(valueOf(await useLibrary().purge())).toBe(1)
    expect(useLibrary().deleted).toEqual([])
    expect(errorOf(await useLibrary().undoRemove(id)).code).toBe('not-found')
  })

  it('of an unknown plan is said', async () => {
    expect(errorOf(await useLibrary().remove('none')).code).toBe('not-found')
  })
})
