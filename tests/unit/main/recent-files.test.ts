import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { RecentFiles, isRecentKind, recentLabels, withRecent } from '../../../src-main/recent-files'
import { tempFolder } from './temp-folder'

const electron = vi.hoisted(() => ({ app: { addRecentDocument: vi.fn(), clearRecentDocuments: vi.fn() } }))
vi.mock('electron', () => electron)

test('the last one comes first, once, and ten at most are kept', () => {
  expect(withRecent(['/a', '/b'], '/b')).toEqual(['/b', '/a'])
  const many = Array.from({ length: 12 }, (_unused, index) => `/${index}`)
  expect(withRecent(many, '/new')).toEqual(['/new', ...many.slice(0, 9)])
})

test('plans and maquettes only', () => {
  expect(['a.gamme', 'A.GAMME', 'b.gamme-maquette', 'b.gamme-revue', 'c.csv', 'gamme', 'd.gamme.pdf'].filter(isRecentKind)).toEqual(['a.gamme', 'A.GAMME', 'b.gamme-maquette', 'b.gamme-revue'])
})

test('two files of the same name are told apart by their folder', () => {
  expect(recentLabels(['/a/x.gamme', '/b/x.gamme', '/b/y.gamme'])).toEqual(['/a/x.gamme', '/b/x.gamme', 'y.gamme'])
})

test('the list is kept for the next start, and the menu hears of each change', async () => {
  const file = join(await tempFolder(), 'recent.json')
  const recent = new RecentFiles(file)
  const seen: (readonly string[])[] = []
  recent.onChange(() => seen.push(recent.paths))
  await recent.add('/a.gamme')
  await recent.add('/b.gamme')
  await recent.remove('/a.gamme')
  expect(seen).toEqual([['/a.gamme'], ['/b.gamme', '/a.gamme'], ['/b.gamme']])
  expect(electron.app.addRecentDocument).toHaveBeenCalledWith('/b.gamme')
  expect(new RecentFiles(file).paths).toEqual(['/b.gamme'])
  await recent.clear()
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual([])
  expect(electron.app.clearRecentDocuments).toHaveBeenCalledOnce()
})

test.each(['', '{', '{"a":1}', '[1,2]'])('a damaged file is an empty list: %j', async (content) => {
  const file = join(await tempFolder(), 'recent.json')
  await writeFile(file, content)
  expect(new RecentFiles(file).paths).toEqual([])
})
