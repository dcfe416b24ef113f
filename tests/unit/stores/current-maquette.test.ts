import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GABARIT_ID } from '@/domain/maquette/gabarit'
import type { MaquetteCommand } from '@/domain/maquette/maquette-command'
import type { Storage } from '@/storage'
import { MAX_MAQUETTE_HISTORY, useCurrentMaquette } from '@/stores/current-maquette'
import { useFramework } from '@/stores/framework'
import { useMaquettes } from '@/stores/maquettes'
import { useSaveState } from '@/stores/save-state'
import { newDisk, valueOf } from '../storage/support'
import { startSession, type Disk } from './session'

let disk: Disk
let storage: Storage
let id: string

const typed = (value: number): MaquetteCommand => ({ type: 'setCoefficients', semester: 1, changes: [{ module: 0, ue: 'UE1.1', value }] })
const coefficient = (): number | undefined => useCurrentMaquette().maquette?.semesters[0]?.modules[0]?.coefficients['UE1.1']

beforeEach(async () => {
  disk = newDisk()
  storage = await startSession(disk)
  const { gabarit } = useFramework()
  if (!gabarit) throw new Error('no gabarit')
  id = valueOf(await useMaquettes().copy(gabarit, 'Toulon')).id
  valueOf(await useCurrentMaquette().open(id))
})

afterEach(() => {
  vi.restoreAllMocks()
  storage.close()
})

describe('the open maquette', () => {
  it('changes at once, is undone and redone with its label', () => {
    const current = useCurrentMaquette()
    const before = coefficient()
    valueOf(current.execute(typed(12.5)))
    expect(coefficient()).toBe(12.5)
    expect(current.undo()).toEqual({ key: 'setCoefficient', params: { code: 'R1.01', ue: 'UE1.1' } })
    expect(coefficient()).toBe(before)
    expect(current.redo()).toEqual({ key: 'setCoefficient', params: { code: 'R1.01', ue: 'UE1.1' } })
    expect(coefficient()).toBe(12.5)
    expect([current.redo(), current.redoLabel]).toEqual([null, null])
  })

  it('is as it was at the next start, and can still be undone', async () => {
    const before = coefficient()
    useCurrentMaquette().execute(typed(12.5))
    expect(await useSaveState().flush()).toBe(true)
    storage.close()
    storage = await startSession(disk)
    valueOf(await useCurrentMaquette().open(id))
    expect(coefficient()).toBe(12.5)
    useCurrentMaquette().undo()
    expect(coefficient()).toBe(before)
  })

  it('counts what is filled in', () => {
    const current = useCurrentMaquette()
    const left = current.completeness?.placeholders.length ?? 0
    current.execute(typed(12.5))
    expect(current.completeness?.placeholders.length).toBe(left - 1)
  })

  it('keeps the last changes of its history', () => {
    for (let value = 1; value <= MAX_MAQUETTE_HISTORY + 5; value++) useCurrentMaquette().execute(typed(value))
    expect(useCurrentMaquette().history.entries).toHaveLength(MAX_MAQUETTE_HISTORY)
  })

  it('says that it could not be written, and goes on trying', async () => {
    const save = vi.spyOn(storage.maquettes, 'saveMaquette').mockResolvedValue({ ok: false, error: { code: 'quota', detail: 'full' } })
    useCurrentMaquette().execute(typed(12.5))
    expect(await useSaveState().flush()).toBe(false)
    expect([useSaveState().status, useSaveState().error]).toEqual(['error', 'quota'])
    save.mockRestore()
    expect(await useSaveState().flush()).toBe(true)
    expect(useSaveState().status).toBe('saved')
  })

  it('does not come back once it is deleted', async () => {
    useCurrentMaquette().execute(typed(12.5))
    valueOf(await useMaquettes().remove(id))
    expect(useCurrentMaquette().maquette).toBeNull()
    await useSaveState().flush()
    valueOf(await useMaquettes().load())
    expect(useMaquettes().installed).toEqual([])
  })
})

describe('the gabarit', () => {
  it('is shown and never changed', async () => {
    const current = useCurrentMaquette()
    valueOf(await current.open(GABARIT_ID))
    expect(current.readOnly).toBe(true)
    expect(current.execute(typed(12.5))).toMatchObject({ ok: false, error: { code: 'shipped' } })
    expect(current.maquette).toBe(useFramework().gabarit)
  })

  it('is left for nothing: no change without a maquette', () => {
    useCurrentMaquette().close()
    expect(useCurrentMaquette().execute(typed(1))).toMatchObject({ ok: false, error: { code: 'none-open' } })
    expect(useCurrentMaquette().undo()).toBeNull()
  })
})
