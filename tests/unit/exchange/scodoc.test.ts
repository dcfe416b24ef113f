import { describe, expect, it, vi } from 'vitest'
import { parseBulletin, type BulletinErrorCode } from '@/domain/exchange/scodoc'
import { markOf } from '@/domain/exchange/scodoc/values'
import { placesOf, replacedAt, WRONG_VALUES } from './damage'
import { cpuNow } from './cpu-time'
import { fixture } from './fixtures'
import { mutatedText } from './mutate'

// Thousands of files are read here: a slow machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const text = fixture('scodoc-bulletin.json')
const root: unknown = JSON.parse(text)

function read(variant: unknown) {
  const result = parseBulletin(JSON.stringify(variant))
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`)
  return result.value
}

describe('a ScoDoc bulletin', () => {
  const bulletin = read(root)

  it('tells its semester, its year and its formation', () => {
    expect(bulletin).toMatchObject({
      semester: 3,
      academicYear: 2024,
      formation: 'Bachelor universitaire de technologie Génie mécanique et productique'
    })
  })

  it('has UE with averages in hundredths, ECTS, bonus, malus and coefficients', () => {
    expect(bulletin.ues).toEqual([
      {
        code: 'UE3.1',
        writtenCode: 'UE31',
        average: 1253,
        ects: 6,
        bonus: 25,
        malus: null,
        modules: [
          { module: 'R3.01', coefficient: 12, average: 1287 },
          { module: 'R3.02', coefficient: 4, average: null },
          { module: 'SAÉ 3.01', coefficient: 16.5, average: 1500 }
        ]
      },
      {
        code: 'UE3.5',
        writtenCode: 'UE35',
        average: null,
        ects: 6,
        bonus: null,
        malus: 10,
        modules: [{ module: 'R3.MPI.16', coefficient: 20, average: 807 }]
      }
    ])
  })

  it('has modules with their averages; one without any mark has none, whatever "00.00" says', () => {
    expect(bulletin.modules.map(({ code, kind, average }) => [code, kind, average])).toEqual([
      ['R3.01', 'ressource', 1287],
      ['R3.02', 'ressource', null],
      ['R3.MPI.16', 'ressource', 807],
      ['SAÉ 3.01', 'sae', 1500],
      ['SAÉ 3.09', 'portfolio', null]
    ])
  })

  it('has assessments with coefficient, weights, mark and day', () => {
    expect(bulletin.modules[0]?.assessments).toEqual([
      { title: 'Contrôle fictif', kind: 'normal', coefficient: 1.5, weights: { 'UE3.1': 1, 'UE3.5': 0.5 }, mark: 1200, date: '2024-10-10' },
      { title: 'Oral fictif', kind: 'normal', coefficient: 2.5, weights: {}, mark: 'ABS', date: '2024-11-20' },
      { title: 'Excusé', kind: 'normal', coefficient: 1, weights: {}, mark: 'EXC', date: null },
      { title: 'En attente', kind: 'normal', coefficient: 1, weights: {}, mark: 'ATT', date: null },
      { title: 'À venir', kind: 'normal', coefficient: 1, weights: {}, mark: null, date: null },
      { title: 'Rattrapage fictif', kind: 'catchUp', coefficient: 1, weights: {}, mark: 1450, date: null }
    ])
    expect(bulletin.notes).toEqual([{ code: 'bonus-assessment', place: 'R301[6]' }])
  })

  it('carries no personal data', () => {
    const written = JSON.stringify(bulletin)
    for (const personal of ['FICTIF', 'exemple.invalid', '2000-02-29', '4242', 'photo']) expect(written).not.toContain(personal)
  })

  it('keeps a mark out of range, and notes one that is none', () => {
    const strange = replacedAt(root, ['ressources', 'R301', 'evaluations', 0, 'note', 'value'], '25.00')
    expect(read(strange).modules[0]?.assessments[0]?.mark).toBe(2500)
    const unreadable = read(replacedAt(root, ['ressources', 'R301', 'evaluations', 0, 'note', 'value'], 'douze'))
    expect(unreadable.modules[0]?.assessments[0]?.mark).toBeNull()
    expect(unreadable.notes).toContainEqual({ code: 'unreadable-mark', place: 'R301[0]' })
  })
})

describe('a mark as ScoDoc writes it', () => {
  it.each([
    ['12.87', 1287],
    ['07.00', 700],
    ['12,5', 1250],
    [' 9 ', 900],
    [13, 1300],
    [0.29, 29],
    ['~', null],
    ['', null],
    [null, null],
    [undefined, null],
    ['abs', 'ABS'],
    ['EXC', 'EXC'],
    ['ATT', 'ATT'],
    ['DEM', null],
    ['xxx', undefined],
    ['1e9', undefined],
    [{}, undefined],
    [true, undefined],
    [1e308, undefined]
  ])('%j is %j', (written, mark) => {
    expect(markOf(written)).toBe(mark)
  })
})

describe('a damaged bulletin', () => {
  it.each<[string, string, BulletinErrorCode]>([
    ['nothing', '', 'empty'],
    ['a login page', '<!DOCTYPE html><html><body>Connexion</body></html>', 'other-format'],
    ['a plan', fixture('plan-v1.gamme'), 'other-format'],
    ['a list', '[1]', 'not-bulletin'],
    ['null', 'null', 'not-bulletin'],
    ['another JSON', '{"name":"left-pad"}', 'not-bulletin'],
    ['a bulletin of another diploma', text.replace('"type": "BUT"', '"type": "DUT"'), 'not-but'],
    ['an empty bulletin', '{"type":"BUT","ues":{}}', 'damaged'],
    ['cut', text.slice(0, 1000), 'truncated'],
    ['six megabytes', text.replace('Texte fictif', 'x'.repeat(6_000_000)), 'too-large'],
    ['deep', `{"ues":${'['.repeat(200)}${']'.repeat(200)}}`, 'too-deep'],
    ['binary', '\u0000\u0001', 'not-text'],
    ['a word', 'bulletin', 'not-json']
  ])('%s is refused', (_name, variant, code) => {
    expect(parseBulletin(variant)).toMatchObject({ ok: false, error: { code } })
  })

  it('gives a bulletin or an error for any wrong value at any place', () => {
    const results = placesOf(root).flatMap((path) =>
      WRONG_VALUES.map((wrong) => parseBulletin(JSON.stringify(replacedAt(root, path, wrong))))
    )
    expect(results.length).toBeGreaterThan(1000)
    const codes = new Set(results.flatMap((result) => (result.ok ? [] : [result.error.code])))
    expect([...codes].sort()).toEqual(['not-bulletin', 'not-but'])
    const marks = results.flatMap((result) => (result.ok ? result.value.modules : [])).flatMap(({ assessments }) => assessments)
    expect(marks.every(({ coefficient }) => Number.isFinite(coefficient) && coefficient >= 0)).toBe(true)
  })

  it('survives 150 mutations, in bounded time', () => {
    let slowest = 0
    const outcomes = Array.from({ length: 150 }, (_, seed) => {
      const started = cpuNow()
      const result = parseBulletin(mutatedText(text, seed))
      slowest = Math.max(slowest, cpuNow() - started)
      return result.ok ? 'ok' : result.error.code
    })
    expect(outcomes.filter((outcome) => outcome !== 'ok').length).toBeGreaterThan(80)
    expect(slowest).toBeLessThan(2000)
  })

  it('cannot reach a prototype by a key', () => {
    const hostile = text.replace('"UE31": {', '"__proto__": {"coef": 1}, "constructor": {"moyenne": "12.00"}, "UE31": {')
    const result = parseBulletin(hostile)
    expect(result.ok && result.value.ues.map(({ writtenCode }) => writtenCode)).toEqual(['constructor', 'UE31', 'UE35'])
    expect(({} as Record<string, unknown>).coef).toBeUndefined()
  })
})
