import type { Maquette } from '@/domain/maquette/maquette'
import { fail, ok, type Result } from '@/domain/result'
import type { GammeDatabase, StoredMaquette } from './database'
import { guarded, guardedValue, type StorageError } from './storage-error'
import { toPlain } from './to-plain'

type Outcome<T> = Promise<Result<T, StorageError>>

/** The maquettes installed on this machine, beside the gabarit that ships. */
export interface MaquetteRepository {
  listMaquettes(): Outcome<StoredMaquette[]>
  saveMaquette(maquette: Maquette, savedAt: string): Outcome<null>
  /** Answers what was removed, so that it can be put back. */
  removeMaquette(id: string): Outcome<StoredMaquette>
  putBackMaquette(row: StoredMaquette): Outcome<null>
}

export function createMaquetteRepository({ maquettes }: GammeDatabase): MaquetteRepository {
  async function put(row: StoredMaquette): Promise<null> {
    await maquettes.put(row)
    return null
  }

  return {
    listMaquettes: () => guardedValue(() => maquettes.toArray()),

    saveMaquette: (maquette, savedAt) => guardedValue(() => put({ id: maquette.id, savedAt, maquette: toPlain(maquette) })),

    removeMaquette: (id) =>
      guarded<StoredMaquette>(async () => {
        const row = await maquettes.get(id)
        if (!row) return fail({ code: 'not-found', detail: `maquette ${id}` })
        await maquettes.delete(id)
        return ok(row)
      }),

    putBackMaquette: (row) => guardedValue(() => put(row))
  }
}
