import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reactive } from 'vue'
import type { History } from '@/domain/plan/history'
import type { GammeDatabase } from '@/storage/database'
import { historyChange } from '@/storage/history-change'
import { createPlanRepository, type PlanRepository } from '@/storage/plan-repository'
import { SUMMARY_VERSION, summaryOf, type PlanSummary } from '@/storage/plan-summary'
import { entry, errorOf, historyOf, newDisk, openOn, smallPlan, valueOf } from './support'

const at = '2026-10-01T10:00:00.000Z'
let disk = newDisk()
let database: GammeDatabase
let plans: PlanRepository

async function restart(): Promise<void> {
  database.close()
  database = await openOn(disk)
  plans = createPlanRepository(database)
}

async function save(name: string, saved: History | null, history: History): Promise<void> {
  valueOf(
    await plans.saveChange({
      plan: { ...smallPlan('a', name), revision: 1 },
      history: historyChange(saved, history),
      savedAt: at
    })
  )
}

beforeEach(async () => {
  disk = newDisk()
  database = await openOn(disk)
  plans = createPlanRepository(database)
  valueOf(await plans.addPlan(smallPlan('a'), at))
})

afterEach(() => {
  vi.restoreAllMocks()
  database.close()
})

describe('a stored plan', () => {
  it('is read back as it was, with an empty history', async () => {
    await restart()
    expect(valueOf(await plans.loadPlan('a'))).toEqual({
      plan: smallPlan('a'),
      history: { entries: [], position: 0 }
    })
  })

  it('is listed by its summary', async () => {
    expect(valueOf(await plans.listPlans())).toEqual([{ ...summaryOf(smallPlan('a')), savedAt: at, archivedAt: null }])
  })

  it('is summed up anew when an older version did it', async () => {
    await database.shelf.update('a', { summaryVersion: SUMMARY_VERSION - 1, summary: { id: 'a' } as PlanSummary })
    expect(valueOf(await plans.listPlans())[0]?.name).toBe('Plan a')
  })

  it('may come from a Vue proxy', async () => {
    valueOf(await plans.addPlan(reactive(smallPlan('proxied')), at))
    expect(valueOf(await plans.loadPlan('proxied')).plan).toEqual(smallPlan('proxied'))
  })

  it('is never replaced by a new plan of the same id', async () => {
    expect(errorOf(await plans.addPlan(smallPlan('a', 'Another'), at)).code).toBe('already-there')
    expect(valueOf(await plans.loadPlan('a')).plan.name).toBe('Plan a')
  })

  it('is not found under another id', async () => {
    expect(errorOf(await plans.loadPlan('b')).code).toBe('not-found')
  })
})

describe('saveChange', () => {
  it('keeps plan, history and position across a restart', async () => {
    const one = historyOf(3)
    await save('One', historyOf(0), one)
    const two = { ...one, position: 1 }
    await save('Two', one, two)
    await restart()
    const loaded = valueOf(await plans.loadPlan('a'))
    expect(loaded.plan.name).toBe('Two')
    expect(loaded.history).toEqual(two)
    expect(valueOf(await plans.listPlans())[0]?.name).toBe('Two')
  })

  it('cuts what was undone and what grew too old', async () => {
    const one = historyOf(5, 3)
    await save('One', historyOf(0), one)
    const two = { entries: [...one.entries.slice(1, 3), entry('new')], position: 3 }
    await save('Two', one, two)
    const three = { entries: [...two.entries.slice(1), entry('newer')], position: 3 }
    await save('Three', two, three)
    await restart()
    expect(valueOf(await plans.loadPlan('a')).history).toEqual(three)
    expect(await database.history.count()).toBe(3)
  })

  it('writes everything anew when told so', async () => {
    await save('One', historyOf(0), historyOf(4))
    await save('Two', null, historyOf(2, 1))
    expect(valueOf(await plans.loadPlan('a')).history).toEqual(historyOf(2, 1))
    expect(await database.history.count()).toBe(2)
  })

  it('refuses a step from another history than the stored one, and writes nothing', async () => {
    await save('One', historyOf(0), historyOf(2))
    const result = await plans.saveChange({
      plan: smallPlan('a', 'Two'),
      history: historyChange(historyOf(5), historyOf(5)),
      savedAt: at
    })
    expect(errorOf(result).code).toBe('out-of-step')
    expect(valueOf(await plans.loadPlan('a'))).toMatchObject({ plan: { name: 'One' }, history: { position: 2 } })
  })

  it('keeps a plan archived or deleted as it was', async () => {
    valueOf(await plans.setArchived('a', at))
    await save('One', historyOf(0), historyOf(1))
    expect(valueOf(await plans.listPlans())[0]?.archivedAt).toBe(at)
    valueOf(await plans.deletePlan('a', at))
    await save('Two', null, historyOf(1))
    expect(valueOf(await plans.listPlans())).toEqual([])
    expect(valueOf(await plans.listDeleted())).toMatchObject([{ id: 'a', name: 'Two', archivedAt: at, deletedAt: at }])
  })

  it('leaves the histories of other plans alone', async () => {
    valueOf(await plans.addPlan(smallPlan('b'), at))
    valueOf(
      await plans.saveChange({
        plan: smallPlan('b'),
        history: historyChange(historyOf(0), historyOf(2)),
        savedAt: at
      })
    )
    await save('One', historyOf(0), historyOf(3))
    await save('Two', null, historyOf(0))
    expect(valueOf(await plans.loadPlan('b')).history).toEqual(historyOf(2))
  })

  it('touches only new rows, however long the history', async () => {
    const long = historyOf(1000)
    await save('One', historyOf(0), long)
    const bulkPut = vi.spyOn(database.history, 'bulkPut')
    const where = vi.spyOn(database.history, 'where')
    await save('Two', long, { entries: [...long.entries, entry('new')], position: 1001 })
    expect(bulkPut.mock.calls.map(([rows]) => rows.length)).toEqual([1])
    expect(where).not.toHaveBeenCalled()
  })
})

