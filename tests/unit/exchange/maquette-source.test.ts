import { beforeAll, describe, expect, it, vi } from 'vitest'
import { shippedFramework } from '@/domain/exchange/orebut/shipped-framework'
import { maquetteFileOf, writeMaquetteFile } from '@/domain/exchange/maquette-file'
import { readMaquetteSource } from '@/domain/exchange/maquette-source'
import { writeMaquetteCsv } from '@/domain/exchange/maquette-csv'
import { writeMaquetteXlsx } from '@/domain/exchange/maquette-xlsx'
import { frameworkCounts, frameworkDifference } from '@/domain/framework/framework-difference'
import { tablesOfRows } from '@/domain/exchange/table/read-tables'
import fr from '@/i18n/messages/fr/fileErrors.json'
import { gabarit } from '../plan/fixtures'
import { cpuNow } from './cpu-time'
import { fixture } from './fixtures'
import { mutatedBytes, mutatedText } from './mutate'

// Hundreds of files are read here: a slow machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 120_000 })

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const competences = fixture('orebut-competences.xml')
const formation = fixture('orebut-formation.xml')
const file = writeMaquetteFile(maquetteFileOf(gabarit, { app: 'Gamme', savedAt: '2026-09-01T08:00:00.000Z' }))
const csv = writeMaquetteCsv(gabarit, 'french')
let workbook: Uint8Array
beforeAll(async () => {
  workbook = await writeMaquetteXlsx(gabarit)
})

async function outcome(bytes: Uint8Array): Promise<string> {
  const read = await readMaquetteSource(bytes)
  return read.ok ? read.value.kind : read.error.code
}

describe('a file is recognised by what is in it', () => {
  it.each([
    ['a shared maquette', file, 'maquette'],
    ['a bare maquette', JSON.stringify(gabarit), 'maquette'],
    ['a formation', formation, 'formation'],
    ['a formation with a byte order mark', `\uFEFF${formation}`, 'formation'],
    ['a framework', competences, 'framework'],
    ['French CSV', csv, 'csv'],
    ['a plan', fixture('plan-v1.gamme'), 'other-format'],
    ['a bulletin', fixture('scodoc-bulletin.json'), 'other-format'],
    ['a page', '<html></html>', 'not-orebut'],
    ['nothing', '', 'empty']
  ])('%s', async (_name, text, kind) => {
    expect(await outcome(bytesOf(text))).toBe(kind)
  })

  it('a workbook, and XML in Windows-1252', async () => {
    expect(await outcome(workbook)).toBe('xlsx')
    const latin = Uint8Array.from([...formation.replace('encoding="UTF-8"', 'encoding="windows-1252"')].map((character) => (character.charCodeAt(0) < 256 ? character.charCodeAt(0) : 0x3f)))
    const read = await readMaquetteSource(latin)
    expect(read.ok && read.value.kind === 'formation' && read.value.maquette.semesters[0]?.modules.some(({ code }) => code === 'SAÉ 1.01')).toBe(true)
  })
})

describe('a référentiel de compétences', () => {
  it('has the national outline, and each 2021 code its 2022 one', async () => {
    const read = await readMaquetteSource(bytesOf(competences))
    if (!read.ok || read.value.kind !== 'framework') throw new Error('not a framework')
    expect(frameworkCounts(read.value.framework)).toEqual({ competences: 9, parcours: 5, levels: 22, criticalLearnings: frameworkCounts(read.value.framework).criticalLearnings })
    expect(frameworkCounts(shippedFramework)).toEqual({ competences: 9, parcours: 5, levels: 22, criticalLearnings: 76 })
    expect(read.value.codes.slice(0, 4)).toEqual([
      { written: 'AC1101', code: 'AC11.01' },
      { written: 'AC1102', code: 'AC11.02' },
      { written: 'AC1201', code: 'AC21.01' },
      { written: 'AC1202', code: 'AC21.02' }
    ])
    const changes = frameworkDifference(shippedFramework, read.value.framework)
    expect(changes.some(({ part, code }) => part === 'criticalLearning' && code === 'AC11.01')).toBe(true)
    expect(frameworkDifference(shippedFramework, structuredClone(shippedFramework))).toEqual([])
  })
})

describe('300 mutated files of every kind, through the one door', () => {
  const sentences = new Set(Object.keys(fr.error))

  it('each gives what it holds or a code that has its sentence, in bounded time and memory', async () => {
    const before = process.memoryUsage().heapUsed
    const sources = [formation, competences, csv, file]
    let slowest = 0
    const outcomes: string[] = []
    for (let seed = 0; seed < 300; seed++) {
      const bytes = seed % 5 === 4 ? mutatedBytes(workbook, seed) : bytesOf(mutatedText(sources[seed % 5] ?? csv, seed))
      const started = cpuNow()
      const read = await readMaquetteSource(bytes)
      if (read.ok && 'rows' in read.value) {
        const table = tablesOfRows(read.value.rows, null)
        outcomes.push(table.ok ? read.value.kind : table.error.code)
      } else outcomes.push(read.ok ? read.value.kind : read.error.code)
      slowest = Math.max(slowest, cpuNow() - started)
    }
    const kinds = ['framework', 'formation', 'maquette', 'csv', 'xlsx']
    expect(outcomes.filter((code) => !kinds.includes(code) && !sentences.has(code))).toEqual([])
    expect(outcomes.filter((code) => !kinds.includes(code)).length).toBeGreaterThan(100)
    expect(slowest).toBeLessThan(2000)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(400_000_000)
  })
})
