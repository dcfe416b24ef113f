import { describe, expect, it } from 'vitest'
import type { Plan } from '@/domain/plan/plan'
import { evaluatePlan } from '@/domain/results/evaluate-plan'
import type { PlanResults, UeResult, YearResults } from '@/domain/results/plan-results'
import type { Thresholds } from '@/domain/results/thresholds'
import { emptyPlan, framework, markedPlan } from './marked-plan'
import { assessment, decision, moduleDefinition, planModule, smallMaquette, smallPlan, ue, ueDecision } from './small-plan'

function evaluate(plan: Plan, thresholds: Thresholds = 'text'): PlanResults {
  return evaluatePlan(plan, framework, { thresholds })
}

function ueOf(plan: Plan, semester: string, code: string, thresholds: Thresholds = 'text'): UeResult | undefined {
  return evaluate(plan, thresholds).semesters.flatMap(({ ues }) => ues).find((item) => item.semester === semester && item.ue.code === code)
}

function yearOf(plan: Plan, year: number, attempt = 1): YearResults | undefined {
  return evaluate(plan).years.find((item) => item.year === year && item.attempt === attempt)
}

/** The small plan with one module's fields replaced. */
function withModule(plan: Plan, id: string, fields: Partial<Plan['modules'][number]>): Plan {
  return { ...plan, modules: plan.modules.map((module) => (module.id === id ? { ...module, ...fields } : module)) }
}

