import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { emptyHistory, record, replayAgain, replayBack, type ChangeLabel, type History } from '@/domain/history'
import { applyMaquetteCommand } from '@/domain/maquette/apply-maquette-command'
import { maquetteCompleteness, type Completeness } from '@/domain/maquette/completeness'
import type { Maquette } from '@/domain/maquette/maquette'
import type { MaquetteCommand, MaquetteCommandError } from '@/domain/maquette/maquette-command'
import { fail, ok, type Result } from '@/domain/result'
import { context } from '@/platform/clock'
import type { StorageError } from '@/storage/storage-error'
import { toPlain } from '@/storage/to-plain'
import { useFramework } from './framework'
import type { MaquetteSnapshot } from './kept'
import { useSaveState } from './save-state'

/** `shipped`: the gabarit is the same for everybody; a copy of it is edited. */
export type EditError = MaquetteCommandError | { code: 'none-open' | 'shipped'; detail: string }

/** A maquette's history lies in one row with it: longer, it would outweigh what it belongs to. */
export const MAX_MAQUETTE_HISTORY = 300

/** The maquette on the screen. It is immutable: every change is a command and yields a new object. */
export const useCurrentMaquette = defineStore('current-maquette', () => {
  const framework = useFramework()
  const saveState = useSaveState()

  const maquette = shallowRef<Maquette | null>(null)
  const history = shallowRef<History>(emptyHistory())
  const loading = ref(false)

  const readOnly = computed(() => maquette.value !== null && maquette.value.id === framework.gabarit?.id)
  const undoLabel = computed<ChangeLabel | null>(() => history.value.entries[history.value.position - 1]?.label ?? null)
  const redoLabel = computed<ChangeLabel | null>(() => history.value.entries[history.value.position]?.label ?? null)
  const completeness = computed<Completeness | null>(() => (maquette.value ? maquetteCompleteness(maquette.value) : null))

  let opening = 0

  /** Opens a maquette in place of the open one. */
  async function open(id: string): Promise<Result<Maquette, StorageError>> {
    if (maquette.value?.id === id) return ok(maquette.value)
    const turn = ++opening
    if (framework.gabarit?.id === id) {
      show({ maquette: framework.gabarit, history: emptyHistory() })
      return ok(framework.gabarit)
    }
    close()
    opening = turn
    loading.value = true
    const loaded = await saveState.loadMaquette(id)
    // A slow one that was left for another must not appear in its place.
    if (turn === opening) {
      loading.value = false
      if (loaded.ok) show(loaded.value)
    }
    return loaded.ok ? ok(loaded.value.maquette) : loaded
  }

  /** Lets go of it; what is still to be written stays in the queue. */
  function close(): void {
    opening += 1
    loading.value = false
    maquette.value = null
    history.value = emptyHistory()
  }

  function show(next: MaquetteSnapshot): void {
    maquette.value = next.maquette
    history.value = next.history
  }

  /** Takes a new state of the open maquette: shown at once, written as soon as the disk allows. */
  function adopt(next: MaquetteSnapshot): void {
    show(next)
    saveState.saveMaquette(next)
  }

  /** Changes the maquette at once; the save follows by itself. */
  function execute(command: MaquetteCommand): Result<Maquette, EditError> {
    if (!maquette.value) return fail({ code: 'none-open', detail: command.type })
    if (readOnly.value) return fail({ code: 'shipped', detail: command.type })
    // A copy: a form that goes on editing its own object must not change the maquette behind its history.
    const applied = applyMaquetteCommand(maquette.value, toPlain(command), context())
    if (!applied.ok) return applied
    adopt({ maquette: applied.value.maquette, history: record(history.value, applied.value.entry, MAX_MAQUETTE_HISTORY) })
    return ok(applied.value.maquette)
  }

  function step(take: typeof replayBack | typeof replayAgain): ChangeLabel | null {
    if (!maquette.value) return null
    const taken = take(maquette.value, history.value)
    if (!taken.ok) return null
    adopt({ maquette: taken.value.state, history: taken.value.history })
    return taken.value.label
  }

  /** Takes the last change back; answers its label for the announcement, or null when there is none. */
  const undo = () => step(replayBack)
  /** Makes it again; answers alike. */
  const redo = () => step(replayAgain)

  return { maquette, history, loading, readOnly, undoLabel, redoLabel, completeness, open, close, adopt, execute, undo, redo }
})
