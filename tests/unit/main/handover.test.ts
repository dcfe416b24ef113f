import { mkdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { HandedFile } from '@/platform/bridge'
import { Handover } from '../../../src-main/handover'
import { largestFile } from '../../../src-main/payloads'
import { tempFolder } from './temp-folder'

test('files that come before the page listens are kept, then sent in their order', async () => {
  const folder = await tempFolder()
  const handover = new Handover()
  const received: HandedFile[] = []
  for (const name of ['a.gamme', 'b.gamme']) {
    await writeFile(join(folder, name), name)
    await handover.give(join(folder, name))
  }
  handover.listen((file) => received.push(file))
  expect(received.map(({ name }) => name)).toEqual(['a.gamme', 'b.gamme'])
  expect(received[0]?.file).toEqual({ ok: true, value: { name: 'a.gamme', bytes: new TextEncoder().encode('a.gamme') } })

  await writeFile(join(folder, 'c.gamme'), 'c')
  await handover.give(join(folder, 'c.gamme'))
  expect(received).toHaveLength(3)
})

test('while the page loads again they are kept, and sent once', async () => {
  const folder = await tempFolder()
  await writeFile(join(folder, 'a.gamme'), 'a')
  const handover = new Handover()
  const [before, after]: [HandedFile[], HandedFile[]] = [[], []]
  handover.listen((file) => before.push(file))
  handover.stopListening()
  await handover.give(join(folder, 'a.gamme'))
  handover.listen((file) => after.push(file))
  expect(before).toEqual([])
  expect(after).toHaveLength(1)
  handover.listen((file) => after.push(file))
  expect(after).toHaveLength(1)
})

test('a file that cannot be read is handed over with the reason', async () => {
  const folder = await tempFolder()
  const handover = new Handover()
  await mkdir(join(folder, 'folder.gamme'))
  await writeFile(join(folder, 'huge.gamme'), '')
  await truncate(join(folder, 'huge.gamme'), largestFile + 1)
  const codes: string[] = []
  for (const name of ['absent.gamme', 'folder.gamme', 'huge.gamme']) {
    const { file } = await handover.give(join(folder, name))
    codes.push(file.ok ? 'read' : file.error.code)
  }
  expect(codes).toEqual(['not-found', 'unreadable', 'too-large'])
})