describe('UE of a semester', () => {
  it('takes assessments, or the module mark where there is none', () => {
    const plan = withModule(smallPlan({ S1: [1200, 900] }), 'S1:R1.1', { mark: 500, assessments: [assessment(1300), assessment(1500)] })
    expect(ueOf(plan, 'S1', 'UE1.1')).toMatchObject({ average: 14, source: 'modules' })
    expect(ueOf(plan, 'S1', 'UE1.2')).toMatchObject({ average: 9, source: 'modules' })
  })

  it('keeps the module mark while its assessments give no average', () => {
    const plan = withModule(smallPlan({ S1: [1200, 900] }), 'S1:R1.1', { assessments: [assessment(null), assessment('ATT')] })
    expect(ueOf(plan, 'S1', 'UE1.1')?.average).toBe(12)
  })

  it.each([
    ['ABS', 0, 'counted'],
    ['EXC', null, 'excused'],
    ['ATT', null, 'missing'],
    [null, null, 'missing']
  ] as const)('module mark %s', (mark, average, status) => {
    const result = ueOf(smallPlan({ S1: [mark, 900] }), 'S1', 'UE1.1')
    expect(result?.average).toBe(average)
    expect(result?.computed.terms[0]?.status).toBe(status)
    expect(result?.computed.provisional).toBe(mark === 'ATT')
  })

  it('leaves out exempted and ungraded modules', () => {
    const plan = withModule(smallPlan({ S1: [1200, 900] }), 'S1:R1.1', { state: 'exempted' })
    expect(ueOf(plan, 'S1', 'UE1.1')).toMatchObject({ average: null, computed: { terms: [{ status: 'exempted' }] } })
    const ungraded = structuredClone(smallPlan({ S1: [1200, 900] }))
    for (const module of ungraded.maquette.semesters[0]?.modules ?? []) module.graded = false
    expect(ueOf(ungraded, 'S1', 'UE1.1')).toMatchObject({ average: null, computed: { terms: [{ status: 'ungraded' }] } })
  })

  it("takes the plan's own coefficients and modules that the maquette has not", () => {
    const plan = smallPlan({ S1: [1200, 900] })
    const own = planModule('X', 'S1', { mark: 600, definition: moduleDefinition('X', { 'UE1.1': 2 }) })
    expect(ueOf({ ...plan, modules: [...plan.modules, own] }, 'S1', 'UE1.1')?.average).toBe(8)
    const overridden = withModule(plan, 'S1:R1.2', { overrides: { coefficients: { 'UE1.1': 3 } } })
    expect(ueOf(overridden, 'S1', 'UE1.1')?.average).toBe(9.75)
    expect(ueOf(overridden, 'S1', 'UE1.2')?.average).toBeNull()
  })

  it('does not count shelved modules, nor codes that nothing defines', () => {
    const plan = smallPlan({ S1: [1200, 900] })
    const more = [planModule('R1.1', 'S1', { id: 'shelved', mark: 0, shelved: true }), planModule('unknown', 'S1', { mark: 0 })]
    expect(ueOf({ ...plan, modules: [...plan.modules, ...more] }, 'S1', 'UE1.1')?.average).toBe(12)
  })

  it('counts a module taken in another semester in the UE that its coefficients name', () => {
    const plan = smallPlan({ S1: [1200, 900], S2: [1000, 1000], S3: [1000, 1000] })
    const moved = withModule(plan, 'S1:R1.1', { semester: 'S3', mark: 1500 })
    expect(ueOf(moved, 'S1', 'UE1.1')?.average).toBe(15)
    expect(ueOf(moved, 'S3', 'UE3.1')?.average).toBe(10)
  })

  it('lets the entered UE average stand until every module has its own, and shows both', () => {
    const partial: Partial<Plan> = { ueMarks: [{ semester: 'S1', ue: 'UE1.1', mark: 1111 }] }
    expect(ueOf(smallPlan({ S1: [null, null] }, partial), 'S1', 'UE1.1')).toMatchObject({ average: 11.11, source: 'entered', entered: 11.11 })
    const twoModules = smallPlan({ S1: [900, null] }, partial)
    const incomplete = { ...twoModules, modules: [...twoModules.modules, planModule('X', 'S1', { definition: moduleDefinition('X', { 'UE1.1': 1 }) })] }
    expect(ueOf(incomplete, 'S1', 'UE1.1')).toMatchObject({ average: 11.11, source: 'entered', computed: { average: 9, complete: false } })
    expect(ueOf(twoModules, 'S1', 'UE1.1')).toMatchObject({ average: 9, source: 'modules', entered: 11.11, computed: { complete: true } })
  })

  it('does not let an entered UE average out of range stand', () => {
    const plan = smallPlan({ S1: [null, null] }, { ueMarks: [{ semester: 'S1', ue: 'UE1.1', mark: 2500 }] })
    expect(ueOf(plan, 'S1', 'UE1.1')).toMatchObject({ average: null, source: null, computed: { invalid: true } })
  })

  it('gives no average to a module whose mark cannot exist, and shows it', () => {
    const plan = withModule(smallPlan({ S1: [1200, 900] }), 'S1:R1.1', { assessments: [assessment(1200), assessment(2100)] })
    expect(ueOf(plan, 'S1', 'UE1.1')).toMatchObject({ average: null, computed: { invalid: true, terms: [{ status: 'invalid' }] } })
  })

  it('applies bonus and malus to computed averages alone', () => {
    const plan = smallPlan(
      { S1: [1200, null] },
      {
        maquette: { ...smallMaquette, bonus: { kind: 'additive', factor: 0.05 } },
        ueMarks: [{ semester: 'S1', ue: 'UE1.2', mark: 900 }],
        adjustments: [
          { semester: 'S1', ue: null, kind: 'bonus', mark: 1600 },
          { semester: 'S1', ue: 'UE1.1', kind: 'malus', mark: 50 }
        ]
      }
    )
    expect(ueOf(plan, 'S1', 'UE1.1')).toMatchObject({ average: 11.8, computed: { beforeAdjustment: 12 } })
    expect(ueOf(plan, 'S1', 'UE1.2')?.average).toBe(9)
  })

  it('says which averages are made with placeholder coefficients', () => {
    expect(evaluate(markedPlan()).placeholderCoefficients).toBe(true)
    expect(evaluate(smallPlan({ S1: [1200, 900] })).placeholderCoefficients).toBe(false)
    const placeholder = structuredClone(smallPlan({ S1: [1200, null] }))
    for (const module of placeholder.maquette.semesters[0]?.modules ?? []) module.coefficientsProvenance = 'gabarit'
    expect(ueOf(placeholder, 'S1', 'UE1.1')?.placeholderCoefficients).toBe(true)
    expect(ueOf(placeholder, 'S1', 'UE1.2')?.placeholderCoefficients).toBe(false)
  })

  it('gives each module its part of the UE, pole shares included', () => {
    const plan = structuredClone(smallPlan({ S1: [1200, 900] }))
    const first = plan.maquette.semesters[0]
    first?.ues.splice(0, 1, ue('UE1.1', 'C1', { poleShares: { ressources: 60, saes: 40 } }))
    first?.modules.push(moduleDefinition('SAÉ 1.01', { 'UE1.1': 5 }, { kind: 'sae' }))
    plan.modules.push(planModule('SAÉ 1.01', 'S1', { mark: 1500 }))
    const result = ueOf(plan, 'S1', 'UE1.1')
    expect(result?.average).toBe(13.2)
    expect(result?.computed.terms.map(({ share }) => share)).toEqual([0.6, 0.4])
  })

  it('flags what lies between the two readings of 10', () => {
    const nearly = smallPlan({ S1: [null, 900] }, {})
    const plan = withModule(nearly, 'S1:R1.1', { assessments: [assessment(999, { coefficient: 1 }), assessment(1000, { coefficient: 3 })] })
    expect(ueOf(plan, 'S1', 'UE1.1')).toMatchObject({ average: 9.9975, roundedUpByRecords: true, code: 'AJ' })
    expect(ueOf(plan, 'S1', 'UE1.1', 'scodoc')).toMatchObject({ roundedUpByRecords: true, code: 'ADM' })
  })
})

