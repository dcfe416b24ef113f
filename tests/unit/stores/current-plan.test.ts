import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reactive } from 'vue'
import type { Wish } from '@/domain/plan/plan'
import type { Result } from '@/domain/result'
import type { Storage } from '@/storage'
import type { LoadedPlan } from '@/storage/plan-repository'
import type { StorageError } from '@/storage/storage-error'
import { useCurrentPlan } from '@/stores/current-plan'
import { useSaveState } from '@/stores/save-state'
import { errorOf, newDisk, valueOf } from '../storage/support'
import { fakeBackups } from './fake-backups'
import { deferred, gabaritPlan, startSession, type Disk } from './session'

const at = '2026-10-01T10:00:00.000Z'
let disk: Disk
let storage: Storage

async function addPlan(name: string): Promise<string> {
  const plan = gabaritPlan(name)
  valueOf(await storage.plans.addPlan(plan, at))
  return plan.id
}

async function restart(): Promise<void> {
  storage.close()
  storage = await startSession(disk)
}

const rename = (name: string) => useCurrentPlan().execute({ type: 'renamePlan', name })

beforeEach(async () => {
  fakeBackups()
  disk = newDisk()
  storage = await startSession(disk)
})

afterEach(async () => {
  // A copy that still waits would be written into the next test.
  await useSaveState().flushAll()
  vi.restoreAllMocks()
  storage.close()
})

describe('before a plan is loaded', () => {
  it('no command is taken and nothing is written', async () => {
    const save = vi.spyOn(storage.plans, 'saveChange')
    expect(errorOf(rename('Too early')).code).toBe('no-plan')
    expect(useCurrentPlan().undo()).toBeNull()
    expect(await useSaveState().flush()).toBe(true)
    expect(save).not.toHaveBeenCalled()
  })

  it('nor while it is loading', async () => {
    const id = await addPlan('Plan')
    const save = vi.spyOn(storage.plans, 'saveChange')
    const slow = deferred<Result<LoadedPlan, StorageError>>()
    const loaded = await storage.plans.loadPlan(id)
    vi.spyOn(storage.plans, 'loadPlan').mockReturnValue(slow.promise)
    const current = useCurrentPlan()
    const opening = current.open(id)
    expect(current.loading).toBe(true)
    expect(errorOf(rename('Too early')).code).toBe('no-plan')
    slow.resolve(loaded)
    valueOf(await opening)
    expect(current.loading).toBe(false)
    expect(save).not.toHaveBeenCalled()
    expect(valueOf(rename('In time')).name).toBe('In time')
  })

  it('a plan that cannot be read leaves nothing open and says why', async () => {
    const current = useCurrentPlan()
    expect(errorOf(await current.open('none')).code).toBe('not-found')
    expect([current.plan, current.error?.code, current.loading]).toEqual([null, 'not-found', false])
  })
})

