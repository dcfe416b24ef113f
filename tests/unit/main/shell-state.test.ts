import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { chromiumLanguage, ShellStateKeeper } from '../../../src-main/shell-state'
import { tempFolder } from './temp-folder'

const electron = vi.hoisted(() => ({ nativeTheme: { themeSource: 'unset' } }))
vi.mock('electron', () => electron)
beforeEach(() => void (electron.nativeTheme.themeSource = 'unset'))

test('at the first start: French, the theme of the system, no plan', async () => {
  const keeper = new ShellStateKeeper(await tempFolder())
  expect(keeper.current).toEqual({ locale: 'fr', theme: 'system', hasPlan: false, undo: null, redo: null })
  expect(electron.nativeTheme.themeSource).toBe('system')
})

test('at the first start Chromium draws in French, whatever the system speaks', async () => {
  expect(chromiumLanguage(await tempFolder())).toBe('fr')
})

test('language and theme are found again at the next start, the plan is not', async () => {
  const folder = await tempFolder()
  const file = join(folder, 'shell.json')
  await new ShellStateKeeper(folder).change({ locale: 'en', theme: 'dark', hasPlan: true, undo: 'Undo', redo: null })
  expect(electron.nativeTheme.themeSource).toBe('dark')
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ locale: 'en', theme: 'dark' })
  expect(new ShellStateKeeper(folder).current).toEqual({ locale: 'en', theme: 'dark', hasPlan: false, undo: null, redo: null })
  expect(chromiumLanguage(folder)).toBe('en-GB')
})

test('a change of label writes nothing: it comes with every edit', async () => {
  const folder = await tempFolder()
  const file = join(folder, 'shell.json')
  await new ShellStateKeeper(folder).change({ locale: 'fr', theme: 'system', hasPlan: true, undo: 'Annuler : a', redo: null })
  await expect(stat(file)).rejects.toThrow(/ENOENT/)
})

test.each(['', '[]', '{"locale":"xx","theme":"dark"}'])('a damaged file starts anew: %j', async (content) => {
  const folder = await tempFolder()
  const file = join(folder, 'shell.json')
  await writeFile(file, content)
  expect(new ShellStateKeeper(folder).current).toMatchObject({ locale: 'fr', theme: 'system' })
})
