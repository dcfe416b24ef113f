import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { MAX_TEXT_LENGTH } from '@/domain/exchange/limits'
import { zipArrivals, ZIP_LIMITS } from '@/features/review/zip-files'

const names = async (archive: Uint8Array): Promise<string[]> => {
  const found = await zipArrivals(archive)
  return found.ok ? found.value.map(({ name }) => name) : [found.error.code]
}

test('plans and reviews of an archive, in whatever folder, and nothing else', async () => {
  const archive = zipSync({
    'a/1.gamme': strToU8('one'),
    '2.GAMME-REVUE': strToU8('two'),
    'maquette.gamme-maquette': strToU8('x'),
    'notes.txt': strToU8('x'),
    '__MACOSX/a/._1.gamme': strToU8('x')
  })
  const found = await zipArrivals(archive)
  expect(await names(archive)).toEqual(['a/1.gamme', '2.GAMME-REVUE'])
  if (!found.ok) throw new Error(found.error.code)
  const texts = await Promise.all(found.value.map(({ read }) => read()))
  expect(texts.map((text) => text.ok && new TextDecoder().decode(text.value))).toEqual(['one', 'two'])
})

test('what is no archive, or a cut one, is said', async () => {
  expect(await names(strToU8('{"format":"gamme/plan"}'))).toEqual(['damaged'])
  expect(await names(new Uint8Array())).toEqual(['damaged'])
  const archive = zipSync({ '1.gamme': strToU8('one'.repeat(1000)) })
  expect(await names(archive.slice(0, archive.length - 30))).toEqual(['damaged'])
})

test('a file that swells is never unpacked', async () => {
  const found = await zipArrivals(zipSync({ 'bomb.gamme': new Uint8Array(MAX_TEXT_LENGTH + 1) }))
  if (!found.ok) throw new Error(found.error.code)
  expect(await found.value[0]?.read()).toMatchObject({ ok: false, error: { code: 'too-large' } })
})

test('an archive that lies about the size of a file gives no more than it announced', async () => {
  const archive = zipSync({ 'liar.gamme': new Uint8Array(2_000_000).fill(97) })
  const view = new DataView(archive.buffer)
  // The size stands in the file's own header and in the directory at the end; both say 1000 bytes.
  const directory = archive.findIndex((_byte, index) => index > 0 && index + 4 <= archive.length && view.getUint32(index, true) === 0x02014b50)
  view.setUint32(22, 1000, true)
  view.setUint32(directory + 24, 1000, true)
  const found = await zipArrivals(archive)
  if (!found.ok) throw new Error(found.error.code)
  const read = await found.value[0]?.read()
  expect(read?.ok ? read.value.length : 0).toBeLessThanOrEqual(1000)
})

test('an archive of too many files is refused as a whole', async () => {
  const files = Object.fromEntries(Array.from({ length: ZIP_LIMITS.files + 1 }, (_, index) => [`${index}.gamme`, new Uint8Array()]))
  expect(await names(zipSync(files, { level: 0 }))).toEqual(['too-large'])
}, 60_000)
