import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { ok, type Result } from '@/domain/result'
import { bridge } from '@/platform'
import type { Unsubscribe } from '@/platform/bridge'
import { now } from '@/platform/clock'
import { historyChange } from '@/storage/history-change'
import type { StorageError, StorageErrorCode } from '@/storage/storage-error'
import { useBackupLoop } from './backup-loop'
import { useDatabase } from './database'
import type { MaquetteSnapshot, Snapshot } from './kept'
import { createSaveQueue, type QueueStatus, type SaveQueue } from './save-queue'

export type SaveStatus = 'loading' | 'saved' | 'saving' | 'error'

/** Whether what is on the screen is on the disk, and the one way for a change to get there. */
export const useSaveState = defineStore('save-state', () => {
  const database = useDatabase()
  const backups = useBackupLoop()
  const loads = ref(0)
  const idle: QueueStatus = { waiting: false, error: null }
  const planStatus = ref<QueueStatus>(idle)
  const maquetteStatus = ref<QueueStatus>(idle)
  const waiting = computed(() => planStatus.value.waiting || maquetteStatus.value.waiting)
  const failure = computed(() => planStatus.value.error ?? maquetteStatus.value.error)
  /** ISO instant of the last successful write, in this session or before. */
  const lastSavedAt = ref<string | null>(null)

  const plans = createSaveQueue<Snapshot>({
    idOf: ({ plan }) => plan.id,
    async write({ plan, history }, stored) {
      const savedAt = now()
      const written = await database.opened.plans.saveChange({ plan, history: historyChange(stored, history), savedAt })
      if (written.ok) noteSaved(savedAt)
      return written
    },
    onStatus: (status) => (planStatus.value = status)
  })

  const maquettes = createSaveQueue<MaquetteSnapshot>({
    idOf: ({ maquette }) => maquette.id,
    async write(snapshot) {
      const savedAt = now()
      const written = await database.opened.maquettes.saveMaquette({ ...snapshot, savedAt })
      if (written.ok) noteSaved(savedAt)
      return written
    },
    onStatus: (status) => (maquetteStatus.value = status)
  })

  /** Something was written at that instant, by a queue or otherwise. */
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
   * Reads something and makes it writable. While a state of it still waits for the disk, that state is
   * the answer: the one on the disk is older, and editing it would lose what waits.
   */
  async function loadInto<Kept extends Snapshot | MaquetteSnapshot>(
    queue: SaveQueue<Kept>,
    id: string,
    read: () => Promise<Result<Kept, StorageError>>
  ): Promise<Result<Kept, StorageError>> {
    const unsaved = queue.unsaved(id)
    if (unsaved) return ok(unsaved)
    loads.value += 1
    try {
      const loaded = await read()
      const meanwhile = queue.unsaved(id)
      if (meanwhile) return ok(meanwhile)
      if (loaded.ok) queue.begin(id, loaded.value.history)
      return loaded
    } finally {
      loads.value -= 1
    }
  }

  const load = (id: string) => loadInto(plans, id, () => database.opened.plans.loadPlan(id))
  const loadMaquette = (id: string) => loadInto(maquettes, id, () => database.opened.maquettes.loadMaquette(id))

  /** Takes over the newest state of a plan that was loaded; it reaches the disk, then the backups, by itself. */
  function save(snapshot: Snapshot): void {
    plans.push(snapshot)
    backups.note(snapshot.plan)
  }

  /** The same of a maquette. It has no backup of its own: each plan embeds the one it was made from. */
  function saveMaquette(snapshot: MaquetteSnapshot): void {
    maquettes.push(snapshot)
  }

  /** Waits until everything is written, or until a last try has failed; true when all is written. */
  async function flush(): Promise<boolean> {
    const written = await Promise.all([plans.flush(), maquettes.flush()])
    return written.every(Boolean)
  }

  /** All of it, on the disk and in the copies. */
  async function flushAll(): Promise<void> {
    await flush()
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

  return { status, error, errorDetail, lastSavedAt, lastBackupAt, noteSaved, load, save, loadMaquette, saveMaquette, flush, flushAll, start }
})
