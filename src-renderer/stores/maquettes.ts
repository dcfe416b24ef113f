import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { emptyHistory, record, replayBack } from '@/domain/history'
import { applyMaquetteCommand } from '@/domain/maquette/apply-maquette-command'
import type { Maquette } from '@/domain/maquette/maquette'
import type { MaquetteChange, MaquetteCommand, MaquetteCommandError } from '@/domain/maquette/maquette-command'
import { fail, ok, type Result } from '@/domain/result'
import { sameData } from '@/domain/same-data'
import { context, newId, now } from '@/platform/clock'
import type { StoredMaquette } from '@/storage/database'
import type { StorageError } from '@/storage/storage-error'
import { MAX_MAQUETTE_HISTORY, useCurrentMaquette } from './current-maquette'
import { useDatabase } from './database'
import { useFramework } from './framework'
import type { MaquetteSnapshot } from './kept'
import { useSaveState } from './save-state'

type Outcome<T> = Promise<Result<T, StorageError>>

/** The maquettes of this machine: the gabarit that ships, which nothing changes, and those of the user. */
export const useMaquettes = defineStore('maquettes', () => {
  const database = useDatabase()
  const framework = useFramework()
  const current = useCurrentMaquette()
  const saveState = useSaveState()

  const stored = shallowRef<readonly StoredMaquette[]>([])
  const loaded = ref(false)

  /** Those of the user, by name. The open one is shown as it is now, saved or not. */
  const installed = computed<readonly Maquette[]>(() =>
    stored.value
      .map(({ id, maquette }) => (current.maquette?.id === id ? current.maquette : maquette))
      .toSorted((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
  )
  /** The gabarit first. */
  const all = computed<readonly Maquette[]>(() => (framework.gabarit ? [framework.gabarit, ...installed.value] : installed.value))

  const repository = () => database.opened.maquettes

  async function load(): Outcome<null> {
    const listed = await repository().listMaquettes()
    if (!listed.ok) return listed
    // A file may bear the gabarit's id: installed, it got another; what an older version stored under it stays out of sight.
    stored.value = listed.value.filter(({ id }) => id !== framework.gabarit?.id)
    loaded.value = true
    return ok(null)
  }

  const find = (id: string): Maquette | null => all.value.find((maquette) => maquette.id === id) ?? null
  const isShipped = (id: string): boolean => id === framework.gabarit?.id
  const savedAt = (id: string): string | null => stored.value.find((row) => row.id === id)?.savedAt ?? null

  async function write(maquette: Maquette): Outcome<Maquette> {
    const saved = await repository().saveMaquette({ maquette, history: emptyHistory(), savedAt: now() })
    if (!saved.ok) return saved
    await load()
    return ok(maquette)
  }

  /**
   * Adds a maquette beside the others and answers it as it is now here. Nothing is ever overwritten: one whose id is
   * taken is the one that is here when both say the same, and gets an id of its own otherwise.
   */
  async function install(maquette: Maquette): Outcome<Maquette> {
    if (!loaded.value) {
      const listed = await load()
      if (!listed.ok) return listed
    }
    const present = find(maquette.id)
    if (present && sameData(present, maquette)) return ok(present)
    return write(present ? { ...maquette, id: newId() } : maquette)
  }

  /** A copy to edit, under another name. */
  const copy = (maquette: Maquette, name: string): Outcome<Maquette> => write({ ...maquette, id: newId(), name: name.trim() })

  async function snapshotOf(id: string): Outcome<MaquetteSnapshot> {
    if (current.maquette?.id === id) return ok({ maquette: current.maquette, history: current.history })
    return saveState.loadMaquette(id)
  }

  /** Keeps a changed state; the open maquette shows it at once. */
  async function keep(next: MaquetteSnapshot): Outcome<Maquette> {
    if (current.maquette?.id === next.maquette.id) current.adopt(next)
    else saveState.saveMaquette(next)
    if (!(await saveState.flush())) return fail({ code: saveState.error ?? 'unknown', detail: saveState.errorDetail ?? '' })
    await load()
    return ok(next.maquette)
  }

  /** Changes a maquette, open or not; the change enters its own history. Answers that entry too, so that it can be taken back. */
  async function change(id: string, command: MaquetteCommand): Promise<Result<MaquetteChange, StorageError | MaquetteCommandError>> {
    const snapshot = await snapshotOf(id)
    if (!snapshot.ok) return snapshot
    const changed = applyMaquetteCommand(snapshot.value.maquette, command, context())
    if (!changed.ok) return changed
    const { maquette, entry } = changed.value
    const kept = await keep({ maquette, history: record(snapshot.value.history, entry, MAX_MAQUETTE_HISTORY) })
    return kept.ok ? changed : kept
  }

  /** Takes a change back while it is the maquette's last; `no-change` once another followed. */
  async function takeBack(id: string, entry: string): Promise<Result<Maquette, StorageError | MaquetteCommandError>> {
    const snapshot = await snapshotOf(id)
    if (!snapshot.ok) return snapshot
    const { maquette, history } = snapshot.value
    const undone = history.entries[history.position - 1]?.id === entry ? replayBack(maquette, history) : null
    if (!undone?.ok) return fail({ code: 'no-change', detail: entry })
    return keep({ maquette: undone.value.state, history: undone.value.history })
  }

  async function rename(id: string, name: string): Promise<Result<Maquette, StorageError | MaquetteCommandError>> {
    const renamed = await change(id, { type: 'setIdentity', change: { name } })
    return renamed.ok ? ok(renamed.value.maquette) : renamed
  }

  /** Answers what was removed, so that it can be put back. Plans made from it keep their own. */
  async function remove(id: string): Outcome<StoredMaquette> {
    if (current.maquette?.id === id) current.close()
    // Written after the deletion, what still waits would bring it back.
    await saveState.flush()
    const removed = await repository().removeMaquette(id)
    if (removed.ok) await load()
    return removed
  }

  async function putBack(row: StoredMaquette): Outcome<null> {
    const added = await repository().putBackMaquette(row)
    if (added.ok) await load()
    return added
  }

  return { installed, all, loaded, load, find, isShipped, savedAt, install, change, takeBack, copy, rename, remove, putBack }
})
