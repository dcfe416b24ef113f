import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Maquette } from '@/domain/maquette/maquette'
import { fail, ok, type Result } from '@/domain/result'
import { sameData } from '@/domain/same-data'
import { newId, now } from '@/platform/clock'
import type { StoredMaquette } from '@/storage/database'
import type { StorageError } from '@/storage/storage-error'
import { useDatabase } from './database'
import { useFramework } from './framework'

type Outcome<T> = Promise<Result<T, StorageError>>

/** The maquettes of this machine: the gabarit that ships, which nothing changes, and those of the user. */
export const useMaquettes = defineStore('maquettes', () => {
  const database = useDatabase()
  const framework = useFramework()

  const stored = shallowRef<readonly StoredMaquette[]>([])
  const loaded = ref(false)

  /** Those of the user, by name. */
  const installed = computed<readonly Maquette[]>(() =>
    stored.value.map(({ maquette }) => maquette).toSorted((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
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
    const saved = await repository().saveMaquette(maquette, now())
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

  async function rename(id: string, name: string): Outcome<Maquette> {
    const maquette = installed.value.find((candidate) => candidate.id === id)
    return maquette ? write({ ...maquette, name: name.trim() }) : fail({ code: 'not-found', detail: `maquette ${id}` })
  }

  /** Answers what was removed, so that it can be put back. Plans made from it keep their own. */
  async function remove(id: string): Outcome<StoredMaquette> {
    const removed = await repository().removeMaquette(id)
    if (removed.ok) await load()
    return removed
  }

  async function putBack(row: StoredMaquette): Outcome<null> {
    const added = await repository().putBackMaquette(row)
    if (added.ok) await load()
    return added
  }

  return { installed, all, loaded, load, find, isShipped, savedAt, install, copy, rename, remove, putBack }
})
