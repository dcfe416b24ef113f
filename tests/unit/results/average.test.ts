import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainModuleAverage, moduleAverage, ueAverage, type Assessment } from '@/domain/results/average'

const note = (mark: Assessment['mark'], coefficient = 1, rest: Partial<Assessment> = {}): Assessment => ({ coefficient, mark, ...rest })
const catchUp = (mark: Assessment['mark'], rest: Partial<Assessment> = {}): Assessment => note(mark, 1, { kind: 'catchUp', ...rest })

describe('moduleAverage', () => {
  it.each<[string, Assessment[], number | null]>([
    ['one mark', [note(12.5)], 12.5],
    ['coefficients', [note(8, 1), note(14, 2)], 12],
    ['marks out of other totals', [note(15, 1, { outOf: 30 }), note(5, 1, { outOf: 10 })], 10],
    ['an absence counts 0 with its coefficient', [note('ABS', 1), note(12, 2)], 8],
    ['an excuse leaves with its coefficient', [note('EXC', 5), note(12, 2)], 12],
    ['an awaited mark leaves with its coefficient', [note('ATT', 5), note(12, 2)], 12],
    ['a missing mark leaves with its coefficient', [note(null, 5), note(12, 2)], 12],
    ['nothing', [], null],
    ['nothing but EXC', [note('EXC')], null],
    ['nothing but ATT and no mark', [note('ATT'), note(null)], null],
    ['an absence alone is 0', [note('ABS')], 0],
    ['no coefficient', [note(12, 0)], null],
    ['an assessment without coefficient does not count', [note(2, 0), note(12, 1)], 12],
    ['thirds', [note(10), note(10), note(11)], 31 / 3]
  ])('%s', (_, assessments, expected) => {
    expect(moduleAverage(assessments)).toBe(expected)
  })

  it.each<[string, Assessment[], number | null]>([
    ['a better catch-up replaces the average', [note(6), note(10), catchUp(11)], 11],
    ['a worse catch-up changes nothing', [note(12), catchUp(9)], 12],
    ['an absence at the catch-up keeps the average', [note(7), catchUp('ABS')], 7],
    ['an excuse at the catch-up keeps the average', [note(7), catchUp('EXC')], 7],
    ['a catch-up not marked yet keeps the average', [note(7), catchUp(null)], 7],
    ['of several catch-ups the best counts', [note(7), catchUp(9), catchUp(12), catchUp(10)], 12],
    ['a catch-up stands alone when nothing else counts', [note('EXC'), catchUp(9)], 9],
    ['a catch-up counts whatever its coefficient', [note(7), { ...catchUp(9), coefficient: 0 }], 9],
    ['a catch-up is brought to /20', [note(7), catchUp(6, { outOf: 10 })], 12],
    ['an absence at the catch-up alone is no average', [catchUp('ABS')], null]
  ])('%s', (_, assessments, expected) => {
    expect(moduleAverage(assessments)).toBe(expected)
  })

  it('weighs each assessment by UE, 1 where none is named', () => {
    const assessments = [note(8, 1, { weights: { 'UE1.1': 3, 'UE1.2': 0 } }), note(12, 1)]
    expect(moduleAverage(assessments, 'UE1.1')).toBe(9)
    expect(moduleAverage(assessments, 'UE1.2')).toBe(12)
    expect(moduleAverage(assessments, 'UE1.3')).toBe(10)
    expect(moduleAverage(assessments)).toBe(10)
  })

  it('has no average in a UE where every weight is 0', () => {
    expect(moduleAverage([note(12, 1, { weights: { 'UE1.1': 0 } })], 'UE1.1')).toBeNull()
    expect(moduleAverage([catchUp(12, { weights: { 'UE1.1': 0 } })], 'UE1.1')).toBeNull()
  })

  it('does not take a property of every object for a weight', () => {
    expect(moduleAverage([note(12, 1, { weights: {} })], 'constructor')).toBe(12)
    expect(moduleAverage([note(12, 1, { weights: {} })], '__proto__')).toBe(12)
  })

  it.each<[string, Assessment[]]>([
    ['a mark above 20', [note(12), note(20.01)]],
    ['a negative mark', [note(12), note(-0.01)]],
    ['a mark that is no number', [note(12), note(NaN)]],
    ['an infinite mark', [note(12), note(Infinity)]],
    ['a mark above what it is out of', [note(11, 1, { outOf: 10 })]],
    ['a mark out of nothing', [note(11, 1, { outOf: 0 })]],
    ['a mark out of less than nothing', [note(11, 1, { outOf: -20 })]],
    ['a mark out of no number', [note(11, 1, { outOf: NaN })]],
    ['a negative coefficient', [note(12), note(12, -1)]],
    ['a coefficient that is no number', [note(12), note(12, NaN)]],
    ['an infinite coefficient', [note(12), note(12, Infinity)]],
    ['a negative weight', [note(12), note(12, 1, { weights: { U: -1 } })]],
    ['a catch-up out of range', [note(12), catchUp(25)]],
    ['a word that is no mark', [note(12), note('12' as never)]]
  ])('gives no average, rather than a wrong one, for %s', (_, assessments) => {
    expect(moduleAverage(assessments, 'U')).toBeNull()
  })

  it('ignores what is out of range where it does not count', () => {
    expect(moduleAverage([note(12), note(99, 0)])).toBe(12)
    expect(moduleAverage([note(12), note('EXC', NaN)])).toBe(12)
  })

  it('survives coefficients of any size', () => {
    expect(moduleAverage([note(10, 1e308), note(12, 1e308)])).toBe(11)
    expect(moduleAverage([note(10, 5e-324), note(12, 5e-324)])).toBe(11)
  })

  it('counts decimals exactly: ten marks of 9.9 and coefficients of 0.1 are 9.9', () => {
    expect(moduleAverage(Array.from({ length: 10 }, () => note(9.9, 0.1)))).toBe(9.9)
  })
})

