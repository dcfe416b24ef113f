import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Result } from '@/domain/result'
import { historyChange, type HistoryChange } from '@/storage/history-change'
import type { StorageError, StorageErrorCode } from '@/storage/storage-error'
import type { Snapshot } from '@/stores/kept'
import { createSaveQueue, type QueueStatus, type SaveQueue } from '@/stores/save-queue'
import { entry, historyOf, smallPlan } from '../storage/support'

interface Write {
  name: string
  history: HistoryChange
  finish(result: Result<null, StorageError>): void
}

const done: Result<null, StorageError> = { ok: true, value: null }
const failed = (code: StorageErrorCode = 'quota'): Result<null, StorageError> => ({
  ok: false,
  error: { code, detail: 'test' }
})

let writes: Write[]
let statuses: QueueStatus[]
let overlapping: number
let queue: SaveQueue<Snapshot>

/** A state after `length` changes. */
const state = (length: number, id = 'a'): Snapshot => ({
  plan: smallPlan(id, `${id}${length}`),
  history: { entries: entries.slice(0, length), position: length }
})
const entries = historyOf(20).entries
const idOf = ({ plan }: Snapshot): string => plan.id

/** Taken before the timers are false ones: the queue lets the page draw for a real moment before it writes. */
const realImmediate = setImmediate