describe('years', () => {
  it('codes UE, RCUE and year', () => {
    const year = yearOf(smallPlan({ S1: [1200, 900], S2: [900, 1200] }), 1)
    expect(year).toMatchObject({ code: 'ADM', passes: true, recorded: null })
    expect(year?.rcues).toMatchObject([
      { competence: 'C1', level: 1, average: 10.5, code: 'CMP', odd: { code: 'ADM' }, even: { code: 'CMP' } },
      { competence: 'C2', average: 10.5, code: 'CMP', odd: { code: 'CMP' }, even: { code: 'ADM' } }
    ])
  })

  it('says nothing of a year without averages, and of none that the plan does not hold', () => {
    expect(yearOf(smallPlan({ S1: [1200, 1200] }), 1)).toMatchObject({ code: null, passes: null })
    expect(yearOf(smallPlan({ S1: [1200, 1200] }), 2)).toBeUndefined()
  })

  it('pairs the semesters of a year across a gap year', () => {
    const plan = smallPlan({ S1: [900, 1200], S2: [1100, 1200] })
    const [first, second] = plan.semesters
    const gap = { ...(first as Plan['semesters'][number]), id: 'gap', kind: 'gapYear' as const, number: null }
    const parted = { ...plan, semesters: [first, gap, { ...second, academicYear: 2026 }] as Plan['semesters'] }
    expect(yearOf(parted, 1)).toMatchObject({ code: 'ADM', academicYear: 2026, semesters: ['S1', 'S2'] })
    expect(ueOf(parted, 'S1', 'UE1.1')?.code).toBe('CMP')
  })

  it('needs a parcours to decide a year that has UE of one', () => {
    const plan = { ...markedPlan(), parcours: null }
    expect(evaluate(plan).years.map(({ code, reasons }) => [code, reasons[0]?.code])).toEqual([
      ['ADM', 'everyRcueValidated'],
      [null, 'parcoursMissing'],
      [null, 'parcoursMissing']
    ])
    expect(evaluate(plan).entryToS5.status).toBe('undecided')
  })
})

