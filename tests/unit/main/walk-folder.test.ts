import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { folderLimits, walkFolder } from '../../../src-main/walk-folder'
import { tempFolder } from './temp-folder'

let folder: string
const within = (...parts: string[]): string => join(folder, ...parts)

async function walk(limits = folderLimits): Promise<{ names: string[]; stopped: boolean }> {
  const { paths, stopped } = await walkFolder(folder, ['gamme', 'gamme-revue'], limits)
  return { names: paths.map((path) => relative(folder, path).replaceAll('\\', '/')), stopped }
}

beforeEach(async () => {
  folder = await tempFolder()
  await mkdir(within('b', 'c'), { recursive: true })
  await mkdir(within('.hidden'))
  for (const name of ['plan 10.gamme', 'plan 9.GAMME', 'b/c/deep.gamme-revue', 'b/notes.txt', 'b/x.gamme-maquette', '.hidden/x.gamme']) await writeFile(within(name), '')
})

test('files of the wanted kinds, below too, in the order of their names', async () => {
  expect(await walk()).toEqual({ names: ['b/c/deep.gamme-revue', 'plan 9.GAMME', 'plan 10.gamme'], stopped: false })
})

test('links lead nowhere, not even round in circles', async () => {
  await symlink(folder, within('b', 'again'))
  await symlink(within('plan 10.gamme'), within('b', 'linked.gamme'))
  expect((await walk()).names).toHaveLength(3)
})

test('each limit stops the reading, and says so', async () => {
  expect(await walk({ ...folderLimits, depth: 2 })).toMatchObject({ stopped: true })
  expect((await walk({ ...folderLimits, depth: 2 })).names).not.toContain('b/c/deep.gamme-revue')
  expect((await walk({ ...folderLimits, files: 1 })).names).toHaveLength(1)
  expect((await walk({ ...folderLimits, files: 1 })).stopped).toBe(true)
  expect((await walk({ ...folderLimits, entries: 2 })).stopped).toBe(true)
})
