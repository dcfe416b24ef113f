import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reactive } from 'vue'
import { emptyHistory } from '@/domain/history'
import { openStorage, type Storage } from '@/storage'
import { historyOf, newDisk, smallPlan, valueOf } from './support'

const disk = newDisk()
let storage: Storage

beforeEach(async () => {
  storage = valueOf(await openStorage({ ...disk, name: crypto.randomUUID() }))
})

afterEach(() => storage.close())

describe('settings', () => {
  it('are empty at first', async () => {
    expect(valueOf(await storage.settings.readSettings())).toEqual({})
  })

  it('are kept by key, proxies included', async () => {
    valueOf(await storage.settings.writeSettings({ locale: 'en', wide: reactive({ a: [1] }) }))
    valueOf(await storage.settings.writeSettings({ locale: 'fr' }))
    expect(valueOf(await storage.settings.readSettings())).toEqual({ locale: 'fr', wide: { a: [1] } })
  })
})

describe('maquettes', () => {
  it('are saved, replaced and removed by id', async () => {
    const { maquette } = smallPlan('a')
    const history = historyOf(1)
    valueOf(await storage.maquettes.saveMaquette({ maquette, history: emptyHistory(), savedAt: '2026-10-01T10:00:00.000Z' }))
    valueOf(await storage.maquettes.saveMaquette({ maquette: { ...maquette, name: 'Better' }, history, savedAt: '2026-10-02T10:00:00.000Z' }))
    const saved = { id: maquette.id, savedAt: '2026-10-02T10:00:00.000Z', maquette: { ...maquette, name: 'Better' }, history }
    expect(valueOf(await storage.maquettes.listMaquettes())).toEqual([saved])
    expect(valueOf(await storage.maquettes.loadMaquette(maquette.id))).toEqual({ maquette: saved.maquette, history })
    expect(valueOf(await storage.maquettes.removeMaquette(maquette.id))).toEqual(saved)
    expect(valueOf(await storage.maquettes.listMaquettes())).toEqual([])
    valueOf(await storage.maquettes.putBackMaquette(saved))
    expect(valueOf(await storage.maquettes.listMaquettes())).toEqual([saved])
  })
})