/** Lets everything run that waits for no timer. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await vi.advanceTimersByTimeAsync(0)
    await new Promise((resolve) => realImmediate(resolve))
  }
}
const last = () => statuses.at(-1)

beforeEach(() => {
  vi.useFakeTimers()
  writes = []
  statuses = []
  overlapping = 0
  queue = createSaveQueue<Snapshot>({
    idOf,
    write: ({ plan, history }, stored) =>
      new Promise((resolve) => {
        overlapping += 1
        expect(overlapping).toBe(1)
        const finish = (result: Result<null, StorageError>) => {
          overlapping -= 1
          resolve(result)
        }
        writes.push({ name: plan.name, history: historyChange(stored, history), finish })
      }),
    onStatus: (status) => statuses.push(status)
  })
  queue.begin('a', historyOf(0))
})

afterEach(() => vi.useRealTimers())

describe('the save queue', () => {
  it('refuses a plan that was not loaded', () => {
    expect(() => queue.push(state(1, 'b'))).toThrow('before it was loaded')
    expect(writes).toEqual([])
  })

  it('writes a change as a step and says when it is on the disk', async () => {
    queue.push(state(1))
    await settle()
    expect(writes[0]).toMatchObject({ name: 'a1', history: { type: 'step', before: 0, appended: [entry('0')] } })
    expect(last()).toEqual({ waiting: true, error: null })
    writes[0]?.finish(done)
    await settle()
    expect(last()).toEqual({ waiting: false, error: null })
  })

  it('passes over states that a newer one replaced while it was writing', async () => {
    queue.push(state(1))
    await settle()
    queue.push(state(2))
    queue.push(state(3))
    writes[0]?.finish(done)
    await settle()
    writes[1]?.finish(done)
    await settle()
    expect(writes.map((write) => write.name)).toEqual(['a1', 'a3'])
    expect(writes[1]?.history).toMatchObject({ before: 1, kept: 1, appended: [entry('1'), entry('2')] })
  })

  it('writes plans one after the other', async () => {
    queue.begin('b', historyOf(0))
    queue.push(state(1))
    queue.push(state(1, 'b'))
    await settle()
    expect(writes.map((write) => write.name)).toEqual(['a1'])
    writes[0]?.finish(done)
    await settle()
    expect(writes.map((write) => write.name)).toEqual(['a1', 'b1'])
  })

  it('tries again after a failure, further and further apart, with a full write', async () => {
    queue.push(state(1))
    await settle()
    writes[0]?.finish(failed())
    await settle()
    expect(last()).toEqual({ waiting: true, error: { code: 'quota', detail: 'test' } })
    expect(writes).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1000)
    await settle()
    expect(writes[1]).toMatchObject({ name: 'a1', history: { type: 'whole', entries: [entry('0')] } })
    writes[1]?.finish(failed())
    await vi.advanceTimersByTimeAsync(1999)
    expect(writes).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1)
    await settle()
    writes[2]?.finish(done)
    await settle()
    expect(last()).toEqual({ waiting: false, error: null })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(writes).toHaveLength(3)
  })

  it('tries the newest state at the next edit after a failure, and steps again once a full write has succeeded', async () => {
    queue.push(state(1))
    await settle()
    writes[0]?.finish(failed())
    await settle()
    queue.push(state(2))
    await settle()
    expect(writes[1]).toMatchObject({ name: 'a2', history: { type: 'whole' } })
    writes[1]?.finish(done)
    queue.push(state(3))
    await settle()
    expect(writes[2]).toMatchObject({ name: 'a3', history: { type: 'step', before: 2, kept: 2 } })
  })

  it('does not let one plan that fails keep another from the disk', async () => {
    queue.begin('b', historyOf(0))
    queue.push(state(1))
    queue.push(state(1, 'b'))
    await settle()
    writes[0]?.finish(failed())
    await settle()
    writes[1]?.finish(done)
    await settle()
    expect(writes.map((write) => write.name)).toEqual(['a1', 'b1'])
    expect(last()).toMatchObject({ waiting: true, error: { code: 'quota' } })
  })

  it('writes everything at once when the database was reset under the open plan', async () => {
    queue.push(state(1))
    await settle()
    writes[0]?.finish(failed('out-of-step'))
    await settle()
    expect(writes[1]).toMatchObject({ name: 'a1', history: { type: 'whole' } })
    expect(statuses.every((status) => status.error === null)).toBe(true)
    writes[1]?.finish(done)
    await settle()
    expect(last()).toEqual({ waiting: false, error: null })
  })

  it('outlives a write that throws', async () => {
    const write = vi.fn<() => Promise<Result<null, StorageError>>>()
    write.mockRejectedValueOnce(new Error('bug')).mockResolvedValue(done)
    const hardy = createSaveQueue({ idOf, write, onStatus: (status) => statuses.push(status) })
    hardy.begin('a', historyOf(0))
    hardy.push(state(1))
    await settle()
    expect(last()).toMatchObject({ waiting: true, error: { code: 'unknown', detail: 'Error: bug' } })
    hardy.push(state(2))
    await settle()
    expect(last()).toEqual({ waiting: false, error: null })
  })
})

describe('flush', () => {
  it('waits for the write under way and for what came meanwhile', async () => {
    queue.push(state(1))
    await settle()
    queue.push(state(2))
    const flushed = queue.flush()
    writes[0]?.finish(done)
    await settle()
    writes[1]?.finish(done)
    expect(await flushed).toBe(true)
    expect(writes.map((write) => write.name)).toEqual(['a1', 'a2'])
  })

  it('tries a failed write once more without waiting for its delay', async () => {
    queue.push(state(1))
    await settle()
    writes[0]?.finish(failed())
    await settle()
    const flushed = queue.flush()
    await settle()
    writes[1]?.finish(done)
    expect(await flushed).toBe(true)
  })

  it('says when it could not save', async () => {
    queue.push(state(1))
    const flushed = queue.flush()
    await settle()
    writes[0]?.finish(failed())
    await settle()
    writes[1]?.finish(failed())
    expect(await flushed).toBe(false)
    expect(queue.unsaved('a')).toEqual(state(1))
  })

  it('has nothing to do when all is saved', async () => {
    expect(await queue.flush()).toBe(true)
    expect(writes).toEqual([])
  })
})

describe('unsaved', () => {
  it('is the newest state until it is on the disk', async () => {
    expect(queue.unsaved('a')).toBeNull()
    queue.push(state(1))
    await settle()
    expect(queue.unsaved('a')).toEqual(state(1))
    queue.push(state(2))
    expect(queue.unsaved('a')).toEqual(state(2))
    writes[0]?.finish(done)
    await settle()
    writes[1]?.finish(done)
    await settle()
    expect(queue.unsaved('a')).toBeNull()
  })
})
