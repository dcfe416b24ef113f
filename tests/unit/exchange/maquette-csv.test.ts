import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Maquette } from '@/domain/maquette/maquette'
import { readMaquetteCsv, readMaquetteCsvBytes, writeMaquetteCsv, type TableErrorCode } from '@/domain/exchange/maquette-csv'
import { maquetteArbitrary } from './arbitrary'
import { cpuNow } from './cpu-time'
import { fixture, resource } from './fixtures'
import { mutatedText } from './mutate'
import { sampleMaquette } from './sample'

// Thousands of files are read here: a slow machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

function read(text: string) {
  const result = readMaquetteCsv(text)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`)
  return result.value
}

/** The CSV form keeps a maquette that has at least one module; without any, nothing says that it is one. */
const withModules = maquetteArbitrary.filter(({ semesters }) => semesters.some(({ modules }) => modules.length > 0))

const WINDOWS_1252 = new Map([['€', 0x80], ['–', 0x96], ['‘', 0x91], ['’', 0x92], ['œ', 0x9c]])

const FLAVOURS = ['french', 'plain'] as const

describe('a maquette as CSV', () => {
  it.each(FLAVOURS)('is itself once written and read, in %s form', (flavour) => {
    fc.assert(
      fc.property(withModules, (maquette) => {
        expect(read(writeMaquetteCsv(maquette, flavour))).toEqual({ maquette, notes: [] })
      })
    )
  })

  it.each(FLAVOURS)('keeps the gabarit whole, in %s form', (flavour) => {
    const gabarit = resource('maquette-gabarit-gmp.json') as Maquette
    expect(read(writeMaquetteCsv(gabarit, flavour))).toEqual({ maquette: gabarit, notes: [] })
  })

  it('is what Excel opens in a French system', () => {
    const text = writeMaquetteCsv(sampleMaquette(), 'french')
    expect(text.startsWith('\uFEFFChamp;Valeur\r\nIdentifiant;maquette-test\r\n')).toBe(true)
    expect(text).toContain('3;R3.01;ressource;Module R3.01;tous;4;12,5;10;0;')
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('is plain otherwise', () => {
    const text = writeMaquetteCsv(sampleMaquette(), 'plain')
    expect(text.startsWith('Champ,Valeur\n')).toBe(true)
    expect(text).toContain('3,R3.01,ressource,Module R3.01,tous,4,12.5,10,0,')
    expect(text).not.toContain('\r')
  })

  it('guards what a spreadsheet would run, and gives it back', () => {
    const maquette = sampleMaquette()
    const [first] = maquette.semesters
    const hostile = ['=1+2', '+33', '-12', '@SUM(A1)', "'quoted", '="x"&A1']
    const modules = hostile.map((title, index) => ({ ...first!.modules[0]!, code: `R3.0${index + 1}`, title }))
    const changed = { ...maquette, semesters: [{ ...first!, modules }] }
    for (const flavour of FLAVOURS) {
      const text = writeMaquetteCsv(changed, flavour)
      expect(text).not.toMatch(/[;,"](?:=|\+|@|-\d)/)
      expect(read(text).maquette).toEqual(changed)
    }
  })
})

describe('encodings', () => {
  const csv = 'Code;Intitulé;Nature\r\nSAÉ 3.02;Étude à 20 € – ‘œuvre’;SAÉ\r\n'
  const windows1252 = Uint8Array.from([...csv].map((character) => WINDOWS_1252.get(character) ?? character.charCodeAt(0)))
  const utf8 = new TextEncoder().encode(csv)
  const utf16 = Uint8Array.from([0xff, 0xfe, ...[...csv].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8])])

  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])],
    ['Windows-1252', windows1252],
    ['UTF-16', utf16]
  ])('%s is read alike', (_name, bytes) => {
    const result = readMaquetteCsvBytes(bytes)
    expect(result.ok && result.value.maquette.semesters[0]?.modules[0]).toMatchObject({
      code: 'SAÉ 3.02',
      kind: 'sae',
      title: 'Étude à 20 € – ‘œuvre’'
    })
  })
})

describe('a table typed by hand', () => {
  it('needs only codes and titles', () => {
    const { maquette, notes } = read('Module,Titre\nR301,Mécanique\nsae 3.01,Projet\n')
    expect(maquette.semesters.map(({ number }) => number)).toEqual([3])
    expect(maquette.semesters[0]?.modules.map(({ code, kind, title }) => [code, kind, title])).toEqual([
      ['R3.01', 'ressource', 'Mécanique'],
      ['SAÉ 3.01', 'sae', 'Projet']
    ])
    expect(maquette.semesters[0]?.ues).toHaveLength(9)
    expect(maquette.id).toMatch(/^table-[0-9a-f]{12}$/)
    // Once for the table: no row gives hours or coefficients, and nobody wrote a zero.
    expect(notes).toEqual([
      { code: 'hours-missing', place: '1' },
      { code: 'coefficients-missing', place: '1' },
      { code: 'ues-missing', place: 'S3' }
    ])
    expect(maquette.semesters[0]?.modules[0]).toMatchObject({ hoursProvenance: 'gabarit', coefficientsProvenance: 'gabarit', provenance: 'iut' })
  })

  it('may have columns in any order, unknown ones, coefficients under the code of the UE alone', () => {
    const { maquette, notes } = read('UE31;TP;Couleur;Intitulé;Code;Coefficient UE 3.2\n2,5;10 h;bleu;Mécanique;R3.01;\n')
    expect(maquette.semesters[0]?.modules[0]).toMatchObject({
      hours: { lecture: 0, tutorial: 0, practical: 10, project: 0 },
      coefficients: { 'UE3.1': 2.5 }
    })
    expect(notes).toContainEqual({ code: 'unknown-column', place: '1, Couleur' })
  })

  it('may declare its separator, or use tabs', () => {
    expect(read('sep=;\r\nCode;Intitulé\r\nR3.01;Mécanique\r\n').maquette.semesters).toHaveLength(1)
    expect(read('Code\tIntitulé\nR3.01\tMécanique\n').maquette.semesters).toHaveLength(1)
  })

  it('is told where it makes no sense, and never gives a silent zero', () => {
    const { maquette, notes } = read(
      [
        'Semestre;Code;Intitulé;Nature;CM (h);Évalué;Origine;Coef. UE3.1',
        '3;R3.01;Mécanique;ressource;22 mai;peut-être;IUT;douze',
        ';Sans semestre;x;;;;;',
        '3;R3.01;Encore;bidule;;;ailleurs;-2'
      ].join('\n')
    )
    expect(notes.filter(({ code }) => code !== 'ues-missing')).toEqual([
      { code: 'unknown-word', place: '2, graded' },
      { code: 'unreadable-figure', place: '2, lecture' },
      { code: 'unreadable-figure', place: '2, UE3.1' },
      { code: 'hours-missing', place: '2' },
      { code: 'coefficients-missing', place: '2' },
      { code: 'unusable-row', place: '3' },
      { code: 'unknown-word', place: '4, kind' },
      { code: 'unreadable-figure', place: '4, UE3.1' },
      { code: 'unknown-word', place: '4, provenance' },
      { code: 'hours-missing', place: '4' },
      { code: 'coefficients-missing', place: '4' },
      { code: 'duplicate-code', place: 'R3.01' }
    ])
    expect(maquette.semesters[0]?.modules[0]?.coefficients).toEqual({})
  })
})

describe('a file that is no maquette', () => {
  it.each<[string, string, TableErrorCode]>([
    ['nothing', '\uFEFF \r\n', 'empty'],
    ['prose', 'Bonjour,\nceci est une lettre.', 'not-table'],
    ['another table', 'Nom;Prénom\nx;y', 'not-table'],
    ['headers alone', 'Code;Intitulé\n', 'no-module'],
    ['UE alone', 'Semestre;UE;ECTS\n3;UE3.1;6', 'no-module'],
    ['JSON', fixture('plan-v1.gamme'), 'other-format'],
    ['XML', fixture('orebut-formation.xml'), 'other-format'],
    ['a workbook', 'PK\u0003\u0004\u0000', 'other-format'],
    ['binary', 'a\0b', 'not-text'],
    ['eleven million characters', 'x'.repeat(11_000_000), 'too-large'],
    ['a million rows', 'a;b\n'.repeat(1_000_000), 'too-large'],
    ['a thousand columns', `Code;Intitulé${';x'.repeat(1000)}\n`, 'too-large'],
    ['six thousand modules', `Code;Intitulé\n${'R3.01;x\n'.repeat(6000)}`, 'too-large']
  ])('%s is refused', (_name, text, code) => {
    const started = cpuNow()
    expect(readMaquetteCsv(text)).toMatchObject({ ok: false, error: { code } })
    expect(cpuNow() - started).toBeLessThan(4000)
  })

  it('cannot reach a prototype by a column', () => {
    const { maquette } = read('Code;Intitulé;Coef. __proto__;Coef. constructor\nR3.01;x;1;2\n')
    expect(({} as Record<string, unknown>).constructor).toBe(Object)
    expect(maquette.semesters[0]?.modules[0]?.coefficients.constructor).toBe(2)
  })

  it('survives 150 mutations, in bounded time', () => {
    const text = writeMaquetteCsv(sampleMaquette(), 'french')
    let slowest = 0
    const outcomes = Array.from({ length: 150 }, (_, seed) => {
      const started = cpuNow()
      const result = readMaquetteCsv(mutatedText(text, seed))
      slowest = Math.max(slowest, cpuNow() - started)
      return result.ok ? result.value.notes.length : result.error.code
    })
    expect(outcomes.filter((outcome) => outcome !== 0).length).toBeGreaterThan(60)
    expect(slowest).toBeLessThan(2000)
  })

  it.each([
    ['quotes', '"'.repeat(1_000_000)],
    ['open quotes', 'a;"b\n'.repeat(200_000)],
    ['separators', ';'.repeat(1_000_000)],
    ['quoted fields', '"a""b";'.repeat(200_000)]
  ])('takes bounded time on a million %s', (_name, text) => {
    const started = cpuNow()
    expect(readMaquetteCsv(`Code;Intitulé\n${text}`).ok).toBe(false)
    expect(cpuNow() - started).toBeLessThan(4000)
  })
})
