import { appendFile, mkdir, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { BackupInfo, BridgeResult } from '@/platform/bridge'
import { BackupStore } from '../../../src-main/backups/backup-store'
import { kept } from '../../../src-main/backups/rotation'
import { tempFolder } from './temp-folder'

const minute = 60_000

/** A store whose clock advances by `step` at each copy. */
async function newStore(step = minute): Promise<{ store: BackupStore; folder: string; setClock(iso: string): void }> {
  const folder = join(await tempFolder(), 'backups')
  let time = Date.parse('2026-03-02T08:00:00.000Z')
  const store = new BackupStore(folder, () => new Date((time += step)))
  return { store, folder, setClock: (iso) => (time = Date.parse(iso)) }
}

function valueOf<T>(result: BridgeResult<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`)
  return result.value
}

const request = (text: string, key = 'plan-1', label = 'Mon plan') => ({ key, label, text })
const fileOf = (folder: string, info: BackupInfo): string => join(folder, info.id)

describe('writing', () => {
  test('a copy is the text itself, under a name that tells when, how long and what', async () => {
    const { store, folder } = await newStore()
    const info = valueOf(await store.write(request('{"é":1}')))
    expect(info).toMatchObject({ key: 'plan-1', label: 'Mon plan', writtenAt: '2026-03-02T08:01:00.000Z', bytes: 8 })
    expect(await readFile(fileOf(folder, info), 'utf8')).toBe('{"é":1}')
    expect(await readdir(join(folder, 'plan-1'))).toHaveLength(2)
    expect(valueOf(await store.read(info.id))).toBe('{"é":1}')
  })

  test('the same content twice in a row is kept once, and again after another', async () => {
    const { store } = await newStore()
    const first = valueOf(await store.write(request('a')))
    expect(valueOf(await store.write(request('a')))).toEqual(first)
    await store.write(request('b'))
    const again = valueOf(await store.write(request('a')))
    expect(again.id).not.toBe(first.id)
    expect(valueOf(await store.list()).map(({ bytes }) => bytes)).toEqual([1, 1, 1])
  })

  test('the last ten of one hour are kept, the first ones removed', async () => {
    const { store } = await newStore()
    for (let index = 0; index < 15; index++) await store.write(request(`content ${index}`))
    const texts = await Promise.all(valueOf(await store.list()).map(async ({ id }) => valueOf(await store.read(id))))
    expect(texts).toEqual(Array.from({ length: kept.latest }, (_unused, index) => `content ${14 - index}`))
  })

  test('writes at the same time all end well, in their order', async () => {
    const { store } = await newStore()
    const infos = await Promise.all(['a', 'b', 'c', 'd'].map((text) => store.write(request(text))))
    expect(infos.every(({ ok }) => ok)).toBe(true)
    expect(valueOf(await store.read(valueOf(await store.list())[0]?.id ?? ''))).toBe('d')
  })

  test('a clock set back does not make the newest copy look old', async () => {
    const { store, setClock } = await newStore()
    await store.write(request('a'))
    setClock('2020-01-01T00:00:00.000Z')
    const later = valueOf(await store.write(request('b')))
    expect(valueOf(await store.list())[0]).toEqual(later)
  })

  test('keys never share a folder, whatever they hold', async () => {
    const { store, folder } = await newStore()
    for (const key of ['plan', 'Plan', '../plan', '/etc', 'con', '']) await store.write(request('x', key === '' ? ' ' : key))
    expect(await readdir(folder)).toHaveLength(6)
    expect((await readdir(join(folder, '..'))).sort()).toEqual(['backups'])
    expect(valueOf(await store.list()).map(({ key }) => key).sort()).toEqual([' ', '../plan', '/etc', 'Plan', 'con', 'plan'])
  })

  test('a folder that cannot be written is a value with its code, and the next write works', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { store, folder } = await newStore()
    await writeFile(folder, 'a file where the folder should be')
    expect(await store.write(request('a'))).toMatchObject({ ok: false, error: { code: 'unwritable' } })
    await rm(folder)
    expect((await store.write(request('a'))).ok).toBe(true)
  })

  test('a damaged latest copy is not taken for the same content', async () => {
    const { store, folder } = await newStore()
    const damaged = valueOf(await store.write(request('abc')))
    await writeFile(fileOf(folder, damaged), 'xyz')
    const whole = valueOf(await store.write(request('abc')))
    expect(whole.id).not.toBe(damaged.id)
    expect(valueOf(await store.read(whole.id))).toBe('abc')
  })
})

describe('listing', () => {
  test('nothing before the first copy', async () => {
    const { store } = await newStore()
    expect(valueOf(await store.list())).toEqual([])
  })

  test('newest first, the plans together, under their last name', async () => {
    const { store } = await newStore()
    await store.write(request('a', 'one', 'First'))
    await store.write(request('b', 'two', 'Second'))
    await store.write(request('c', 'one', 'Renamed'))
    expect(valueOf(await store.list()).map(({ key, label }) => `${key} ${label}`)).toEqual(['one Renamed', 'two Second', 'one Renamed'])
  })

  test('what is foreign, empty or cut short is passed over', async () => {
    const { store, folder } = await newStore()
    const cut = valueOf(await store.write(request('cut short')))
    const empty = valueOf(await store.write(request('emptied')))
    const whole = valueOf(await store.write(request('whole')))
    await truncate(fileOf(folder, cut), 3)
    await truncate(fileOf(folder, empty), 0)
    await writeFile(join(folder, 'plan-1', 'notes.txt'), 'foreign')
    await writeFile(join(folder, 'plan-1', '.x.part'), 'left by a crash')
    await mkdir(join(folder, 'plan-1', '2026-03-02T08-01-00.000Z_1_0123456789abcdef.gamme'))
    await writeFile(join(folder, 'stray.gamme'), 'foreign')
    await mkdir(join(folder, 'Foreign folder'))
    expect(valueOf(await store.list())).toEqual([whole])
  })

  test('copies outlive the file that names their plan', async () => {
    const { store, folder } = await newStore()
    const info = valueOf(await store.write(request('a')))
    for (const about of ['', '{', '{"key":"other","label":"Other"}', '[1]']) {
      await writeFile(join(folder, 'plan-1', 'about.json'), about)
      expect(valueOf(await store.list())).toEqual([{ ...info, label: 'plan-1' }])
    }
    await rm(join(folder, 'plan-1', 'about.json'))
    expect(valueOf(await store.list())).toEqual([{ ...info, label: 'plan-1' }])
  })

  test('a folder that cannot be read is a value with its code', async () => {
    const { store, folder } = await newStore()
    await writeFile(folder, 'a file where the folder should be')
    expect(await store.list()).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})

describe('reading', () => {
  test('an altered copy is refused rather than restored', async () => {
    const { store, folder } = await newStore()
    const info = valueOf(await store.write(request('{"marks":[12]}')))
    await writeFile(fileOf(folder, info), '{"marks":[21]}')
    expect(await store.read(info.id)).toMatchObject({ ok: false, error: { code: 'unreadable' } })
    await appendFile(fileOf(folder, info), 'more')
    expect(await store.read(info.id)).toMatchObject({ ok: false, error: { code: 'unreadable' } })
  })

  test('a copy that was removed meanwhile', async () => {
    const { store, folder } = await newStore()
    const info = valueOf(await store.write(request('a')))
    await rm(fileOf(folder, info))
    expect(await store.read(info.id)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  test.each(['', '../shell.json', 'plan-1/../../shell.json', '/etc/hostname', 'plan-1/about.json'])('%j is not an id', async (id) => {
    const { store } = await newStore()
    await store.write(request('a'))
    expect(await store.read(id)).toMatchObject({ ok: false, error: { code: 'invalid-payload' } })
  })
})
