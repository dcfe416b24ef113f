import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import type { PrintJob } from '@/platform/print-door'
import { failure, success } from '../../../src-main/bridge-error'
import type { ExportCall } from '../../../src-main/command-line/export-arguments'
import { outputPaths } from '../../../src-main/command-line/outputs'
import { runExport } from '../../../src-main/command-line/run-export'
import { localeOf } from '../../../src-main/command-line/texts'
import { tempFolder } from './temp-folder'

vi.mock('electron', () => ({ app: {}, BrowserWindow: {} }))

let folder: string
let jobs: PrintJob[]
let said: string[]

/** Prints the names of the plans; refuses one called `damaged`. */
const printer = {
  make: async (job: PrintJob) => {
    jobs.push(job)
    if (job.files.some(({ name }) => name === 'damaged.gamme')) return failure('refused', 'Le fichier est abîmé.')
    return success(new TextEncoder().encode(job.files.map(({ name }) => name).join(',')))
  }
}

function run(changes: Partial<ExportCall>): Promise<0 | 1> {
  const call: ExportCall = { type: 'export', format: 'pdf', report: 'plan', inputs: [], output: '', locale: null, notes: false, ...changes }
  return runExport(call, printer, 'fr', (line) => void said.push(line))
}

const within = (...parts: string[]): string => join(folder, ...parts)

beforeEach(async () => {
  folder = await tempFolder()
  jobs = []
  said = []
  await mkdir(within('year', 'group A'), { recursive: true })
  for (const name of ['year/a.gamme', 'year/notes.txt', 'year/group A/a.gamme', 'year/group A/b.gamme', 'damaged.gamme', 'one.gamme']) await writeFile(within(name), name)
})

test('one plan goes to the named file', async () => {
  expect(await run({ inputs: [within('one.gamme')], output: within('sheet') })).toBe(0)
  expect(await readFile(within('sheet'), 'utf8')).toBe('one.gamme')
  expect(jobs[0]).toMatchObject({ document: 'plan', format: 'pdf', locale: 'fr', options: { notes: 'no' } })
})

test('a folder is read with those below it, and its documents keep apart', async () => {
  expect(await run({ inputs: [within('year')], output: within('out') })).toBe(0)
  expect((await readdir(within('out'))).sort()).toEqual(['a (2).pdf', 'a.pdf', 'b.pdf'])
})

test('a group is one document', async () => {
  expect(await run({ inputs: [within('year'), within('one.gamme')], output: within('all.pdf'), report: 'group' })).toBe(0)
  expect(await readFile(within('all.pdf'), 'utf8')).toBe('a.gamme,a.gamme,b.gamme,one.gamme')
})

test('a plan that cannot be read is said in one line, and holds nothing back', async () => {
  expect(await run({ inputs: [within('damaged.gamme'), within('absent.gamme'), within('one.gamme')], output: within('out') })).toBe(1)
  expect(said).toEqual(['damaged.gamme : Le fichier est abîmé.', "absent.gamme : le fichier n'existe pas. Vérifier son chemin."])
  expect(await readdir(within('out'))).toEqual(['one.pdf'])
})

test('nothing to print, and nowhere to write', async () => {
  await mkdir(within('empty'))
  expect(await run({ inputs: [within('empty')], output: within('out') })).toBe(1)
  expect(await run({ inputs: [within('one.gamme')], output: within('one.gamme', 'under', 'x.pdf') })).toBe(1)
  expect(said).toEqual(['empty : aucun fichier .gamme dans ce dossier.', "x.pdf : la cible ne peut pas être écrite. Vérifier le dossier et ses droits d'accès."])
})

test('a picture is the carte, whatever the report', async () => {
  await run({ inputs: [within('one.gamme')], output: within('carte.svg'), format: 'svg', notes: true })
  expect(jobs[0]).toMatchObject({ document: 'carte', format: 'svg', options: { notes: 'yes' } })
})

test('names that differ by case only would be one file on Windows', () => {
  expect(outputPaths(['/x/A.gamme', '/y/a.gamme', '/z/a (2).gamme'], '/out', 'pdf')).toEqual([join('/out', 'A.pdf'), join('/out', 'a (2).pdf'), join('/out', 'a (2) (2).pdf')])
})

test.each([
  [['fr-FR', 'en-US'], 'fr'],
  [['en-GB'], 'en'],
  [['de-DE'], 'fr'],
  [[], 'fr']
] as const)('%j speaks %s', (preferred, locale) => {
  expect(localeOf(preferred)).toBe(locale)
})
