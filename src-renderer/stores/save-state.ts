import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { ok, type Result } from '@/domain/result'
import { bridge } from '@/platform'
import type { Unsubscribe } from '@/platform/bridge'
import { now } from '@/platform/clock'
import type { StorageError, StorageErrorCode } from '@/storage/storage-error'
import { useBackupLoop } from './backup-loop'
import { useDatabase } from './database'
import { createSaveQueue, type Snapshot } from './save-queue'

export type SaveStatus = 'loading' | 'saved' | 'saving' | 'error'

/** Whether what is on the screen is on the disk, and the one way for a change to get there. */
export const useSaveState = defineStore('save-state', () => {
  const database = useDatabase()
  const backups = useBackupLoop()
  const loads = ref(0)
  const waiting = ref(false)
  const failure = ref<StorageError | null>(null)
  /** ISO instant of the last successful write of any plan, in this session or before. */
  const lastSavedAt = ref<string | null>(null)

  const queue = createSaveQueue({
    async write(change) {
      const savedAt = now()
      const written = await database.opened.plans.saveChange({ ...change, savedAt })
      if (written.ok) noteSaved(savedAt)
      return written
    },
    onStatus(status) {
      waiting.value = status.waiting
      failure.value = status.error
    }
  })

  /** A plan was written at that instant, by the queue or otherwise. */
  function noteSaved(at: string): void {
    if (lastSavedAt.value === null || lastSavedAt.value < at) lastSavedAt.value = at
  }

  const error = computed<StorageErrorCode | null>(() => failure.value?.code ?? null)
  const errorDetail = computed<string | null>(() => failure.value?.detail ?? null)
  const lastBackupAt = computed(() => backups.lastBackupAt)
  const status = computed<SaveStatus>(() => {
    if (failure.value) return 'error'
    if (waiting.value) return 'saving'
    return loads.value > 0 || !database.storage ? 'loading' : 'saved'
  })

  /**
   * Reads a plan and makes it writable. While a state of it still waits for the disk, that state is
   * the answer: the one on the disk is older, and editing it would lose what waits.
   */
  async function load(id: string): Promise<Result<Snapshot, StorageError>> {
    const unsaved = queue.unsaved(id)
    if (unsaved) return ok(unsaved)
    loads.value += 1
    try {
      const loaded = await database.opened.plans.loadPlan(id)
      const meanwhile = queue.unsaved(id)
      if (meanwhile) return ok(meanwhile)
      if (loaded.ok) queue.begin(id, loaded.value.history)
      return loaded
    } finally {
      loads.value -= 1
    }
  }

  /** Takes over the newest state of a plan that was loaded; it reaches the disk, then the backups, by itself. */
  function save(snapshot: Snapshot): void {
    queue.push(snapshot)
    backups.note(snapshot.plan)
  }

  /** Waits until everything is written, or until a last try has failed; true when all is written. */
  function flush(): Promise<boolean> {
    return queue.flush()
  }

  /** All of it, on the disk and in the copies. */
  async function flushAll(): Promise<void> {
    await queue.flush()
    await backups.flush()
  }

  /** Writes out all that waits when the window is hidden or closes: what is lost then has no second chance. */
  function start(): Unsubscribe {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void flushAll()
    }
    const stopFlush = bridge.app.onFlush(flushAll)
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      stopFlush()
      document.removeEventListener('visibilitychange', onHidden)
    }
  }

  return { status, error, errorDetail, lastSavedAt, lastBackupAt, noteSaved, load, save, flush, flushAll, start }
})
