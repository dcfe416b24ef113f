import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { log, openLog } from '../../../src-main/log'
import { tempFolder } from './temp-folder'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))

test('a line has its instant, level, message and cause', async () => {
  const folder = join(await tempFolder(), 'logs')
  openLog(folder)
  log('info', 'started')
  log('error', 'it failed', new Error('the cause'))
  const text = await readFile(join(folder, 'gamme.log'), 'utf8')
  expect(text).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z info started\n/)
  expect(text).toMatch(/Z error it failed Error: the cause\n/)
})

test('a large log is set aside at the next start, and only one', async () => {
  const folder = await tempFolder()
  await writeFile(join(folder, 'gamme.old.log'), 'oldest')
  await writeFile(join(folder, 'gamme.log'), 'x'.repeat(600 * 1024))
  openLog(folder)
  log('info', 'anew')
  expect((await readdir(folder)).sort()).toEqual(['gamme.log', 'gamme.old.log'])
  expect((await readFile(join(folder, 'gamme.log'), 'utf8')).endsWith('info anew\n')).toBe(true)
  expect((await readFile(join(folder, 'gamme.old.log'), 'utf8')).length).toBe(600 * 1024)
})

test('a folder that cannot be written stops nothing', async () => {
  const file = join(await tempFolder(), 'file')
  await writeFile(file, '')
  openLog(join(file, 'logs'))
  expect(() => log('warning', 'heard by the terminal only')).not.toThrow()
  expect(console.error).toHaveBeenCalled()
})
