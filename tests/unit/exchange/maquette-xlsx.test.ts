import fc from 'fast-check'
import { strToU8, unzipSync, zipSync, strFromU8 } from 'fflate'
import readXlsx from 'read-excel-file/node'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Maquette } from '@/domain/maquette/maquette'
import { readMaquetteXlsx, writeMaquetteTemplate, writeMaquetteXlsx } from '@/domain/exchange/maquette-xlsx'
import { shippedFramework } from '@/domain/exchange/orebut/shipped-framework'
import { maquetteArbitrary } from './arbitrary'
import { cpuNow } from './cpu-time'
import { resource } from './fixtures'
import { mutatedBytes } from './mutate'
import { sampleMaquette } from './sample'

// Thousands of files are read here: a slow machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const withModules = maquetteArbitrary.filter(({ semesters }) => semesters.some(({ modules }) => modules.length > 0))

let workbook: Uint8Array
beforeAll(async () => {
  workbook = await writeMaquetteXlsx(sampleMaquette())
})

/** The sample workbook with one of its parts changed. */
function withPart(name: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(workbook)
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) })
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const result = await readMaquetteXlsx(bytes)
  return result.ok ? 'ok' : result.error.code
}

describe('a maquette as a workbook', () => {
  it('is itself once written and read', async () => {
    await fc.assert(
      fc.asyncProperty(withModules, async (maquette) => {
        const read = await readMaquetteXlsx(await writeMaquetteXlsx(maquette))
        expect(read).toEqual({ ok: true, value: { maquette, notes: [] } })
      }),
      { numRuns: 40 }
    )
  })

  it('keeps the gabarit whole', async () => {
    const gabarit = resource('maquette-gabarit-gmp.json') as Maquette
    const read = await readMaquetteXlsx(await writeMaquetteXlsx(gabarit))
    expect(read).toEqual({ ok: true, value: { maquette: gabarit, notes: [] } })
  })

  it('has a sheet a semester, real numbers, and what each column holds', async () => {
    const sheets = await readXlsx(Buffer.from(workbook))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Maquette', 'UE', 'S3', 'S4', 'Mode d’emploi'])
    const [header, first] = sheets[2]?.data ?? []
    expect(header?.slice(0, 4)).toEqual(['Semestre', 'Code', 'Nature', 'Intitulé'])
    expect(header?.slice(-2)).toEqual(['Coef. UE3.1', 'Coef. UE3.5'])
    expect(first?.[6]).toBe(12.5)
    expect(sheets[4]?.data.length).toBeGreaterThan(30)
  })

  it('keeps a large semester whole', async () => {
    const maquette = sampleMaquette()
    const [first] = maquette.semesters
    const modules = Array.from({ length: 400 }, (_, index) => ({ ...first!.modules[0]!, code: `M-${index}`, title: 'x'.repeat(200) + index }))
    const large = { ...maquette, semesters: [{ ...first!, modules }] }
    expect(await readMaquetteXlsx(await writeMaquetteXlsx(large))).toEqual({ ok: true, value: { maquette: large, notes: [] } })
  })

  it.each(['toString', 'constructor', '__proto__', '_x0041_', '<b>&amp;</b>', '1', 'oui'])('keeps the title %s', async (title) => {
    const maquette = sampleMaquette()
    maquette.semesters[0]!.modules[0]!.title = title
    expect(await readMaquetteXlsx(await writeMaquetteXlsx(maquette))).toEqual({ ok: true, value: { maquette, notes: [] } })
  })

  it('may have its sheets renamed and put in another order', async () => {
    const renamed = withPart('xl/workbook.xml', (text) => text.replace('name="S3"', 'name="Troisième"').replace('name="UE"', 'name="Unités"'))
    expect(await readMaquetteXlsx(renamed)).toEqual({ ok: true, value: { maquette: sampleMaquette(), notes: [] } })
  })
})

describe('a file that is no workbook', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['text', strToU8('Code;Intitulé'), 'not-xlsx'],
    ['a zip of something else', zipSync({ 'readme.txt': strToU8('bonjour') }), 'not-xlsx'],
    ['an empty zip', zipSync({}), 'not-xlsx'],
    ['the signature alone', strToU8('PK\u0003\u0004'), 'not-xlsx'],
    ['eleven megabytes', new Uint8Array(11_000_000), 'too-large']
  ])('%s is refused', async (_name, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it('has no sheet of the template', async () => {
    const other = withPart('xl/sharedStrings.xml', (text) => text.replaceAll(/<t[^>]*>[^<]*<\/t>/g, '<t>x</t>'))
    expect(await codeOf(other)).toBe('not-table')
  })
})