describe('repeated semesters', () => {
  const repeated = smallPlan({ S1: [1200, 700], S2: [1300, 700], 'S1-2': [900, 1100], 'S2-2': [null, 1000] })

  it('keeps a UE that reached 10 when the newer one is lower or missing', () => {
    const year = yearOf(repeated, 1, 2)
    expect(year?.rcues[0]).toMatchObject({
      average: 12.5,
      code: 'ADM',
      odd: { semester: 'S1', newer: 'S1-2', average: 12 },
      even: { semester: 'S2', newer: 'S2-2', average: 13 }
    })
    expect(ueOf(repeated, 'S1-2', 'UE1.1')).toMatchObject({ average: 9, code: 'ADM', reasons: [{ code: 'capitalised', figures: { kept: 12, newer: 9 } }, {}] })
  })

  it('replaces a UE below 10, better or not', () => {
    expect(yearOf(repeated, 1, 2)?.rcues[1]).toMatchObject({ average: 10.5, code: 'ADM', odd: { semester: 'S1-2', newer: null } })
    const worse = smallPlan({ S1: [1200, 900], S2: [1300, 700], 'S1-2': [null, 500], 'S2-2': [null, 1000] })
    expect(yearOf(worse, 1, 2)?.rcues[1]).toMatchObject({ average: 7.5, code: 'AJ' })
  })

  it('takes the newer UE when it is better', () => {
    const better = smallPlan({ S1: [1200, 700], S2: [1300, 700], 'S1-2': [1500, 1100], 'S2-2': [null, 1000] })
    expect(yearOf(better, 1, 2)?.rcues[0]?.odd).toMatchObject({ semester: 'S1-2', newer: null, average: 15 })
  })

  it('leaves the first attempt as it was', () => {
    expect(yearOf(repeated, 1, 1)).toMatchObject({ attempt: 1, latest: false, code: null, passes: null })
    expect(yearOf(repeated, 1, 2)).toMatchObject({ attempt: 2, latest: true, code: 'ADM' })
  })

  it('counts each UE once in the ECTS', () => {
    expect(evaluate(repeated).ects).toMatchObject({ earned: 60, total: 180 })
  })

  it('keeps a UE acquired by compensation although the year is lived again', () => {
    const plan = smallPlan({ S1: [900, 500], S2: [1100, 500], 'S1-2': [null, 900], 'S2-2': [null, 900] })
    expect(evaluate(plan).ects.ues.filter(({ acquired }) => acquired).map(({ ue: { code } }) => code)).toEqual(['UE1.1', 'UE2.1'])
  })

  it('counts repeats against their bounds', () => {
    const marks = Object.fromEntries(['S1', 'S2', 'S1-2', 'S2-2', 'S1-3', 'S3', 'S3-2', 'S4', 'S4-2'].map((id) => [id, [null, null]]))
    expect(evaluate(smallPlan(marks as never)).repeats).toMatchObject({
      total: 5,
      max: 4,
      maxForceMajeure: 5,
      bySemester: [
        { number: 1, repeats: 2 },
        { number: 2, repeats: 1 },
        { number: 3, repeats: 1 },
        { number: 4, repeats: 1 }
      ],
      reasons: [{ code: 'semesterRepeatedTwice', figures: { semester: 1, attempts: 3 } }, { code: 'tooManyRepeats' }]
    })
  })
})

