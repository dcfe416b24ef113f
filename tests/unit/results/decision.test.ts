import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideYear, type CompetenceMarks, type Thresholds, type YearInput } from '@/domain/results/decision'

function year(pairs: [number | null, number | null][], thresholds: Thresholds = 'text', number: YearInput['year'] = 1): YearInput {
  return { year: number, thresholds, competences: pairs.map(([odd, even], index) => ({ competence: `C${index + 1}`, odd, even })) }
}

function onlyRcue(odd: number | null, even: number | null, thresholds: Thresholds) {
  const [rcue] = decideYear(year([[odd, even]], thresholds)).rcues
  return rcue
}

/** Four RCUE of 12 and one pair, or more, of the examples. */
const twelve: [number, number] = [12, 12]
const five: [number, number] = [9, 9]

describe('the examples of the rules, with the tolerance', () => {
  it('UE 9.9935 is not ADM', () => {
    expect(onlyRcue(9.9935, null, 'scodoc')?.ueCodes).toEqual(['AJ', null])
  })

  it('UE 9.9952 is ADM', () => {
    expect(onlyRcue(9.9952, null, 'scodoc')?.ueCodes).toEqual(['ADM', null])
  })

  it('UE 9.9952 in an RCUE that reaches 10: UE ADM, RCUE CMP', () => {
    expect(onlyRcue(9.9952, 12, 'scodoc')).toMatchObject({ code: 'CMP', ueCodes: ['ADM', 'ADM'] })
  })

  it.each([
    [9.9946, 'AJ'],
    [9.9954, 'CMP']
  ])('RCUE %s is %s', (average, code) => {
    expect(onlyRcue(average - 1, average + 1, 'scodoc')?.code).toBe(code)
  })

  it('UE 11.89 and 8.11 are exactly 10: CMP, in both readings', () => {
    for (const thresholds of ['text', 'scodoc'] as const) {
      expect(onlyRcue(11.89, 8.11, thresholds)).toMatchObject({ average: 10, code: 'CMP', ueCodes: ['ADM', 'CMP'] })
    }
  })

  it('least RCUE 8.002 with more than half valid is PASD', () => {
    expect(decideYear(year([twelve, twelve, twelve, [8.002, 8.002]], 'scodoc')).code).toBe('PASD')
  })

  it('least RCUE 7.984 with 4 of 6 valid has no code by right', () => {
    const decision = decideYear(year([twelve, twelve, twelve, twelve, five, [7.984, 7.984]], 'scodoc'))
    expect(decision.code).toBeNull()
    expect(decision.reasons.map(({ code }) => code)).toEqual(['rcueBelowEight', 'juryDecides'])
  })

  it('the tolerance is strict: 9.995 and 7.995 are not reached', () => {
    expect(onlyRcue(9.995, 9.995, 'scodoc')?.code).toBe('AJ')
    expect(onlyRcue(9.99500000000001, 9.99500000000001, 'scodoc')?.code).toBe('AJ')
    expect(onlyRcue(9.99500000000002, 9.99500000000002, 'scodoc')?.code).toBe('CMP')
    expect(decideYear(year([twelve, twelve, [7.995, 7.995]], 'scodoc')).code).toBeNull()
    expect(decideYear(year([twelve, twelve, [7.9951, 7.9951]], 'scodoc')).code).toBe('PASD')
  })
})

describe('codes by the text', () => {
  it.each<[number | null, number | null, unknown, unknown]>([
    [10, 10, 'ADM', ['ADM', 'ADM']],
    [9.9999, 10.0001, 'CMP', ['CMP', 'ADM']],
    [9.9999, 10, 'AJ', ['AJ', 'ADM']],
    [10, 9.9999, 'AJ', ['ADM', 'AJ']],
    [0, 20, 'CMP', ['CMP', 'ADM']],
    [8, 9, 'AJ', ['AJ', 'AJ']],
    [9, null, null, ['AJ', null]],
    [null, 11, null, [null, 'ADM']],
    [null, null, null, [null, null]]
  ])('UE %s and %s: RCUE %s, UE %s', (odd, even, code, ueCodes) => {
    expect(onlyRcue(odd, even, 'text')).toMatchObject({ code, ueCodes })
  })

  it('an odd UE first coded AJ becomes CMP once the RCUE reaches 10', () => {
    expect(onlyRcue(9, null, 'text')?.ueCodes[0]).toBe('AJ')
    expect(onlyRcue(9, 11, 'text')?.ueCodes[0]).toBe('CMP')
  })

  it.each<[string, [number | null, number | null][], YearInput['year'], string | null]>([
    ['every RCUE validated', [twelve, [8, 12]], 1, 'ADM'],
    ['three of four, none below 8', [twelve, twelve, twelve, [8, 8]], 1, 'PASD'],
    ['half is not more than half', [twelve, twelve, five, five], 1, null],
    ['three of five', [twelve, twelve, twelve, five, five], 2, 'PASD'],
    ['two of five', [twelve, twelve, five, five, five], 2, null],
    ['one RCUE below 8', [twelve, twelve, twelve, [7.99, 8]], 1, null],
    ['exactly 8 is enough', [twelve, twelve, twelve, [6, 10]], 1, 'PASD'],
    ['the last year knows no passage', [twelve, twelve, twelve, five], 3, null],
    ['the last year, all validated', [twelve, twelve], 3, 'ADM'],
    ['an average missing', [twelve, twelve, twelve, [12, null]], 1, null],
    ['no competence', [], 1, null]
  ])('%s', (_, pairs, number, code) => {
    expect(decideYear(year(pairs, 'text', number)).code).toBe(code)
  })

  it('says by which rule, with the figures', () => {
    expect(decideYear(year([twelve, twelve, twelve, five])).reasons).toEqual([
      { code: 'moreThanHalfValidated', rule: { source: 'T3', article: '4.5' }, figures: { validated: 3, needed: 3, total: 4 } }
    ])
    expect(decideYear(year([[12, null]])).reasons).toMatchObject([{ code: 'yearIncomplete', figures: { missing: 1, total: 1 } }])
  })

  it('says when the records system would round up', () => {
    const [rcue] = decideYear(year([[9.9952, 9.9954]])).rcues
    const rounded = rcue?.reasons.filter(({ code }) => code === 'roundedUpByRecords').map(({ figures }) => figures)
    expect(rounded).toMatchObject([{ side: 'odd' }, { side: 'even' }, { side: null, threshold: 10 }])
  })
})

