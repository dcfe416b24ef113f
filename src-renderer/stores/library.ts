import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { Plan } from '@/domain/plan/plan'
import { fail, type Result } from '@/domain/result'
import type { PlanSummary } from '@/storage/plan-summary'
import type { StorageError } from '@/storage/storage-error'

export interface LibraryPlan extends PlanSummary {
  archivedAt: string | null
}

/** What is done with a file whose plan may already be here. */
export type ImportChoice = 'add' | 'keep-both' | 'replace' | 'merge-newer'

/** All plans of this machine. Deleted ones are kept aside for 30 days. */
export const useLibrary = defineStore('library', () => {
  const all = ref<LibraryPlan[]>([])
  const loaded = ref(false)
  /** Newest first; archived ones included. */
  const plans = computed<LibraryPlan[]>(() => all.value)

  const todo = fail<StorageError>({ code: 'unknown', detail: '' })
  async function load(): Promise<Result<null, StorageError>> {
    return todo
  }
  async function duplicate(_id: string, _name: string): Promise<Result<Plan, StorageError>> {
    return todo
  }
  async function rename(_id: string, _name: string): Promise<Result<null, StorageError>> {
    return todo
  }
  async function archive(_id: string): Promise<Result<null, StorageError>> {
    return todo
  }
  async function unarchive(_id: string): Promise<Result<null, StorageError>> {
    return todo
  }
  async function remove(_id: string): Promise<Result<null, StorageError>> {
    return todo
  }
  async function undoRemove(_id: string): Promise<Result<null, StorageError>> {
    return todo
  }
  /** The text of a `.gamme` file. */
  async function exportText(_id: string): Promise<Result<string, StorageError>> {
    return todo
  }

  return { plans, loaded, load, duplicate, rename, archive, unarchive, remove, undoRemove, exportText }
})