describe('a hostile workbook', () => {
  const sheet = 'xl/worksheets/sheet3.xml'

  it('that unpacks to thirty megabytes is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000) }, { level: 1 })
    const started = cpuNow()
    expect(await codeOf(bomb)).toBe('too-large')
    expect(cpuNow() - started).toBeLessThan(2000)
  })

  it('that lies about its sizes is cut short, not trusted', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(5_000_000) })
    // The directory announces the size at 24 bytes from the start of its entry.
    const directory = bomb.findLastIndex((_, at) => bomb[at] === 0x50 && bomb[at + 1] === 0x4b && bomb[at + 2] === 1 && bomb[at + 3] === 2)
    bomb.set([16, 0, 0, 0], directory + 24)
    expect(await codeOf(bomb)).toBe('not-xlsx')
  })

  it.each([
    ['a cell in the last row', 'A1048576'],
    ['a cell in the last column', 'XFD1'],
    ['a row beyond counting', 'A99999999999'],
    ['an address that is none', 'nowhere']
  ])('with %s is refused', async (_name, address) => {
    expect(await codeOf(withPart(sheet, (text) => text.replace('r="A1"', `r="${address}"`)))).toBe('too-large')
  })

  it('with an entity bomb expands nothing', async () => {
    const bomb = withPart('xl/sharedStrings.xml', (text) =>
      text.replace('<sst', '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><sst').replace('Module R3.01', '&b;&b;&b;')
    )
    const result = await readMaquetteXlsx(bomb)
    expect(JSON.stringify(result)).not.toContain('aaaaaaaaaa')
  })

  it('survives 150 mutations of its bytes, in bounded time', async () => {
    let slowest = 0
    const outcomes: string[] = []
    for (let seed = 0; seed < 150; seed++) {
      const started = cpuNow()
      outcomes.push(await codeOf(mutatedBytes(workbook, seed)))
      slowest = Math.max(slowest, cpuNow() - started)
    }
    expect(outcomes.filter((outcome) => outcome !== 'ok').length).toBeGreaterThan(60)
    expect(slowest).toBeLessThan(2000)
  })

  it('survives 60 mutations of the XML within', async () => {
    const { mutatedText } = await import('./mutate')
    const outcomes: string[] = []
    for (let seed = 0; seed < 60; seed++) {
      const part = [sheet, 'xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'][seed % 4] ?? sheet
      outcomes.push(await codeOf(withPart(part, (text) => mutatedText(text, seed))))
    }
    const expected = ['ok', 'not-xlsx', 'too-large', 'not-table', 'no-module']
    expect(outcomes.filter((outcome) => !expected.includes(outcome))).toEqual([])
  })
})

describe('the empty template', () => {
  it('has no figure of its own, and refuses to be read before it holds a module', async () => {
    const template = await writeMaquetteTemplate(shippedFramework)
    const sheets = await readXlsx(Buffer.from(template))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Maquette', 'UE', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'Mode d’emploi'])
    const ues = sheets[1]?.data ?? []
    expect(ues).toHaveLength(1 + 4 + 4 + 9 * 4)
    expect(ues.slice(1).flat().filter((cell) => typeof cell === 'number' && cell > 6)).toEqual([])
    expect(sheets[2]?.data[0]?.slice(-4)).toEqual(['Coef. UE1.1', 'Coef. UE1.2', 'Coef. UE1.3', 'Coef. UE1.4'])
    expect(await codeOf(template)).toBe('no-module')
  })

  it('filled with one module, leaves ECTS as placeholders to fill', async () => {
    const parts = unzipSync(await writeMaquetteTemplate(shippedFramework))
    const sheet = strFromU8(parts['xl/worksheets/sheet3.xml'] ?? new Uint8Array())
    const row = '<row r="2"><c r="B2" t="inlineStr"><is><t>R1.01</t></is></c><c r="D2" t="inlineStr"><is><t>Mécanique</t></is></c><c r="F2"><v>12</v></c></row></sheetData>'
    const read = await readMaquetteXlsx(zipSync({ ...parts, 'xl/worksheets/sheet3.xml': strToU8(sheet.replace('</sheetData>', row)) }))
    if (!read.ok) return expect.fail(read.error.code)
    expect(read.value.maquette.semesters[0]?.modules[0]).toMatchObject({ code: 'R1.01', hours: { lecture: 12 }, hoursProvenance: 'iut', coefficientsProvenance: 'gabarit' })
    const [first] = read.value.maquette.semesters
    expect(first?.ues.reduce((sum, { ects }) => sum + ects, 0)).toBe(30)
    expect(first?.ues.every(({ provenance }) => provenance === 'gabarit')).toBe(true)
    expect(new Set(read.value.notes.map(({ code }) => code))).toEqual(new Set(['ects-missing', 'coefficients-missing']))
  })
})
