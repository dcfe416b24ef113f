import { describe, expect, test } from 'vitest'
import { digestOf, folderOfKey, formatCopyId, formatCopyName, parseCopyId, parseCopyName } from '../../../src-main/backups/copy-name'

const name = { writtenAt: '2026-03-14T09:26:53.589Z', bytes: 12345, digest: '0123456789abcdef' }
const file = '2026-03-14T09-26-53.589Z_12345_0123456789abcdef.gamme'

describe('the name of a copy', () => {
  test('is written and read back', () => {
    expect(formatCopyName(name)).toBe(file)
    expect(parseCopyName(file)).toEqual(name)
  })

  test('sorts as its instant', () => {
    const later = formatCopyName({ ...name, writtenAt: '2026-03-14T10:00:00.000Z', bytes: 1 })
    expect([later, file].sort()).toEqual([file, later])
  })

  test.each(['', 'about.json', '.hidden.part', 'plan.gamme', file.toUpperCase(), `${file}.bak`, ` ${file}`, file.replace('03-14', '13-41'), file.replace('_12345_', '_-1_')])(
    '%j is not one of ours',
    (foreign) => {
      expect(parseCopyName(foreign)).toBeNull()
    }
  )
})

describe('the folder of a key', () => {
  test('is the key when every system accepts it', () => {
    const id = '3f2b8a54-1c7d-4e0a-9b6f-2d5e8c1a7f90'
    expect(folderOfKey(id)).toBe(id)
  })

  test.each(['..', '.', '../x', 'a/b', 'a\\b', 'CON', 'con', 'nul', 'com1', 'Élève', 'A', 'a'.repeat(100), ' ', 'key-0', '\0'])('is a digest for %j', (key) => {
    expect(folderOfKey(key)).toMatch(/^key-[0-9a-f]{32}$/)
  })

  test('never mixes two keys, upper and lower case included', () => {
    const keys = ['plan', 'Plan', 'PLAN', 'plan ', 'key-1', '../plan']
    expect(new Set(keys.map(folderOfKey)).size).toBe(keys.length)
  })
})

describe('the id of a copy', () => {
  test('names a folder and a file', () => {
    expect(parseCopyId(formatCopyId('plan-1', file))).toEqual({ folder: 'plan-1', file, name })
  })

  test.each([
    '',
    'plan-1',
    file,
    `/${file}`,
    `../${file}`,
    `..\\${file}`,
    `plan-1/../${file}`,
    `plan-1/${file}/x`,
    `/etc/${file}`,
    'plan-1/about.json',
    'plan-1/../../shell.json',
    `plan-1/${file}\0`,
    `PLAN/${file}`,
    `C:/${file}`
  ])('%j names none', (id) => {
    expect(parseCopyId(id)).toBeNull()
  })
})

test('a digest is sixteen digits of the content', () => {
  expect(digestOf(Buffer.from('plan'))).toMatch(/^[0-9a-f]{16}$/)
  expect(digestOf(Buffer.from('plan'))).not.toBe(digestOf(Buffer.from('plam')))
})
