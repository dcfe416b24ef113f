import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Maquette } from '@/domain/maquette/maquette'
import { GABARIT_ID } from '@/domain/maquette/gabarit'
import type { Storage } from '@/storage'
import { useCurrentMaquette } from '@/stores/current-maquette'
import { useFramework } from '@/stores/framework'
import { useMaquettes } from '@/stores/maquettes'
import { newDisk, valueOf } from '../storage/support'
import { startSession, type Disk } from './session'

let disk: Disk
let storage: Storage

beforeEach(async () => {
  disk = newDisk()
  storage = await startSession(disk)
  valueOf(await useMaquettes().load())
})

afterEach(() => {
  vi.restoreAllMocks()
  storage.close()
})

const gabarit = (): Maquette => {
  const shipped = useFramework().gabarit
  if (!shipped) throw new Error('no gabarit')
  return shipped
}

describe('the maquettes of this machine', () => {
  it('begin with the gabarit alone, which is known by its id', () => {
    expect(gabarit().id).toBe(GABARIT_ID)
    expect(useMaquettes().all).toEqual([gabarit()])
    expect(useMaquettes().isShipped(GABARIT_ID)).toBe(true)
  })

  it('are copied under another name and id, and are there at the next start', async () => {
    const copied = valueOf(await useMaquettes().copy(gabarit(), ' Ma maquette '))
    expect(copied).toEqual({ ...gabarit(), id: copied.id, name: 'Ma maquette' })
    expect(copied.id).not.toBe(GABARIT_ID)
    storage.close()
    storage = await startSession(disk)
    valueOf(await useMaquettes().load())
    expect(useMaquettes().installed).toEqual([copied])
  })

  it('live side by side, by name', async () => {
    valueOf(await useMaquettes().copy(gabarit(), 'Toulon'))
    valueOf(await useMaquettes().copy(gabarit(), 'Annecy'))
    expect(useMaquettes().all.map(({ name }) => name)).toEqual([gabarit().name, 'Annecy', 'Toulon'])
  })

  it('come back whole when a deletion is undone', async () => {
    const copied = valueOf(await useMaquettes().copy(gabarit(), 'Toulon'))
    const row = valueOf(await useMaquettes().remove(copied.id))
    expect(useMaquettes().installed).toEqual([])
    valueOf(await useMaquettes().putBack(row))
    expect(useMaquettes().installed).toEqual([copied])
  })

  it('are renamed as a change of their history', async () => {
    const copied = valueOf(await useMaquettes().copy(gabarit(), 'Toulon'))
    valueOf(await useMaquettes().rename(copied.id, 'Toulon 2027'))
    expect(useMaquettes().installed.map(({ name }) => name)).toEqual(['Toulon 2027'])
    valueOf(await useCurrentMaquette().open(copied.id))
    expect(useCurrentMaquette().undo()).toEqual({ key: 'rename', params: { name: 'Toulon 2027' } })
    expect(useMaquettes().installed.map(({ name }) => name)).toEqual(['Toulon'])
  })

  it('answer a storage that fails with its error, and stay as they are', async () => {
    vi.spyOn(storage.maquettes, 'saveMaquette').mockResolvedValue({ ok: false, error: { code: 'quota', detail: 'full' } })
    expect(await useMaquettes().copy(gabarit(), 'Toulon')).toMatchObject({ ok: false, error: { code: 'quota' } })
    expect(useMaquettes().installed).toEqual([])
  })
})

describe('a maquette that is installed', () => {
  it('keeps its id where that is free', async () => {
    const brought = { ...gabarit(), id: 'iut-toulon', name: 'Toulon' }
    expect(valueOf(await useMaquettes().install(brought))).toEqual(brought)
    expect(useMaquettes().find('iut-toulon')).toEqual(brought)
  })

  it('is the one that is here when both say the same', async () => {
    const brought = { ...gabarit(), id: 'iut-toulon', name: 'Toulon' }
    await useMaquettes().install(brought)
    await useMaquettes().install(structuredClone(brought))
    expect(useMaquettes().installed).toHaveLength(1)
  })

  it('never takes the place of another', async () => {
    const brought = { ...gabarit(), id: 'iut-toulon', name: 'Toulon' }
    await useMaquettes().install(brought)
    const other = valueOf(await useMaquettes().install({ ...brought, name: 'Toulon 2027' }))
    expect(other.id).not.toBe('iut-toulon')
    expect(useMaquettes().installed.map(({ name }) => name)).toEqual(['Toulon', 'Toulon 2027'])
  })

  it('never takes the place of the gabarit', async () => {
    const brought = valueOf(await useMaquettes().install({ ...gabarit(), name: 'Not the gabarit' }))
    expect(brought.id).not.toBe(GABARIT_ID)
    expect(useMaquettes().all[0]).toEqual(gabarit())
  })
})