describe('explainModuleAverage', () => {
  it('says what became of each assessment', () => {
    const assessments = (['EXC', 'ATT', 'ABS', null] as const).map((mark) => ({ kind: 'normal' as const, coefficient: 1, weight: 1, mark }))
    const weightless = { kind: 'normal' as const, coefficient: 1, weight: 0, mark: null }
    const { terms, provisional, average } = explainModuleAverage([...assessments, weightless])
    expect(terms.map(({ status }) => status)).toEqual(['excused', 'waiting', 'absent', 'empty', 'weightless'])
    expect(provisional).toBe(true)
    expect(average?.equals(0)).toBe(true)
  })

  it('is not provisional for an awaited mark that does not count in the UE', () => {
    expect(explainModuleAverage([{ kind: 'normal', coefficient: 1, weight: 0, mark: 'ATT' }]).provisional).toBe(false)
  })

  it('gives the average before the catch-up beside the one that stands', () => {
    const { ordinary, catchUp: best, average } = explainModuleAverage([
      { kind: 'normal', coefficient: 1, weight: 1, mark: null },
      { kind: 'catchUp', coefficient: 1, weight: 1, mark: 'ABS' }
    ])
    expect([ordinary, best, average]).toEqual([null, null, null])
  })
})

type UeModule = Parameters<typeof ueAverage>[0][number]
const ressource = (average: number | null, coefficient = 1): UeModule => ({ coefficient, average, pole: 'ressources' })
const sae = (average: number | null, coefficient = 1): UeModule => ({ coefficient, average, pole: 'saes' })

describe('ueAverage', () => {
  it.each<[string, UeModule[], number | null]>([
    ['no module', [], null],
    ['coefficients', [ressource(8, 1), sae(14, 2)], 12],
    ['a module without average leaves with its coefficient', [ressource(null, 9), sae(14, 2)], 14],
    ['no average at all', [ressource(null), sae(null)], null],
    ['no coefficient at all', [ressource(12, 0)], null],
    ['an average of 0 counts', [ressource(0), sae(10)], 5]
  ])('%s', (_, modules, expected) => {
    expect(ueAverage(modules)).toBe(expected)
  })

  it.each<[string, UeModule[], { ressources: number; saes: number }, number | null]>([
    ['60 and 40', [ressource(10, 1), ressource(12, 3), sae(15, 7)], { ressources: 60, saes: 40 }, 12.9],
    ['a pole without average leaves all to the other', [ressource(10), sae(null)], { ressources: 60, saes: 40 }, 10],
    ['a pole without coefficient leaves all to the other', [ressource(10), sae(18, 0)], { ressources: 60, saes: 40 }, 10],
    ['only modules that have an average make their pole', [ressource(10, 1), ressource(null, 9), sae(15)], { ressources: 60, saes: 40 }, 12],
    ['shares need not sum to 100', [ressource(10), sae(15)], { ressources: 3, saes: 2 }, 12],
    ['a share of 0 leaves the pole out', [ressource(10), sae(15)], { ressources: 100, saes: 0 }, 10],
    ['a pole that counts for nothing gives no average alone', [sae(15)], { ressources: 100, saes: 0 }, null],
    ['no share at all', [ressource(10), sae(15)], { ressources: 0, saes: 0 }, null],
    ['a negative share', [ressource(10), sae(15)], { ressources: 120, saes: -20 }, null],
    ['a share that is no number', [ressource(10), sae(15)], { ressources: NaN, saes: 40 }, null]
  ])('pole shares: %s', (_, modules, shares, expected) => {
    expect(ueAverage(modules, shares)).toBe(expected)
  })

  it.each<[string, UeModule[]]>([
    ['a negative coefficient', [ressource(12), sae(12, -1)]],
    ['a coefficient that is no number', [ressource(12), sae(12, NaN)]],
    ['an average above 20', [ressource(12), sae(21)]],
    ['an average that is no number', [ressource(12), sae(NaN)]]
  ])('gives no average for %s', (_, modules) => {
    expect(ueAverage(modules)).toBeNull()
  })
})

