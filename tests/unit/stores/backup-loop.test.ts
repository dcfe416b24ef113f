import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readPlanFile } from '@/domain/exchange/plan-file'
import type { Plan } from '@/domain/plan/plan'
import { ok } from '@/domain/result'
import type { Storage } from '@/storage'
import { useBackupLoop } from '@/stores/backup-loop'
import { useDatabase } from '@/stores/database'
import { smallPlan, valueOf } from '../storage/support'
import { fakeBackups, type FakeBackups } from './fake-backups'

let backups: FakeBackups
let loop: ReturnType<typeof useBackupLoop>

const named = (name: string, id = 'a'): Plan => smallPlan(id, name)
const names = () => backups.copies.map((copy) => copy.info.label)

/** Lets the clock run, and what it starts. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds)
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-10-01T10:00:00.000Z') })
  setActivePinia(createPinia())
  const plans = { loadAttachments: () => Promise.resolve(ok({ review: { kept: true } })) }
  useDatabase().use({ plans } as unknown as Storage)
  backups = fakeBackups()
  loop = useBackupLoop()
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('the copies of a plan', () => {
  it('come two seconds after the last edit, one for the whole gesture', async () => {
    loop.note(named('One'))
    await pass(1500)
    loop.note(named('Two'))
    await pass(1999)
    expect(names()).toEqual([])
    await pass(1)
    expect(names()).toEqual(['Two'])
  })

  it('are files that can be read, with what came beside the plan', async () => {
    loop.note(named('One'))
    await pass(2000)
    const file = valueOf(readPlanFile(backups.copies[0]?.text ?? ''))
    expect(file.plan).toEqual(named('One'))
    expect(file.review).toEqual({ kept: true })
    expect(loop.lastBackupAt).toBe(backups.copies[0]?.info.writtenAt)
  })

  it('are a minute apart', async () => {
    loop.note(named('One'))
    await pass(2000)
    loop.note(named('Two'))
    await pass(30_000)
    loop.note(named('Three'))
    await pass(29_999)
    expect(names()).toEqual(['One'])
    await pass(1)
    expect(names()).toEqual(['One', 'Three'])
  })

  it('are not put off for more than a minute by edits without a pause', async () => {
    for (let second = 0; second < 61; second += 1) {
      loop.note(named(`Edit ${second}`))
      await pass(1000)
    }
    expect(names()).toEqual(['Edit 59'])
  })

  it('of one plan do not wait for those of another', async () => {
    loop.note(named('One', 'a'))
    await pass(2000)
    loop.note(named('Two', 'b'))
    await pass(2000)
    expect(names()).toEqual(['One', 'Two'])
  })

  it('are all written by a flush, whatever the rate', async () => {
    loop.note(named('One', 'a'))
    await pass(2000)
    loop.note(named('Two', 'a'))
    loop.note(named('Other', 'b'))
    await loop.flush()
    expect(names()).toEqual(['One', 'Two', 'Other'])
    await pass(120_000)
    expect(names()).toHaveLength(3)
  })

  it('are written at once when asked for', async () => {
    loop.note(named('One'))
    await pass(2000)
    expect(await loop.backUpNow(named('Before'))).toBe(true)
    expect(names()).toEqual(['One', 'Before'])
  })
})

describe('a copy that cannot be written', () => {
  it('is said, and tried again after a minute', async () => {
    backups.full = true
    loop.note(named('One'))
    await pass(2000)
    expect(loop.error?.code).toBe('disk-full')
    backups.full = false
    await pass(60_000)
    expect(names()).toEqual(['One'])
    expect(loop.error).toBeNull()
  })

  it('gives way to a newer state', async () => {
    backups.full = true
    loop.note(named('One'))
    await pass(2000)
    backups.full = false
    loop.note(named('Two'))
    await loop.flush()
    expect(names()).toEqual(['Two'])
  })

  it('answers false to whoever depends on it', async () => {
    backups.full = true
    expect(await loop.backUpNow(named('One'))).toBe(false)
  })
})

describe('while held', () => {
  it('nothing is written, not even by a flush; afterwards all that waited is', async () => {
    loop.hold()
    loop.note(named('One'))
    await pass(120_000)
    await loop.flush()
    expect(names()).toEqual([])
    await loop.release()
    expect(names()).toEqual(['One'])
  })
})
