import { emptyHistory, type History } from '@/domain/history'
import type { Maquette } from '@/domain/maquette/maquette'
import { fail, ok, type Result } from '@/domain/result'
import type { GammeDatabase, StoredMaquette } from './database'
import { guarded, guardedValue, type StorageError } from './storage-error'
import { toPlain } from './to-plain'

type Outcome<T> = Promise<Result<T, StorageError>>

export interface LoadedMaquette {
  maquette: Maquette
  history: History
}

/** The maquettes installed on this machine, beside the gabarit that ships. */
export interface MaquetteRepository {
  listMaquettes(): Outcome<StoredMaquette[]>
  loadMaquette(id: string): Outcome<LoadedMaquette>
  saveMaquette(kept: LoadedMaquette & { savedAt: string }): Outcome<null>
  /** Answers what was removed, so that it can be put back. */
  removeMaquette(id: string): Outcome<StoredMaquette>
  putBackMaquette(row: StoredMaquette): Outcome<null>
}

const notFound = (id: string) => fail<StorageError>({ code: 'not-found', detail: `maquette ${id}` })

export function createMaquetteRepository({ maquettes }: GammeDatabase): MaquetteRepository {
  async function put(row: StoredMaquette): Promise<null> {
    await maquettes.put(row)
    return null
  }

  return {
    listMaquettes: () => guardedValue(() => maquettes.toArray()),

    loadMaquette: (id) =>
      guarded<LoadedMaquette>(async () => {
        const row = await maquettes.get(id)
        return row ? ok({ maquette: row.maquette, history: row.history ?? emptyHistory() }) : notFound(id)
      }),

    saveMaquette: ({ maquette, history, savedAt }) =>
      guardedValue(() => put({ id: maquette.id, savedAt, maquette: toPlain(maquette), ...(history.entries.length > 0 && { history: toPlain(history) }) })),

    removeMaquette: (id) =>
      guarded<StoredMaquette>(async () => {
        const row = await maquettes.get(id)
        if (!row) return notFound(id)
        await maquettes.delete(id)
        return ok(row)
      }),

    putBackMaquette: (row) => guardedValue(() => put(row))
  }
}