const mark = fc.oneof(fc.integer({ min: 0, max: 2000 }).map((hundredths) => hundredths / 100), fc.constantFrom('ABS', 'EXC', 'ATT', null))
const coefficient = fc.integer({ min: 0, max: 500 }).map((hundredths) => hundredths / 100)
const assessments: fc.Arbitrary<Assessment[]> = fc.array(
  fc.record({ coefficient, mark, kind: fc.constantFrom('normal', 'normal', 'catchUp') }) as fc.Arbitrary<Assessment>,
  { maxLength: 8 }
)

describe('properties of averages', () => {
  it('a module average lies between its least and its greatest mark', () => {
    fc.assert(
      fc.property(assessments, (list) => {
        const average = moduleAverage(list)
        const counted = list.flatMap((item) => (typeof item.mark === 'number' ? [item.mark] : item.mark === 'ABS' ? [0] : []))
        if (average === null) return
        expect(average).toBeGreaterThanOrEqual(Math.min(...counted))
        expect(average).toBeLessThanOrEqual(Math.max(...counted))
      })
    )
  })

  it('a module average is monotone in each mark', () => {
    fc.assert(
      fc.property(assessments, fc.nat(), fc.integer({ min: 0, max: 2000 }), (list, choice, rise) => {
        const marked = list.flatMap((item, index) => (typeof item.mark === 'number' ? [index] : []))
        const raised = marked[choice % Math.max(1, marked.length)]
        const before = moduleAverage(list)
        const after = moduleAverage(
          list.map((item, index) => (index === raised && typeof item.mark === 'number' ? { ...item, mark: Math.min(20, item.mark + rise / 100) } : item))
        )
        expect(after === null).toBe(before === null)
        if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before)
      })
    )
  })

  it('averages do not depend on the order', () => {
    fc.assert(
      fc.property(assessments, fc.array(fc.nat(), { maxLength: 8 }), (list, keys) => {
        const shuffled = list.map((item, index) => ({ item, key: keys[index] ?? 0 })).sort((a, b) => a.key - b.key)
        expect(moduleAverage(shuffled.map(({ item }) => item))).toBe(moduleAverage(list))
      })
    )
  })

  const ueModules = fc.array(
    fc.record({
      coefficient,
      average: fc.option(fc.integer({ min: 0, max: 2000 }).map((hundredths) => hundredths / 100)),
      pole: fc.constantFrom<'ressources' | 'saes'>('ressources', 'saes')
    }),
    { maxLength: 10 }
  )
  const shares = fc.option(fc.integer({ min: 0, max: 100 }).map((ressources) => ({ ressources, saes: 100 - ressources })), { nil: undefined })

  it('a UE average lies between its modules, and does not depend on their order', () => {
    fc.assert(
      fc.property(ueModules, shares, (modules, poleShares) => {
        const average = ueAverage(modules, poleShares)
        expect(ueAverage(modules.toReversed(), poleShares)).toBe(average)
        if (average === null) return
        const counted = modules.flatMap((module) => (module.average === null || module.coefficient === 0 ? [] : [module.average]))
        expect(average).toBeGreaterThanOrEqual(Math.min(...counted))
        expect(average).toBeLessThanOrEqual(Math.max(...counted))
      })
    )
  })

  it('a UE average is monotone in each module', () => {
    fc.assert(
      fc.property(ueModules, shares, fc.nat(), (modules, poleShares, choice) => {
        const index = choice % Math.max(1, modules.length)
        const raised = modules.map((module, position) =>
          position === index && module.average !== null ? { ...module, average: Math.min(20, module.average + 1) } : module
        )
        const [before, after] = [ueAverage(modules, poleShares), ueAverage(raised, poleShares)]
        if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before)
      })
    )
  })

  it('answers null or a mark /20, whatever the numbers', () => {
    const anything = fc.double()
    fc.assert(
      fc.property(fc.array(fc.record({ coefficient: anything, mark: anything, outOf: anything }), { maxLength: 4 }), (list) => {
        const average = moduleAverage(list)
        if (average !== null) expect(average >= 0 && average <= 20).toBe(true)
      })
    )
  })
})
