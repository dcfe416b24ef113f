import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openStorage, type Storage } from '@/storage'
import { useDatabase } from '@/stores/database'
import { useSettings } from '@/stores/settings'
import { newDisk, valueOf } from '../storage/support'

const disk = newDisk()
let name = ''
let storage: Storage

async function restart(): Promise<ReturnType<typeof useSettings>> {
  setActivePinia(createPinia())
  storage = valueOf(await openStorage({ ...disk, name }))
  useDatabase().use(storage)
  return useSettings()
}

beforeEach(() => {
  name = crypto.randomUUID()
})

afterEach(() => {
  vi.restoreAllMocks()
  storage.close()
})

describe('settings', () => {
  it('are kept across restarts', async () => {
    const first = await restart()
    await first.load()
    first.locale = 'en'
    first.theme = 'dark'
    first.textSize = 200
    first.thresholds = 'scodoc'
    first.weekStart = 'sunday'
    first.defaultCeiling = 2100
    first.reminders = { exam: 'weekBefore', deadline: 'never', task: 'sameDay' }
    const second = await restart()
    expect(second.locale).toBe('fr')
    await second.load()
    expect([second.locale, second.theme, second.textSize, second.thresholds]).toEqual(['en', 'dark', 200, 'scodoc'])
    expect([second.weekStart, second.defaultCeiling]).toEqual(['sunday', 2100])
    expect(second.reminders).toEqual({ exam: 'weekBefore', deadline: 'never', task: 'sameDay' })
  })

  it('never write their defaults over what is stored', async () => {
    const first = await restart()
    await first.load()
    first.locale = 'en'
    const second = await restart()
    const write = vi.spyOn(storage.settings, 'writeSettings')
    second.theme = 'dark'
    expect(write).not.toHaveBeenCalled()
    await second.load()
    expect([second.locale, second.theme]).toEqual(['en', 'system'])
  })

  it('fall back to the present value when another version stored one that is unknown', async () => {
    const settings = await restart()
    valueOf(await storage.settings.writeSettings({ locale: 'de', theme: 7, textSize: 110, thresholds: null }))
    valueOf(await storage.settings.writeSettings({ weekStart: 'friday', defaultCeiling: -60, reminders: { exam: 'sameDay', task: 'hourly' } }))
    await settings.load()
    expect([settings.locale, settings.theme, settings.textSize, settings.thresholds]).toEqual([
      'fr',
      'system',
      100,
      'text'
    ])
    expect([settings.weekStart, settings.defaultCeiling]).toEqual(['monday', null])
    expect(settings.reminders).toEqual({ exam: 'sameDay', deadline: 'never', task: 'never' })
  })

  it('say when a change could not be kept', async () => {
    const settings = await restart()
    await settings.load()
    vi.spyOn(storage.settings, 'writeSettings').mockResolvedValue({ ok: false, error: { code: 'quota', detail: 'test' } })
    settings.locale = 'en'
    await vi.waitFor(() => expect(settings.error?.code).toBe('quota'))
  })
})
