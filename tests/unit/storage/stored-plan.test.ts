import { describe, expect, it } from 'vitest'
import { CURRENT_VERSION, type Migration } from '@/domain/exchange/migrations'
import { fail, ok } from '@/domain/result'
import { readStoredPlan, storedPlan } from '@/storage/stored-plan'
import { errorOf, newDisk, openOn, smallPlan, historyOf, valueOf } from './support'
import { createPlanRepository } from '@/storage/plan-repository'
import { historyChange } from '@/storage/history-change'

const at = '2026-10-01T10:00:00.000Z'

/** A list with one form more than the first. */
const migrations: Migration[] = [
  { id: 1, subject: 'first form' },
  { id: 2, subject: 'a colour', plan: (plan) => ok({ ...plan, colour: 'blue' }) }
]

describe('readStoredPlan', () => {
  it('gives a plan of the current version as it is', () => {
    const row = storedPlan(smallPlan('a'))
    expect(row.version).toBe(CURRENT_VERSION)
    expect(valueOf(readStoredPlan(row))).toEqual({ plan: smallPlan('a'), migrated: false })
  })

  it('brings an older one to the current form', () => {
    const row = { ...storedPlan(smallPlan('a')), version: 1 }
    expect(valueOf(readStoredPlan(row, migrations))).toEqual({
      plan: { ...smallPlan('a'), colour: 'blue' },
      migrated: true
    })
  })

  it('refuses a newer one', () => {
    const row = { ...storedPlan(smallPlan('a')), version: CURRENT_VERSION + 1 }
    expect(errorOf(readStoredPlan(row)).code).toBe('newer-version')
  })

  it.each([
    ['no version', { version: Number.NaN }],
    ['no plan', { version: 1, plan: null as never }]
  ])('says when there is %s', (_, damage) => {
    expect(errorOf(readStoredPlan({ ...storedPlan(smallPlan('a')), ...damage }, migrations)).code).toBe('unreadable')
  })

  it('says when a migration cannot be done', () => {
    const broken: Migration[] = [
      { id: 1, subject: 'first form' },
      { id: 2, subject: 'impossible', plan: () => fail({ code: 'migration-failed', detail: 'no colour' }) }
    ]
    const row = { ...storedPlan(smallPlan('a')), version: 1 }
    expect(errorOf(readStoredPlan(row, broken))).toEqual({
      code: 'unreadable',
      detail: 'plan a: migration 2: no colour'
    })
  })
})

describe('a row of a newer version in the database', () => {
  it('is refused as a value and stays as it is', async () => {
    const database = await openOn(newDisk())
    const plans = createPlanRepository(database)
    valueOf(await plans.addPlan(smallPlan('a'), at))
    valueOf(await plans.saveChange({ plan: smallPlan('a'), history: historyChange(null, historyOf(2)), savedAt: at }))
    await database.plans.update('a', { version: CURRENT_VERSION + 1 })
    expect(errorOf(await plans.loadPlan('a')).code).toBe('newer-version')
    expect(await database.history.count()).toBe(2)
    database.close()
  })
})
