import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { applyCommand } from '@/domain/plan/apply-command'
import type { Command, CommandError, CommandLabel } from '@/domain/plan/command'
import type { Diagnostic } from '@/domain/plan/diagnostic'
import { diagnose } from '@/domain/plan/diagnose'
import { emptyHistory, record, redo as redoStep, undo as undoStep, type History } from '@/domain/plan/history'
import type { Plan } from '@/domain/plan/plan'
import { planTotals, type PlanTotals } from '@/domain/plan/totals'
import { fail, ok, type Result } from '@/domain/result'
import { context } from '@/platform/clock'
import type { StorageError } from '@/storage/storage-error'
import { toPlain } from '@/storage/to-plain'
import { useFramework } from './framework'
import type { Snapshot } from './kept'
import { useSaveState } from './save-state'

/** `no-plan`: nothing is open, or the plan is still loading. */
export type ExecuteError = CommandError | { code: 'no-plan'; detail: string }

/** The open plan. It is immutable: every change is a command and yields a new object. */
export const useCurrentPlan = defineStore('current-plan', () => {
  const framework = useFramework()
  const saveState = useSaveState()

  const plan = shallowRef<Plan | null>(null)
  const history = shallowRef<History>(emptyHistory())
  const loading = ref(false)
  const error = ref<StorageError | null>(null)

  const undoLabel = computed<CommandLabel | null>(() => history.value.entries[history.value.position - 1]?.label ?? null)
  const redoLabel = computed<CommandLabel | null>(() => history.value.entries[history.value.position]?.label ?? null)
  const diagnostics = computed<Diagnostic[]>(() =>
    plan.value && framework.framework ? diagnose(plan.value, framework.framework) : []
  )
  const totals = computed<PlanTotals | null>(() =>
    plan.value && framework.framework ? planTotals(plan.value, framework.framework) : null
  )

  let opening = 0

  /** Opens a plan in place of the open one, whose last change is waited for. */
  async function open(id: string): Promise<Result<Plan, StorageError>> {
    if (plan.value?.id === id) return ok(plan.value)
    const turn = ++opening
    loading.value = true
    await letGo()
    const loaded = await saveState.load(id)
    if (turn === opening) {
      loading.value = false
      error.value = loaded.ok ? null : loaded.error
      // A slow plan that was left for another must not appear in its place.
      if (loaded.ok) show(loaded.value)
    }
    return loaded.ok ? ok(loaded.value.plan) : loaded
  }

  /** Waits for the last save, then lets go of the plan. */
  async function close(): Promise<void> {
    opening += 1
    loading.value = false
    await letGo()
  }

  async function letGo(): Promise<void> {
    plan.value = null
    history.value = emptyHistory()
    // What could not be written stays in the queue, which goes on trying and answers the next load.
    await saveState.flush()
  }

  function show(next: Snapshot): void {
    plan.value = next.plan
    history.value = next.history
  }

  /** Takes a new state of the open plan: shown at once, written as soon as the disk allows. */
  function adopt(next: Snapshot): void {
    show(next)
    saveState.save(next)
  }

  /** Changes the plan at once; the save follows by itself. */
  function execute(command: Command): Result<Plan, ExecuteError> {
    if (!plan.value) return fail({ code: 'no-plan', detail: command.type })
    // A copy: a form that goes on editing its own object must not change the plan behind its history.
    const applied = applyCommand(plan.value, toPlain(command), context())
    if (!applied.ok) return applied
    adopt({ plan: applied.value.plan, history: record(history.value, applied.value.entry) })
    return ok(applied.value.plan)
  }

  function step(take: typeof undoStep | typeof redoStep): CommandLabel | null {
    if (!plan.value) return null
    const taken = take(plan.value, history.value, context())
    if (!taken.ok) return null
    adopt(taken.value)
    return taken.value.label
  }

  /** Takes the last change back; answers its label for the announcement, or null when there is none. */
  const undo = () => step(undoStep)
  /** Makes it again; answers alike. */
  const redo = () => step(redoStep)

  return {
    plan,
    history,
    loading,
    error,
    undoLabel,
    redoLabel,
    diagnostics,
    totals,
    open,
    close,
    adopt,
    execute,
    undo,
    redo
  }
})
