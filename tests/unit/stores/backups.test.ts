import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { planFileOf, writePlanFile } from '@/domain/exchange/plan-file'
import type { Plan } from '@/domain/plan/plan'
import type { Storage } from '@/storage'
import { useBackups } from '@/stores/backups'
import { useBackupLoop } from '@/stores/backup-loop'
import { useLibrary } from '@/stores/library'
import { useSaveState } from '@/stores/save-state'
import { errorOf, newDisk, smallPlan, valueOf } from '../storage/support'
import { fakeBackups, type FakeBackups } from './fake-backups'
import { gabaritPlan, startSession } from './session'

let copies: FakeBackups
let storage: Storage

/** A copy that an earlier run of the program left. */
function leaveCopy(plan: Plan, text = writePlanFile(planFileOf(plan, { app: 'test', savedAt: '' }))): void {
  const order = copies.copies.length
  const writtenAt = `2026-09-01T10:00:0${order}.000Z`
  copies.copies.push({ info: { id: `left-${order}`, key: plan.id, label: plan.name, writtenAt, bytes: 1 }, text })
}

beforeEach(async () => {
  copies = fakeBackups()
  storage = await startSession(newDisk())
})

afterEach(async () => {
  // A copy that still waits would be written into the next test.
  await useSaveState().flushAll()
  vi.restoreAllMocks()
  storage.close()
})

describe('at start', () => {
  it('an empty database without copies is a new user, and is marked', async () => {
    valueOf(await useBackups().check())
    expect(useBackups().incident).toBe(false)
    leaveCopy(gabaritPlan('Later'))
    valueOf(await useBackups().check())
    expect(useBackups().incident).toBe(false)
    expect(useBackups().copies).toHaveLength(1)
  })

  it('an empty database beside copies is an incident, until it is resolved', async () => {
    leaveCopy(gabaritPlan('Lost'))
    const backups = useBackups()
    valueOf(await backups.check())
    expect([backups.incident, useBackupLoop().held]).toEqual([true, true])
    valueOf(await backups.check())
    expect(backups.incident).toBe(true)
    valueOf(await backups.resolve())
    expect([backups.incident, useBackupLoop().held]).toEqual([false, false])
    valueOf(await backups.check())
    expect(backups.incident).toBe(false)
  })

  it('copies that cannot be listed leave the question open for the next start', async () => {
    leaveCopy(gabaritPlan('Lost'))
    copies.unlisted = true
    const backups = useBackups()
    valueOf(await backups.check())
    expect([backups.incident, backups.error?.code]).toEqual([false, 'unreadable'])
    copies.unlisted = false
    valueOf(await backups.check())
    expect([backups.incident, backups.error]).toEqual([true, null])
  })

  it('settings that cannot be read are said', async () => {
    vi.spyOn(storage.settings, 'readSettings').mockResolvedValue({
      ok: false,
      error: { code: 'unknown', detail: 'test' }
    })
    expect(errorOf(await useBackups().check()).code).toBe('unknown')
  })

  it('an incident lets no copy be written', async () => {
    leaveCopy(gabaritPlan('Lost'))
    valueOf(await useBackups().check())
    useBackupLoop().note(gabaritPlan('New'))
    await useBackupLoop().flush()
    expect(copies.copies).toHaveLength(1)
  })
})

describe('copies', () => {
  it('are listed newest first, and tell when the last one was made', async () => {
    const plan = gabaritPlan('Plan')
    leaveCopy(plan)
    leaveCopy(plan)
    expect(await useBackups().refresh()).toBe(true)
    expect(useBackups().copies.map((copy) => copy.id)).toEqual(['left-1', 'left-0'])
    expect(useBackupLoop().lastBackupAt).toBe('2026-09-01T10:00:01.000Z')
  })

  it('are previewed as files to import, which changes nothing', async () => {
    const plan = gabaritPlan('Plan')
    leaveCopy(plan)
    const preview = valueOf(await useBackups().preview('left-0'))
    expect([preview.file.plan, preview.choices]).toEqual([plan, ['add']])
    expect(valueOf(await storage.plans.listPlans())).toEqual([])
  })

  it('that are gone or damaged are said', async () => {
    leaveCopy(gabaritPlan('Plan'), '{"format": "gamme/plan", "ver')
    expect(errorOf(await useBackups().preview('left-0')).code).toBe('truncated')
    expect(errorOf(await useBackups().preview('none')).code).toBe('not-found')
  })
})

describe('catchUp', () => {
  const september = (day: number) => `2026-09-0${day}T10:00:00.000Z`

  it('copies the plans that were saved after their last copy, and only those', async () => {
    const [fresh, stale, bare] = [gabaritPlan('Fresh'), gabaritPlan('Stale'), gabaritPlan('Bare')]
    leaveCopy(fresh)
    leaveCopy(stale)
    await storage.settings.writeSettings({ initialised: true })
    valueOf(await storage.plans.addPlan(fresh, '2026-08-31T10:00:00.000Z'))
    valueOf(await storage.plans.addPlan(stale, september(2)))
    valueOf(await storage.plans.addPlan(bare, september(2)))
    valueOf(await useBackups().check())
    valueOf(await useLibrary().load())
    await useBackups().catchUp()
    await useBackupLoop().flush()
    const added = copies.copies.slice(2).map((copy) => copy.info.label)
    expect(added.sort()).toEqual(['Bare', 'Stale'])
  })

  it('does nothing during an incident', async () => {
    leaveCopy(gabaritPlan('Lost'))
    const plan = gabaritPlan('New')
    valueOf(await storage.plans.addPlan(plan, september(2)))
    valueOf(await useBackups().check())
    valueOf(await useLibrary().load())
    await useBackups().catchUp()
    valueOf(await useBackups().resolve())
    expect(copies.copies).toHaveLength(1)
  })
})

describe('restoreAll', () => {
  it('brings back every plan from the newest copy that can be read', async () => {
    const [first, second] = [gabaritPlan('First'), gabaritPlan('Second')]
    leaveCopy({ ...first, name: 'Older' })
    leaveCopy(first)
    leaveCopy(first, 'damaged')
    leaveCopy(second)
    valueOf(await useBackups().check())
    const report = await useBackups().restoreAll()
    expect(report.failed).toEqual([])
    expect(report.restored.map((plan) => plan.name).sort()).toEqual(['First', 'Second'])
    expect(useBackups().incident).toBe(false)
    expect(valueOf(await storage.plans.loadPlan(first.id)).plan).toEqual(first)
    expect(useLibrary().plans).toHaveLength(2)
  })

  it('names the plans that could not come back, and stays an incident when none did', async () => {
    leaveCopy(smallPlan('a', 'Damaged'), 'damaged')
    valueOf(await useBackups().check())
    const report = await useBackups().restoreAll()
    expect(report).toMatchObject({ restored: [], failed: [{ label: 'Damaged' }] })
    expect(useBackups().incident).toBe(true)
  })

  it('leaves a plan that is here as it is', async () => {
    const plan = gabaritPlan('Here')
    valueOf(await storage.plans.addPlan(plan, plan.createdAt))
    leaveCopy({ ...plan, name: 'Older' })
    valueOf(await useBackups().check())
    await useBackups().restoreAll()
    expect(valueOf(await storage.plans.loadPlan(plan.id)).plan.name).toBe('Here')
  })
})