describe('the open plan', () => {
  it('changes at once, and is on the disk after a flush', async () => {
    const id = await addPlan('One')
    const current = useCurrentPlan()
    valueOf(await current.open(id))
    rename('Two')
    expect(current.plan?.name).toBe('Two')
    expect(useSaveState().status).toBe('saving')
    expect(await useSaveState().flush()).toBe(true)
    expect(useSaveState().status).toBe('saved')
    expect(valueOf(await storage.plans.loadPlan(id)).plan.name).toBe('Two')
  })

  it('undoes and redoes by label', async () => {
    valueOf(await useCurrentPlan().open(await addPlan('One')))
    const current = useCurrentPlan()
    expect([current.undoLabel, current.redoLabel]).toEqual([null, null])
    rename('Two')
    const label = current.undoLabel
    expect(label?.key).toBe('renamePlan')
    expect(current.undo()).toEqual(label)
    expect([current.plan?.name, current.undoLabel, current.redoLabel]).toEqual(['One', null, label])
    expect(current.redo()).toEqual(label)
    expect([current.plan?.name, current.redo()]).toEqual(['Two', null])
  })

  it('keeps its history across a restart', async () => {
    const id = await addPlan('One')
    valueOf(await useCurrentPlan().open(id))
    for (const name of ['Two', 'Three', 'Four']) rename(name)
    useCurrentPlan().undo()
    await useSaveState().flush()
    await restart()
    const current = useCurrentPlan()
    valueOf(await current.open(id))
    expect(current.plan?.name).toBe('Three')
    current.redo()
    expect(current.plan?.name).toBe('Four')
    for (let step = 0; step < 3; step += 1) current.undo()
    expect([current.plan?.name, current.undo()]).toEqual(['One', null])
  })

  it('refuses a wrong command and stays as it was', async () => {
    valueOf(await useCurrentPlan().open(await addPlan('One')))
    const current = useCurrentPlan()
    const before = current.plan
    const result = current.execute({ type: 'setModuleState', module: 'none', state: 'done' })
    expect(errorOf(result).code).toBe('unknown-module')
    expect(current.plan).toBe(before)
    expect(current.history.entries).toEqual([])
  })

  it('shares nothing with the form that filled its command', async () => {
    valueOf(await useCurrentPlan().open(await addPlan('One')))
    const current = useCurrentPlan()
    const wishes = reactive<Wish[]>([{ parcours: 'MPI', reason: 'machines' }])
    valueOf(current.execute({ type: 'setWishes', wishes }))
    wishes[0]!.reason = 'something else'
    expect(current.plan?.wishes).toEqual([{ parcours: 'MPI', reason: 'machines' }])
    expect(await useSaveState().flush()).toBe(true)
  })

  it('has diagnostics and totals, drawn from the plan as it is', async () => {
    valueOf(await useCurrentPlan().open(await addPlan('One')))
    const current = useCurrentPlan()
    const without = current.diagnostics.map((diagnostic) => diagnostic.finding.kind)
    expect(without).toContain('parcoursMissing')
    const hours = current.totals?.ects
    valueOf(current.execute({ type: 'chooseParcours', parcours: 'MPI' }))
    expect(current.diagnostics.map((diagnostic) => diagnostic.finding.kind)).not.toContain('parcoursMissing')
    expect(current.totals?.ects).not.toBe(hours)
  })

  it('is let go of by close', async () => {
    const id = await addPlan('One')
    const current = useCurrentPlan()
    valueOf(await current.open(id))
    rename('Two')
    await current.close()
    expect([current.plan, current.undoLabel]).toEqual([null, null])
    expect(valueOf(await storage.plans.loadPlan(id)).plan.name).toBe('Two')
  })
})

describe('opening another plan', () => {
  it('writes the last change of the former one first', async () => {
    const [first, second] = [await addPlan('First'), await addPlan('Second')]
    const current = useCurrentPlan()
    valueOf(await current.open(first))
    rename('Changed')
    valueOf(await current.open(second))
    expect(current.plan?.name).toBe('Second')
    expect(valueOf(await storage.plans.loadPlan(first)).plan.name).toBe('Changed')
  })

  it('forgets a slow plan that was left meanwhile', async () => {
    const [slowId, quickId] = [await addPlan('Slow'), await addPlan('Quick')]
    const slow = deferred<Result<LoadedPlan, StorageError>>()
    const loaded = await storage.plans.loadPlan(slowId)
    const load = vi.spyOn(storage.plans, 'loadPlan').mockReturnValueOnce(slow.promise)
    const current = useCurrentPlan()
    const openingSlow = current.open(slowId)
    await vi.waitFor(() => expect(load).toHaveBeenCalled())
    valueOf(await current.open(quickId))
    slow.resolve(loaded)
    await openingSlow
    expect(current.plan?.name).toBe('Quick')
  })

  it('and coming back finds the change that the disk refused', async () => {
    const [first, second] = [await addPlan('First'), await addPlan('Second')]
    const refuse = vi
      .spyOn(storage.plans, 'saveChange')
      .mockResolvedValue({ ok: false, error: { code: 'quota', detail: 'test' } })
    const current = useCurrentPlan()
    valueOf(await current.open(first))
    rename('Unsaved')
    valueOf(await current.open(second))
    expect([useSaveState().status, useSaveState().error]).toEqual(['error', 'quota'])
    valueOf(await current.open(first))
    expect([current.plan?.name, current.history.position]).toEqual(['Unsaved', 1])
    refuse.mockRestore()
    expect(await useSaveState().flush()).toBe(true)
    expect(useSaveState().status).toBe('saved')
    expect(valueOf(await storage.plans.loadPlan(first))).toMatchObject({
      plan: { name: 'Unsaved' },
      history: { position: 1 }
    })
  })
})

describe('a database reset under the open plan', () => {
  it('receives the whole plan and its history again', async () => {
    const id = await addPlan('One')
    valueOf(await useCurrentPlan().open(id))
    rename('Two')
    await useSaveState().flush()
    valueOf(await storage.plans.deletePlan(id, at))
    valueOf(await storage.plans.purgeDeleted('2027-01-01T00:00:00.000Z'))
    rename('Three')
    expect(await useSaveState().flush()).toBe(true)
    expect(valueOf(await storage.plans.loadPlan(id))).toMatchObject({
      plan: { name: 'Three' },
      history: { position: 2 }
    })
  })
})