describe('decisions of the jury', () => {
  const failed = { S1: [900, 1200], S2: [900, 1200] } as const
  const failedPlan = (decisions: Plan['decisions']): Plan => smallPlan({ S1: [...failed.S1], S2: [...failed.S2] }, { decisions })

  it('win over the computed code of a UE, and both are given', () => {
    const plan = failedPlan([ueDecision('S1', 'UE1.1', 'ADJ'), ueDecision('S2', 'UE2.2', 'AJ')])
    expect(ueOf(plan, 'S1', 'UE1.1')).toMatchObject({ code: 'ADJ', computedCode: 'AJ', acquired: true, recorded: { code: 'ADJ' } })
    expect(ueOf(plan, 'S2', 'UE2.2')).toMatchObject({ code: 'AJ', computedCode: 'ADM', acquired: false })
    expect(ueOf(plan, 'S1', 'UE1.1')?.reasons[0]).toMatchObject({ code: 'recordedByJury', rule: { source: 'T3', article: '4.6' } })
  })

  it('on an RCUE validate its UE as ADJR', () => {
    const plan = failedPlan([decision({ type: 'rcue', year: 1, academicYear: 2025, competence: 'C1' }, 'ADJ')])
    expect(yearOf(plan, 1)).toMatchObject({ code: 'ADM', rcues: [{ code: 'ADJ', computedCode: 'AJ' }, { code: 'ADM' }] })
    expect([ueOf(plan, 'S1', 'UE1.1')?.code, ueOf(plan, 'S2', 'UE2.1')?.code]).toEqual(['ADJR', 'ADJR'])
  })

  it('on an RCUE may refuse what the averages give', () => {
    const plan = smallPlan({ S1: [900, 1200], S2: [1100, 1200] }, { decisions: [decision({ type: 'rcue', year: 1, academicYear: 2025, competence: 'C1' }, 'AJ')] })
    expect(yearOf(plan, 1)?.rcues[0]).toMatchObject({ code: 'AJ', computedCode: 'CMP' })
    expect([ueOf(plan, 'S1', 'UE1.1')?.code, ueOf(plan, 'S2', 'UE2.1')?.code]).toEqual(['AJ', 'ADM'])
  })

  it('on a year open or close the next one', () => {
    const yearDecision = (code: 'PAS1NCI' | 'RED' | 'ATJ'): Plan => failedPlan([decision({ type: 'year', year: 1, academicYear: 2025 }, code)])
    expect(yearOf(yearDecision('PAS1NCI'), 1)).toMatchObject({ code: 'PAS1NCI', computedCode: null, passes: true })
    expect(yearOf(yearDecision('RED'), 1)).toMatchObject({ passes: false })
    expect(yearOf(yearDecision('ATJ'), 1)).toMatchObject({ passes: null })
  })

  it.each(['ADM', 'ADJ'] as const)('%s on a year admits its RCUE and their UE, marks or not', (code) => {
    const decisions = [decision({ type: 'year', year: 1, academicYear: 2025 }, code)]
    expect(evaluate(failedPlan(decisions)).ects.earned).toBe(60)
    const bare = smallPlan({ S1: [null, null], S2: [null, null] }, { decisions })
    expect(evaluate(bare).ects.earned).toBe(60)
    expect(yearOf(bare, 1)?.rcues.map((rcue) => [rcue.code, rcue.odd.code])).toEqual([
      ['ADJ', 'ADJR'],
      ['ADJ', 'ADJR']
    ])
  })

  it('on both UE without averages decide their RCUE', () => {
    const decisions = [
      ...['UE1.1', 'UE1.2'].map((code) => ueDecision('S1', code, 'ADM')),
      ueDecision('S2', 'UE2.1', 'ADM'),
      ueDecision('S2', 'UE2.2', 'CMP')
    ]
    const year = yearOf(smallPlan({ S1: [null, null], S2: [null, null] }, { decisions }), 1)
    expect(year).toMatchObject({ code: 'ADM', rcues: [{ code: 'ADM', computedCode: null }, { code: 'CMP' }] })
  })

  it('AJ on the UE of an odd semester gives way once the RCUE reaches 10', () => {
    const compensated = (code: string): Plan => smallPlan({ S1: [900, 1200], S2: [1100, 1200] }, { decisions: [ueDecision('S1', 'UE1.1', code as 'AJ')] })
    expect(ueOf(compensated('AJ'), 'S1', 'UE1.1')).toMatchObject({ code: 'CMP', recorded: { code: 'AJ' } })
    expect(ueOf(compensated('DEF'), 'S1', 'UE1.1')).toMatchObject({ code: 'DEF', computedCode: 'CMP' })
  })

  it('on a year that the plan does not hold are kept apart', () => {
    const plan = failedPlan([decision({ type: 'year', year: 1, academicYear: 2030 }, 'RED')])
    expect(evaluate(plan).unmatchedDecisions).toHaveLength(1)
    expect(yearOf(plan, 1)?.code).toBeNull()
  })
})