describe('bad averages', () => {
  it.each([NaN, Infinity, -Infinity, -0.01, 20.01, undefined as never])('%s counts as missing, and says so', (odd) => {
    const [rcue] = decideYear(year([[odd, 12]])).rcues
    expect(rcue).toMatchObject({ average: null, code: null, ueCodes: [null, 'ADM'] })
    expect(rcue?.reasons[0]).toMatchObject({ code: 'averageOutOfRange', figures: { side: 'odd' } })
  })
})

const average = fc.oneof(
  fc.integer({ min: 0, max: 200_000 }).map((value) => value / 10_000),
  fc.integer({ min: 99_900, max: 100_100 }).map((value) => value / 10_000),
  fc.integer({ min: 79_900, max: 80_100 }).map((value) => value / 10_000),
  fc.constant(null)
)
const competences: fc.Arbitrary<CompetenceMarks[]> = fc
  .array(fc.record({ odd: average, even: average }), { maxLength: 6 })
  .map((pairs) => pairs.map((pair, index) => ({ competence: `C${index}`, ...pair })))
const yearNumber = fc.constantFrom<YearInput['year']>(1, 2, 3)
const RANK = { null: 0, AJ: 0, PASD: 1, CMP: 1, ADM: 2 }

describe('properties of decisions', () => {
  it('a permutation of the competences changes nothing', () => {
    fc.assert(
      fc.property(competences, yearNumber, fc.constantFrom<Thresholds>('text', 'scodoc'), fc.array(fc.nat(), { minLength: 6 }), (list, number, thresholds, keys) => {
        const shuffled = list.map((item, index) => ({ item, key: keys[index] ?? 0 })).sort((a, b) => a.key - b.key).map(({ item }) => item)
        const [one, other] = [list, shuffled].map((marks) => decideYear({ year: number, competences: marks, thresholds }))
        expect(other?.code).toBe(one?.code)
        const byCompetence = (decision: typeof one) => Object.fromEntries(decision?.rcues.map((rcue) => [rcue.competence, rcue]) ?? [])
        expect(byCompetence(other)).toEqual(byCompetence(one))
      })
    )
  })

  it('`scodoc` is never stricter than `text`', () => {
    fc.assert(
      fc.property(competences, yearNumber, (list, number) => {
        const text = decideYear({ year: number, competences: list, thresholds: 'text' })
        const scodoc = decideYear({ year: number, competences: list, thresholds: 'scodoc' })
        expect(RANK[`${scodoc.code}`]).toBeGreaterThanOrEqual(RANK[`${text.code}`])
        text.rcues.forEach((rcue, index) => {
          const other = scodoc.rcues[index]
          if (rcue.code === 'ADM' || rcue.code === 'CMP') expect(['ADM', 'CMP']).toContain(other?.code)
          rcue.ueCodes.forEach((code, side) => {
            if (code === 'ADM') expect(other?.ueCodes[side]).toBe('ADM')
            if (code === 'CMP') expect(['ADM', 'CMP']).toContain(other?.ueCodes[side])
          })
        })
      })
    )
  })

  it('a better average never makes a year worse', () => {
    fc.assert(
      fc.property(competences, yearNumber, fc.constantFrom<Thresholds>('text', 'scodoc'), fc.nat(), (list, number, thresholds, choice) => {
        const index = choice % Math.max(1, list.length)
        const raised = list.map((item, position) => (position === index && item.odd !== null ? { ...item, odd: Math.min(20, item.odd + 0.5) } : item))
        const before = decideYear({ year: number, competences: list, thresholds }).code
        const after = decideYear({ year: number, competences: raised, thresholds }).code
        expect(RANK[`${after}`]).toBeGreaterThanOrEqual(RANK[`${before}`])
      })
    )
  })
})
