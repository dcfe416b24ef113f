import { beforeEach, describe, expect, it, vi } from 'vitest'
import { applyCommand } from '@/domain/plan/apply-command'
import type { Plan } from '@/domain/plan/plan'
import { context, localNow } from '@/platform/clock'
import type { Storage } from '@/storage'
import { useLibrary } from '@/stores/library'
import { useReminders } from '@/stores/reminders'
import { useSettings } from '@/stores/settings'
import { newDisk, valueOf } from '../storage/support'
import { gabaritPlan, startSession, type Disk } from './session'

let disk: Disk
let storage: Storage

const { day } = localNow()

function withTask(plan: Plan, id: string, due = day): Plan {
  const semester = plan.semesters[0]?.id ?? ''
  const task = { id, kind: 'deadline' as const, title: id, module: null, semester, due, time: null, estimate: null, done: false, notes: '' }
  return valueOf(applyCommand(plan, { type: 'addTask', task }, context())).plan
}

async function store(plan: Plan): Promise<void> {
  valueOf(await storage.plans.addPlan(plan, plan.updatedAt, {}))
  valueOf(await useLibrary().load())
}

beforeEach(async () => {
  disk = newDisk()
  storage = await startSession(disk)
  await useSettings().load()
  // A week ahead, the hour of the day does not matter.
  useSettings().reminders = { exam: 'never', deadline: 'weekBefore', task: 'never' }
})

const dueIds = async (): Promise<string[]> => (await useReminders().due())?.reminders.map(({ item }) => item.id) ?? []

describe('reminders', () => {
  it('are those of the student\'s own plan that was changed last', async () => {
    const older = { ...withTask(gabaritPlan('Older'), 'older'), updatedAt: '2020-01-01T00:00:00.000Z' }
    await store(older)
    await store({ ...withTask(gabaritPlan('Newer'), 'newer'), updatedAt: '2021-01-01T00:00:00.000Z' })
    await store({ ...withTask(gabaritPlan('Example'), 'invented'), example: true, updatedAt: '2022-01-01T00:00:00.000Z' })
    expect(await dueIds()).toEqual(['newer'])
  })

  it('are remembered across restarts, until their day has passed', async () => {
    await store(withTask(gabaritPlan('Mine'), 'report'))
    const key = (await useReminders().due())?.reminders[0]?.key ?? ''
    await useReminders().remember([key, 'plan task old 2020-01-01'])
    expect(await dueIds()).toEqual([])
    storage.close()
    storage = await startSession(disk)
    await useSettings().load()
    valueOf(await useLibrary().load())
    expect(await dueIds()).toEqual([])
    expect(valueOf(await storage.settings.readSettings()).remindersShown).toEqual([key])
    await useReminders().forget([key])
    expect(await dueIds()).toEqual(['report'])
  })

  it('read a plan once for each of its changes, and none while all are off', async () => {
    await store(withTask(gabaritPlan('Mine'), 'report'))
    const read = vi.spyOn(useLibrary(), 'read')
    await dueIds()
    await dueIds()
    expect(read).toHaveBeenCalledOnce()
    useSettings().reminders = { exam: 'never', deadline: 'never', task: 'never' }
    expect(await useReminders().due()).toBeNull()
    expect(read).toHaveBeenCalledOnce()
  })

  it('survive what another version stored', async () => {
    valueOf(await storage.settings.writeSettings({ remindersShown: { not: 'a list' } }))
    await store(withTask(gabaritPlan('Mine'), 'report'))
    expect(await dueIds()).toEqual(['report'])
  })
})
