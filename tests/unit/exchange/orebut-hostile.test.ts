import { describe, expect, it, vi } from 'vitest'
import { parseFormation, parseFramework } from '@/domain/exchange/orebut'
import { cpuNow } from './cpu-time'
import { fixture } from './fixtures'
import { mutatedText } from './mutate'

// Thousands of files are read here: a slow machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const competences = fixture('orebut-competences.xml')
const formation = fixture('orebut-formation.xml')

const KNOWN_CODES = new Set([
  'empty',
  'too-large',
  'too-deep',
  'not-text',
  'truncated',
  'not-xml',
  'doctype-refused',
  'other-format',
  'not-orebut',
  'other-speciality',
  'damaged'
])

/** Ten entities, each ten times the one before: ten billion characters once expanded. */
const BOMB = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`).join('')}]><referentiel_formation><semestre numero="1">&j;</semestre></referentiel_formation>`

describe('hostile XML', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\uFEFF', 'empty'],
    ['an entity bomb', BOMB, 'doctype-refused'],
    ['an external entity', '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><referentiel_formation>&x;</referentiel_formation>', 'doctype-refused'],
    ['a document type of elsewhere', '<!DOCTYPE r SYSTEM "https://example.org/r.dtd"><referentiel_formation/>', 'doctype-refused'],
    ['a document type in small letters', '<!doctype r><referentiel_formation/>', 'doctype-refused'],
    ['a parameter entity', '<!DOCTYPE r [<!ENTITY % p "x">%p;]><referentiel_formation/>', 'doctype-refused'],
    ['a hundred thousand levels', '<referentiel_formation>'.repeat(100_000), 'truncated'],
    ['a thousand closed levels', `<referentiel_formation>${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}</referentiel_formation>`, 'too-deep'],
    ['six million characters', `<referentiel_formation>${'x'.repeat(6_000_000)}</referentiel_formation>`, 'too-large'],
    ['an element named as a prototype', '<referentiel_formation><__proto__><polluted/></__proto__></referentiel_formation>', 'not-xml'],
    ['an attribute named as a prototype', '<referentiel_formation __proto__="x"/>', 'not-xml'],
    ['JSON', '{"format":"gamme/plan"}', 'other-format'],
    ['a word', 'bonjour', 'not-xml'],
    ['HTML', '<html><body>Connexion</body></html>', 'not-orebut'],
    ['HTML with a document type', '<!DOCTYPE html><html></html>', 'doctype-refused'],
    ['a zip', 'PK\u0003\u0004\u0000', 'not-text'],
    ['UTF-16 read as UTF-8', [...'<referentiel_formation/>'].join('\0'), 'not-text'],
    ['crossed elements', '<referentiel_formation><a></b></referentiel_formation>', 'not-xml'],
    ['cut', formation.slice(0, 5000), 'truncated'],
    ['a million open brackets', '<'.repeat(1_000_000), 'truncated'],
    ['unclosed comments', `<referentiel_formation>${'<!--'.repeat(200_000)}`, 'truncated'],
    ['three hundred thousand attributes', `<referentiel_formation ${'x="1" '.repeat(300_000)}/>`, 'not-xml']
  ])('%s is refused', (_name, text, code) => {
    const started = cpuNow()
    expect(parseFormation(text)).toMatchObject({ ok: false, error: { code } })
    expect(cpuNow() - started).toBeLessThan(4000)
  })

  it('does not expand an entity that nothing declares', () => {
    const text = formation.replace('Ressource fictive 1.1', '&bomb; &#9731; &#x1F600; &#xD800; &#9999999;')
    const read = parseFormation(text)
    expect(read.ok && read.value.semesters[0]?.modules[0]?.title).toBe('&bomb; ☃ 😀 &#xD800; &#9999999;')
  })

  it('leaves prototypes alone', () => {
    parseFormation('<referentiel_formation><constructor><prototype polluted="1"/></constructor></referentiel_formation>')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('150 mutated files of each kind', () => {
  it.each([
    ['competences', competences, parseFramework],
    ['formation', formation, parseFormation]
  ])('%s: a value or a known error, in bounded time', (_name, text, parse) => {
    const seeds = Array.from({ length: 150 }, (_, seed) => seed)
    let slowest = 0
    const outcomes = seeds.map((seed) => {
      const started = cpuNow()
      const result = parse(mutatedText(text, seed))
      slowest = Math.max(slowest, cpuNow() - started)
      return result.ok ? 'ok' : result.error.code
    })
    expect(outcomes.filter((outcome) => outcome !== 'ok' && !KNOWN_CODES.has(outcome))).toEqual([])
    expect(outcomes.filter((outcome) => outcome !== 'ok').length).toBeGreaterThan(80)
    expect(slowest).toBeLessThan(2000)
  })
})
