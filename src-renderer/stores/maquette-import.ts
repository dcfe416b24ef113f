import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { MaquetteSource, SourceError } from '@/domain/exchange/maquette-source'
import type { Maquette } from '@/domain/maquette/maquette'
import type { MaquetteCommandError } from '@/domain/maquette/maquette-command'
import { ok, type Result } from '@/domain/result'
import { newId } from '@/platform/clock'
import type { StorageError } from '@/storage/storage-error'
import { useMaquettes } from './maquettes'

/** Why a file gave nothing: it could not be read, or what was read is no maquette. */
export type MaquetteImportError = SourceError | { code: string; detail: string }

/** A file as it arrives, from whatever door; read when its turn comes. */
export interface MaquetteArrival {
  name: string
  read: () => Promise<Result<Uint8Array, { code: string; detail: string }>>
}

interface EntryBase {
  id: string
  /** Name of the file. */
  name: string
}

export type MaquetteEntry = EntryBase &
  ({ state: 'reading' } | { state: 'refused'; error: MaquetteImportError } | { state: 'read'; source: MaquetteSource })

/** What is done with a maquette that was read: a new one, or the next state of one that is installed. */
export interface InstallChoice {
  type: 'add' | 'change'
  maquette: Maquette
}

/** The maquette as it is now here, and the change that its history took; null for a new one. */
export interface Installed {
  maquette: Maquette
  entry: string | null
}

/** Files that may hold a maquette, on their way in: each is read, shown, and installed when the user says so. */
export const useMaquetteImport = defineStore('maquette-import', () => {
  const maquettes = useMaquettes()

  /** The file that is shown; null when none waits. */
  const entry = shallowRef<MaquetteEntry | null>(null)
  let waiting: MaquetteArrival[] = []

  async function offer(arrivals: readonly MaquetteArrival[]): Promise<void> {
    waiting.push(...arrivals)
    if (entry.value === null) await next()
  }

  /** Lets go of the file that is shown, and reads the next. */
  async function next(): Promise<void> {
    const arrival = waiting.shift()
    if (!arrival) {
      entry.value = null
      return
    }
    const reading = { id: newId(), name: arrival.name }
    entry.value = { ...reading, state: 'reading' }
    const bytes = await arrival.read()
    const { readMaquetteSource } = await import('@/domain/exchange/maquette-source')
    const read = bytes.ok ? await readMaquetteSource(bytes.value) : bytes
    // The dialog may have been closed in the meantime.
    if (entry.value?.id !== reading.id) return
    entry.value = read.ok ? { ...reading, state: 'read', source: read.value } : { ...reading, state: 'refused', error: read.error }
  }

  /** Forgets the files that wait, and the one that is shown. */
  function close(): void {
    waiting = []
    entry.value = null
  }

  async function install({ type, maquette }: InstallChoice): Promise<Result<Installed, StorageError | MaquetteCommandError>> {
    if (type === 'add') {
      const added = await maquettes.install(maquette)
      return added.ok ? ok({ maquette: added.value, entry: null }) : added
    }
    const changed = await maquettes.change(maquette.id, { type: 'importContent', maquette })
    return changed.ok ? ok({ maquette: changed.value.maquette, entry: changed.value.entry.id }) : changed
  }

  return { entry, offer, next, close, install }
})