describe('retroactive validation', () => {
  it('both UE of a level acquire those of the level below', () => {
    const plan = smallPlan({ S1: [800, 800], S2: [800, 800], S3: [1000, 800], S4: [1000, 1300] })
    const results = evaluate(plan)
    expect(results.ects.ues.filter(({ acquired }) => acquired).map(({ ue: { code }, code: own }) => `${code} ${own}`)).toEqual([
      'UE1.1 ADSUP',
      'UE1.2 ADSUP',
      'UE2.1 ADSUP',
      'UE2.2 ADSUP',
      'UE3.1 ADM',
      'UE3.2 CMP',
      'UE4.1 ADM',
      'UE4.2 ADM'
    ])
    expect(ueOf(plan, 'S1', 'UE1.1')).toMatchObject({ code: 'ADSUP', computedCode: 'AJ', reasons: [{ code: 'upperLevelValidated', figures: { level: 2 } }, {}] })
    expect(results.dut.reached).toBe(true)
    expect(results.entryToS5.status).toBe('byRight')
  })

  it('goes down from level to level', () => {
    const plan = smallPlan({ S1: [800, 800], S2: [800, 800], S3: [800, 800], S4: [800, 800], S5: [1000, 800], S6: [1000, 800] })
    const acquired = evaluate(plan).ects.ues.filter((item) => item.acquired).map(({ ue: { code } }) => code)
    expect(acquired).toEqual(['UE1.1', 'UE2.1', 'UE3.1', 'UE4.1', 'UE5.1', 'UE6.1'])
  })

  it('needs both UE of the upper level', () => {
    const plan = smallPlan({ S1: [800, 800], S2: [800, 800], S3: [1200, 800], S4: [700, 800] })
    expect(evaluate(plan).ects.earned).toBe(15)
  })

  it('acquires a lower UE that the plan does not hold', () => {
    expect(evaluate(smallPlan({ S3: [1000, null], S4: [1000, null] })).ects.earned).toBe(60)
  })

  it('lets an earlier AJ of the jury give way, and no other decision', () => {
    const decisions = [ueDecision('S1', 'UE1.1', 'AJ'), ueDecision('S1', 'UE1.2', 'EXCLU')]
    const plan = smallPlan({ S1: [800, 800], S2: [800, 800], S3: [1000, 1000], S4: [1000, 1000] }, { decisions })
    expect([ueOf(plan, 'S1', 'UE1.1')?.code, ueOf(plan, 'S1', 'UE1.2')?.code]).toEqual(['ADSUP', 'EXCLU'])
  })

  it('never removes a validation', () => {
    const random = Array.from({ length: 60 }, (_, index) => (index * 7919) % 2001)
    for (let index = 0; index + 12 <= random.length; index++) {
      const marks = Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`S${number}`, [random[index + number] ?? 0, random[index + 6 + number - 1] ?? 0]]))
      const plan = smallPlan(marks as never)
      const alone = plan.semesters.flatMap(({ id, number }) => {
        const year = Math.ceil((number ?? 0) / 2)
        const only = { ...plan, semesters: plan.semesters.filter((item) => Math.ceil((item.number ?? 0) / 2) === year) }
        return [1, 2].filter((rank) => ueOf(only, id, `UE${number}.${rank}`)?.acquired).map((rank) => `UE${number}.${rank}`)
      })
      const together = evaluate(plan).ects.ues.filter(({ acquired }) => acquired).map(({ ue: { code } }) => code)
      expect(together).toEqual(expect.arrayContaining(alone))
    }
  }, 60_000)
})

