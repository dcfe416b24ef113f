import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { ok, type Result } from '@/domain/result'
import { openStorage, type Storage } from '@/storage'
import type { StorageError } from '@/storage/storage-error'

/** The opened database, or the reason why there is none. */
export const useDatabase = defineStore('database', () => {
  const storage = shallowRef<Storage | null>(null)
  const error = ref<StorageError | null>(null)

  async function open(): Promise<Result<Storage, StorageError>> {
    if (storage.value) return ok(storage.value)
    const opened = await openStorage()
    if (opened.ok) use(opened.value)
    else error.value = opened.error
    return opened
  }

  function use(opened: Storage): void {
    storage.value = opened
    error.value = null
  }

  /** For what runs after `open`; before it, asking is a bug. */
  const opened = computed<Storage>(() => {
    if (!storage.value) throw new Error('the database is used before it is open')
    return storage.value
  })

  return { storage, error, open, use, opened }
})
