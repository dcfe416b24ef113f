import { existsSync } from 'node:fs'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeTemporaryProfile, removeProfile } from '../../../src-main/command-line/temporary-profile'
import { tempFolder } from './temp-folder'

test('each run has its own folder, and removes what earlier ones left, never one that may be in use', async () => {
  const folder = await tempFolder()
  const [old, recent, other] = ['gamme-export-old', 'gamme-export-recent', 'somebody-else'].map((name) => join(folder, name)) as [string, string, string]
  for (const path of [old, recent, other]) await mkdir(path)
  await writeFile(join(old, 'Preferences'), '{}')
  const now = Date.now()
  for (const path of [old, other]) await utimes(path, new Date(now - 7_200_000), new Date(now - 7_200_000))
  const made = makeTemporaryProfile(now, folder)
  expect([old, recent, other, made].map(existsSync)).toEqual([false, true, true, true])
  expect(makeTemporaryProfile(now, folder)).not.toBe(made)
  removeProfile(made)
  expect(existsSync(made)).toBe(false)
  removeProfile(made)
})
