import { lstat, mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atomicWrite } from '../../../src-main/atomic-write'
import { tempFolder } from './temp-folder'

test('writes a new file, text or bytes, and leaves nothing beside it', async () => {
  const folder = await tempFolder()
  await atomicWrite(join(folder, 'a.gamme'), 'é')
  await atomicWrite(join(folder, 'b.bin'), Uint8Array.of(0, 255))
  expect(await readFile(join(folder, 'a.gamme'), 'utf8')).toBe('é')
  expect([...(await readFile(join(folder, 'b.bin')))]).toEqual([0, 255])
  expect((await readdir(folder)).sort()).toEqual(['a.gamme', 'b.bin'])
})

test('replaces the whole content of an old file', async () => {
  const path = join(await tempFolder(), 'a')
  await writeFile(path, 'a longer content')
  await atomicWrite(path, 'short')
  expect(await readFile(path, 'utf8')).toBe('short')
})

test('writes through a link and keeps the link', async () => {
  const folder = await tempFolder()
  const [target, link] = [join(folder, 'target'), join(folder, 'link')]
  await writeFile(target, 'old')
  await symlink(target, link)
  await atomicWrite(link, 'new')
  expect((await lstat(link)).isSymbolicLink()).toBe(true)
  expect(await readFile(target, 'utf8')).toBe('new')
})

test('a failure throws, leaves the old content, and nothing aside', async () => {
  const folder = await tempFolder()
  const path = join(folder, 'occupied')
  await mkdir(path)
  await writeFile(join(path, 'inside'), 'kept')
  await expect(atomicWrite(path, 'new')).rejects.toThrow()
  expect(await readdir(folder)).toEqual(['occupied'])
  expect(await readFile(join(path, 'inside'), 'utf8')).toBe('kept')
})

test('a folder that is not there is an error, not a new folder', async () => {
  const folder = await tempFolder()
  await expect(atomicWrite(join(folder, 'absent', 'a'), 'new')).rejects.toThrow(/ENOENT/)
  expect(await readdir(folder)).toEqual([])
})

test('writes at the same time end with one of the contents, whole', async () => {
  const folder = await tempFolder()
  const path = join(folder, 'a')
  const contents = Array.from({ length: 8 }, (_unused, index) => String(index).repeat(100_000))
  await Promise.all(contents.map((content) => atomicWrite(path, content)))
  expect(contents).toContain(await readFile(path, 'utf8'))
  expect(await readdir(folder)).toEqual(['a'])
})
