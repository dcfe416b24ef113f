import type { History } from '@/domain/history'
import type { Result } from '@/domain/result'
import type { StorageError } from '@/storage/storage-error'

/** A state of what is kept, with its history. */
interface Kept {
  history: History
}

export interface QueueStatus {
  /** Something is not on the disk yet. */
  waiting: boolean
  /** Why the last write failed; null once a write of the same thing has succeeded. */
  error: StorageError | null
}

export interface SaveQueueOptions<Snapshot extends Kept> {
  idOf(snapshot: Snapshot): string
  /** `stored` is the history on the disk; null when that is not known. */
  write(snapshot: Snapshot, stored: History | null): Promise<Result<null, StorageError>>
  onStatus(status: QueueStatus): void
}

export interface SaveQueue<Snapshot extends Kept> {
  /** Says what is on the disk for what was just read. */
  begin(id: string, stored: History): void
  /** Hands over the newest state of a thing; an older one that still waits is passed over. */
  push(snapshot: Snapshot): void
  /** The state that is not on the disk yet, if any. */
  unsaved(id: string): Snapshot | null
  /** Writes all that waits, a failed write once more; true when nothing waits any longer. */
  flush(): Promise<boolean>
}

const FIRST_RETRY = 1000
const LAST_RETRY = 30_000

/** Not by a timer, which a hidden window would hold back for a second. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/**
 * One writer for all, one write at a time: two writes of one thing that overlap could end in the wrong order and leave
 * the older state on the disk.
 */
export function createSaveQueue<Snapshot extends Kept>({ idOf, write, onStatus }: SaveQueueOptions<Snapshot>): SaveQueue<Snapshot> {
  /** By id; null when it is not known what the disk holds. */
  const stored = new Map<string, History | null>()
  const pending = new Map<string, Snapshot>()
  const inFlight = new Map<string, Snapshot>()
  const errors = new Map<string, StorageError>()
  let draining: Promise<void> | null = null
  let retry: ReturnType<typeof setTimeout> | null = null
  let retryDelay = FIRST_RETRY

  function report(): void {
    const error = [...errors.values()][0] ?? null
    onStatus({ waiting: pending.size > 0 || inFlight.size > 0, error })
  }

  /** A bug in one write must not end the saving of everything after it. */
  async function attempt(snapshot: Snapshot): Promise<Result<null, StorageError>> {
    try {
      return await write(snapshot, stored.get(idOf(snapshot)) ?? null)
    } catch (thrown) {
      return { ok: false, error: { code: 'unknown', detail: String(thrown) } }
    }
  }

  async function writeOne(id: string, snapshot: Snapshot): Promise<boolean> {
    pending.delete(id)
    inFlight.set(id, snapshot)
    let result = await attempt(snapshot)
    if (!result.ok && result.error.code === 'out-of-step' && stored.get(id)) {
      // The browser may have reset the database under what is open: this memory is the last copy, so all of it goes out.
      stored.set(id, null)
      result = await attempt(snapshot)
    }
    inFlight.delete(id)
    if (result.ok) {
      stored.set(id, snapshot.history)
      errors.delete(id)
    } else {
      // A write that reports a failure may have reached the disk all the same: only a full write is sure to mend it.
      stored.set(id, null)
      errors.set(id, result.error)
      if (!pending.has(id)) pending.set(id, snapshot)
    }
    report()
    return result.ok
  }

  async function drain(): Promise<void> {
    // Commands of the same moment make one write, and what they changed is drawn before it begins.
    await nextTask()
    const failed = new Set<string>()
    for (;;) {
      const next = [...pending].find(([id]) => !failed.has(id))
      if (!next) break
      if (!(await writeOne(...next))) failed.add(next[0])
    }
    draining = null
    if (pending.size > 0) retryLater()
    else retryDelay = FIRST_RETRY
  }

  function run(): Promise<void> {
    if (retry !== null) clearTimeout(retry)
    retry = null
    draining ??= drain()
    return draining
  }

  /** A disk that was full a moment ago may have room now; the user must not have to edit again to be saved. */
  function retryLater(): void {
    if (retry !== null) clearTimeout(retry)
    retry = setTimeout(() => void run(), retryDelay)
    retryDelay = Math.min(retryDelay * 2, LAST_RETRY)
  }

  return {
    begin(id, history) {
      stored.set(id, history)
    },

    push(snapshot) {
      const id = idOf(snapshot)
      // Written before it was read, it would replace a history that nobody has seen.
      if (!stored.has(id)) throw new Error(`${id} is saved before it was loaded`)
      pending.set(id, snapshot)
      report()
      void run()
    },

    unsaved: (id) => pending.get(id) ?? inFlight.get(id) ?? null,

    async flush() {
      if (draining) await draining
      if (pending.size > 0) await run()
      return pending.size === 0 && inFlight.size === 0
    }
  }
}