describe('a write that is interrupted', () => {
  it.each(['history', 'plans', 'shelf'] as const)('before %s is written leaves the former state whole', async (table) => {
    await save('One', historyOf(0), historyOf(2))
    const failure = () => Promise.reject(new Error('power cut')) as never
    vi.spyOn(database[table], table === 'history' ? 'bulkPut' : 'put').mockImplementation(failure)
    const result = await plans.saveChange({
      plan: smallPlan('a', 'Two'),
      history: historyChange(null, historyOf(5)),
      savedAt: at
    })
    expect(errorOf(result).code).toBe('unknown')
    vi.restoreAllMocks()
    await restart()
    expect(valueOf(await plans.loadPlan('a'))).toEqual({
      plan: { ...smallPlan('a', 'One'), revision: 1 },
      history: historyOf(2)
    })
    expect(await database.history.count()).toBe(2)
  })

  it('by the end of the connection leaves the state before or the state after', async () => {
    const one = historyOf(2)
    await save('One', historyOf(0), one)
    const two = { entries: [...one.entries, entry('new')], position: 3 }
    const writing = plans.saveChange({ plan: smallPlan('a', 'Two'), history: historyChange(one, two), savedAt: at })
    database.close()
    const outcome = await writing
    await restart()
    const loaded = valueOf(await plans.loadPlan('a'))
    expect([loaded.plan.name, loaded.history.entries.length]).toEqual(outcome.ok ? ['Two', 3] : ['One', 2])
  })

  it('says that the quota is full', async () => {
    vi.spyOn(database.plans, 'put').mockImplementation(
      () => Promise.reject(new DOMException('full', 'QuotaExceededError')) as never
    )
    const result = await plans.saveChange({
      plan: smallPlan('a'),
      history: historyChange(historyOf(0), historyOf(1)),
      savedAt: at
    })
    expect(errorOf(result).code).toBe('quota')
  })

  it('says that the connection is closed', async () => {
    database.close()
    expect(errorOf(await plans.listPlans()).code).toBe('closed')
  })
})

describe('a history with missing rows', () => {
  it('is left out, and the plan still opens', async () => {
    await save('One', historyOf(0), historyOf(4))
    await database.history.delete(['a', 2])
    expect(valueOf(await plans.loadPlan('a'))).toMatchObject({
      plan: { name: 'One' },
      history: { entries: [], position: 0 }
    })
  })
})

describe('deleting', () => {
  it('hides a plan until it is restored', async () => {
    await save('One', historyOf(0), historyOf(2))
    valueOf(await plans.deletePlan('a', at))
    expect(valueOf(await plans.listPlans())).toEqual([])
    expect(errorOf(await plans.loadPlan('a')).code).toBe('not-found')
    valueOf(await plans.restorePlan('a'))
    expect(valueOf(await plans.loadPlan('a')).history).toEqual(historyOf(2))
  })

  it('becomes final when purged, and only for what was deleted before', async () => {
    await save('One', historyOf(0), historyOf(2))
    valueOf(await plans.addPlan(smallPlan('b'), at))
    valueOf(await plans.addPlan(smallPlan('c'), at))
    valueOf(await plans.deletePlan('a', '2026-10-01T00:00:00.000Z'))
    valueOf(await plans.deletePlan('b', '2026-10-20T00:00:00.000Z'))
    expect(valueOf(await plans.purgeDeleted('2026-10-10T00:00:00.000Z'))).toBe(1)
    expect(errorOf(await plans.restorePlan('a')).code).toBe('not-found')
    expect(await database.history.count()).toBe(0)
    valueOf(await plans.restorePlan('b'))
    expect(valueOf(await plans.listPlans()).map((plan) => plan.id)).toEqual(['b', 'c'])
  })

  it('makes room for a plan of the same id, without the former history', async () => {
    await save('One', historyOf(0), historyOf(2))
    valueOf(await plans.deletePlan('a', at))
    valueOf(await plans.addPlan(smallPlan('a', 'Imported'), at))
    expect(valueOf(await plans.loadPlan('a'))).toMatchObject({ plan: { name: 'Imported' }, history: { entries: [] } })
    expect(await database.history.count()).toBe(0)
  })

  it('of an unknown plan is said', async () => {
    expect(errorOf(await plans.deletePlan('b', at)).code).toBe('not-found')
  })
})
