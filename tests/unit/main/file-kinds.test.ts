import { describe, expect, test } from 'vitest'
import { extensions, filters, safeFileName, withExtension } from '../../../src-main/file-kinds'

describe('filters', () => {
  test('one kind has one filter', () => {
    expect(filters(['plan'], 'fr')).toEqual([{ name: 'Plan Gamme', extensions: ['gamme'] }])
    expect(filters(['plan'], 'en')[0]?.name).toBe('Gamme plan')
  })

  test('several kinds are first offered together', () => {
    expect(filters(['plan', 'maquette'], 'fr').map(({ extensions: shown }) => shown)).toEqual([['gamme', 'gamme-maquette'], ['gamme'], ['gamme-maquette']])
  })

  test('no kind, no filter', () => {
    expect(filters([], 'fr')).toEqual([])
  })
})

test.each([
  ['/a/plan', 'plan', '/a/plan.gamme'],
  ['/a/plan', 'review', '/a/plan.gamme-revue'],
  ['/a/plan.gamme', 'plan', '/a/plan.gamme'],
  ['/a/PLAN.GAMME', 'plan', '/a/PLAN.GAMME'],
  ['/a/plan.v2', 'plan', '/a/plan.v2.gamme'],
  ['/a/notes.xlsx', 'table', '/a/notes.xlsx'],
  ['/a/notes', 'table', '/a/notes.csv'],
  ['/a/carte.svg', 'svg', '/a/carte.svg'],
  ['/a/carte', 'png', '/a/carte.png']
] as const)('%s saved as %s is %s', (path, kind, expected) => {
  expect(withExtension(path, kind)).toBe(expected)
})

test.each([
  ['Mon plan.gamme', 'Mon plan.gamme'],
  ['Été 2026 – MPI', 'Été 2026 – MPI'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Windows\\system.ini', 'system.ini'],
  ['a/b:c', 'b-c'],
  ['a<b>"c"|d?e*', 'a-b--c--d-e-'],
  ['new\nline\0', 'new-line-'],
  ['...hidden', 'hidden'],
  ['trailing. ', 'trailing'],
  ['..', 'gamme'],
  ['/', 'gamme']
])('%j is proposed as %j', (name, expected) => {
  expect(safeFileName(name)).toBe(expected)
})

test('an extension belongs to one kind', () => {
  const all = Object.values(extensions).flat()
  expect(new Set(all).size).toBe(all.length)
})
