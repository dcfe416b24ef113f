import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Command, CommandError, CommandLabel } from '@/domain/plan/command'
import type { Diagnostic } from '@/domain/plan/diagnostic'
import type { History } from '@/domain/plan/history'
import type { Plan } from '@/domain/plan/plan'
import { fail, type Result } from '@/domain/result'
import type { StorageError } from '@/storage/storage-error'

/** `no-plan`: nothing is open, or the plan is still loading. */
export type ExecuteError = CommandError | { code: 'no-plan'; detail: string }

/** The open plan. It is immutable: every change is a command and yields a new object. */
export const useCurrentPlan = defineStore('current-plan', () => {
  const plan = shallowRef<Plan | null>(null)
  const history = shallowRef<History>({ entries: [], position: 0 })
  const loading = ref(false)

  const undoLabel = computed<CommandLabel | null>(() => null)
  const redoLabel = computed<CommandLabel | null>(() => null)
  const diagnostics = computed<Diagnostic[]>(() => [])

  async function open(_id: string): Promise<Result<Plan, StorageError>> {
    return fail({ code: 'not-found', detail: '' })
  }

  /** Waits for the last save, then lets go of the plan. */
  async function close(): Promise<void> {}

  /** Changes the plan at once; the save follows by itself. */
  function execute(_command: Command): Result<Plan, ExecuteError> {
    return fail({ code: 'no-plan', detail: '' })
  }

  /** Label of what was undone or redone, for the announcement; null when there was nothing. */
  function undo(): CommandLabel | null {
    return null
  }

  function redo(): CommandLabel | null {
    return null
  }

  return { plan, history, loading, undoLabel, redoLabel, diagnostics, open, close, execute, undo, redo }
})