describe('awards and entry to S5', () => {
  const all = (mark: number, numbers: number[]) => Object.fromEntries(numbers.map((number) => [`S${number}`, [mark, mark] as [number, number]]))

  it('DUT at 120, diploma at 180', () => {
    expect(evaluate(smallPlan(all(1000, [1, 2, 3, 4])))).toMatchObject({ dut: { reached: true, earned: 120 }, diploma: { reached: false, earned: 120, needed: 180 } })
    expect(evaluate(smallPlan(all(1000, [1, 2, 3, 4, 5, 6])))).toMatchObject({ dut: { reached: true }, diploma: { reached: true, missing: [] } })
    expect(evaluate(smallPlan(all(999, [1, 2, 3, 4]))).dut).toMatchObject({ reached: false, earned: 0 })
  })

  it('sums ECTS as the decimals they are', () => {
    const plan = structuredClone(smallPlan(all(1000, [1, 2, 3, 4])))
    for (const semester of plan.maquette.semesters) {
      semester.ues = [0.1, 0.2, 29.7].map((ects, index) => ue(`UE${semester.number}.${index}`, `C${index}`, { ects }))
      plan.ueMarks.push(...semester.ues.map(({ code }) => ({ semester: `S${semester.number}`, ue: code, mark: 1000 })))
    }
    expect(evaluate(plan).dut).toMatchObject({ earned: 120, reached: true })
  })

  it('entry to S5 needs the second year and all of S1 and S2', () => {
    expect(evaluate(smallPlan(all(1000, [1, 2, 3, 4]))).entryToS5.status).toBe('byRight')
    expect(evaluate(smallPlan(all(1000, [1, 2]))).entryToS5.status).toBe('undecided')
    expect(evaluate(smallPlan({ ...all(1000, [1, 2, 3]), S4: [null, null] })).entryToS5.status).toBe('undecided')
    expect(evaluate(smallPlan({ ...all(1000, [1, 2]), ...all(700, [3, 4]) })).entryToS5.status).toBe('notByRight')
  })

  it('entry to S5 is not by right with a UE of the first year missing, though the second passes', () => {
    const plan = smallPlan({ S1: [1000, 500], S2: [1000, 500], S3: [1000, 1000], S4: [1000, 1000] }, { decisions: [ueDecision('S1', 'UE1.2', 'ATJ')] })
    expect(evaluate(plan).entryToS5).toMatchObject({ status: 'notByRight', missing: [{ ue: { code: 'UE1.2' } }], reasons: [{ code: 'ueNotValidated' }, {}] })
  })

  it('entry to S5 may come from the jury', () => {
    const plan = smallPlan({ ...all(1000, [1, 2]), ...all(900, [3, 4]) }, { decisions: [decision({ type: 'year', year: 2, academicYear: 2026 }, 'PAS1NCI')] })
    expect(evaluate(plan).entryToS5.status).toBe('byJury')
  })
})

describe('plans that are not as they should be', () => {
  it('survives the empty ones', () => {
    const empty = emptyPlan()
    expect(evaluate({ ...empty, modules: [], semesters: [] })).toMatchObject({ years: [], ects: { earned: 0, total: 180 } })
    expect(evaluate({ ...empty, maquette: { ...empty.maquette, semesters: [] } }).ects).toMatchObject({ earned: 0, total: 0 })
    expect(evaluate(empty).years.map(({ code }) => code)).toEqual([null, null, null])
  })

  it('survives hostile figures', () => {
    const plan = structuredClone(smallPlan({ S1: [1200, 900], S2: [1000, 1000] }))
    for (const { ues, modules } of plan.maquette.semesters) {
      for (const item of ues) Object.assign(item, { ects: -3, poleShares: { ressources: NaN, saes: -1 } })
      for (const module of modules) module.coefficients = { 'UE1.1': -1, 'UE1.2': NaN, 'UE2.1': Infinity, '__proto__': 3 }
    }
    const results = evaluate(plan)
    expect(results.ects).toMatchObject({ earned: 0, total: 0 })
    expect(results.semesters.flatMap(({ ues }) => ues).map(({ average }) => average)).toEqual([null, null, null, null])
    expect(results.semesters[0]?.ues[0]?.computed.invalid).toBe(true)
  })

  it('decides by its average alone a second UE of the same competence', () => {
    const plan = structuredClone(smallPlan({ S1: [1200, 900] }))
    plan.maquette.semesters[0]?.ues.push(ue('UE1.9', 'C1'))
    plan.ueMarks.push({ semester: 'S1', ue: 'UE1.9', mark: 1100 })
    expect(ueOf(plan, 'S1', 'UE1.9')?.code).toBe('ADM')
    expect(ueOf(plan, 'S1', 'UE1.1')?.code).toBe('ADM')
  })
})
