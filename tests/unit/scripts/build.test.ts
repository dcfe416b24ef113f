import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newest } from '../../../scripts/lib/build.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gamme-unit-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const seconds = (path: string, time: number): void => utimesSync(path, time, time)

test('the latest change is found at any depth, and a deleted file is one', () => {
  const inner = join(folder, 'a', 'b')
  mkdirSync(inner, { recursive: true })
  writeFileSync(join(inner, 'deep.ts'), '')
  writeFileSync(join(folder, 'top.ts'), '')
  seconds(join(folder, 'top.ts'), 2000)
  seconds(join(inner, 'deep.ts'), 3000)
  for (const path of [inner, join(folder, 'a'), folder]) seconds(path, 1000)
  expect(newest([folder])).toBe(3_000_000)

  rmSync(join(inner, 'deep.ts'))
  seconds(inner, 4000)
  expect(newest([join(folder, 'top.ts'), folder])).toBe(4_000_000)
})

test('nothing there is older than everything', () => {
  expect(newest([])).toBe(0)
  expect(newest([join(folder, 'absent')])).toBe(0)
})
