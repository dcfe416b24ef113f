import type { Maquette } from '@/domain/maquette/maquette'
import type { Result } from '@/domain/result'
import type { GammeDatabase } from './database'
import { guardedValue, type StorageError } from './storage-error'
import { toPlain } from './to-plain'

/** The maquettes installed on this machine, beside the gabarit that ships. */
export interface MaquetteRepository {
  listMaquettes(): Promise<Result<Maquette[], StorageError>>
  saveMaquette(maquette: Maquette, savedAt: string): Promise<Result<null, StorageError>>
  removeMaquette(id: string): Promise<Result<null, StorageError>>
}

export function createMaquetteRepository({ maquettes }: GammeDatabase): MaquetteRepository {
  return {
    listMaquettes: () => guardedValue(async () => (await maquettes.toArray()).map((row) => row.maquette)),

    saveMaquette: (maquette, savedAt) =>
      guardedValue(async () => {
        await maquettes.put({ id: maquette.id, savedAt, maquette: toPlain(maquette) })
        return null
      }),

    removeMaquette: (id) =>
      guardedValue(async () => {
        await maquettes.delete(id)
        return null
      })
  }
}
