import { describe, expect, it } from 'vitest'
import { checkMaquette } from '@/domain/maquette/check-maquette'
import { cyclesOf } from '@/domain/maquette/checks/prerequisite-cycles'
import type { Maquette, MaquetteModule, MaquetteSemester, Ue } from '@/domain/maquette/maquette'
import type { FindingDetail, FindingKind, MaquetteFinding } from '@/domain/maquette/maquette-finding'
import { poleWeights } from '@/domain/maquette/pole-shares'
import { found, framework, gabarit, gabaritWith, ownDefinition } from '../plan/fixtures'

/** One module of the gabarit changed. */
const withModule = (code: string, change: Partial<MaquetteModule>): Maquette => gabaritWith((module) => (module.code === code ? { ...module, ...change } : module))

function withSemester(number: number, change: (semester: MaquetteSemester) => MaquetteSemester): Maquette {
  return { ...gabarit, semesters: gabarit.semesters.map((semester) => (semester.number === number ? change(semester) : semester)) }
}

const withUe = (semester: number, code: string, change: Partial<Ue>): Maquette =>
  withSemester(semester, (own) => ({ ...own, ues: own.ues.map((ue) => (ue.code === code ? { ...ue, ...change } : ue)) }))

const withAdded = (semester: number, module: MaquetteModule): Maquette => withSemester(semester, (own) => ({ ...own, modules: [...own.modules, module] }))

const findings = (maquette: Maquette, kind: FindingKind): MaquetteFinding[] => checkMaquette(maquette, framework).filter(({ finding }) => finding.kind === kind)

const COMMON = { parcours: null, coefficients: { 'UE3.2': 1 }, hours: { lecture: 0, tutorial: 0, practical: 0, project: 0 } }

describe('a whole maquette', () => {
  it('has nothing to say of the gabarit: its frame is complete', () => {
    expect(checkMaquette(gabarit, framework)).toEqual([])
  })

  it('never fails, even when it is empty', () => {
    const empty = checkMaquette({ ...gabarit, semesters: [] }, framework)
    expect(empty.map(({ finding }) => finding)).toEqual([1, 2, 3, 4, 5, 6].map((semester) => ({ kind: 'semesterMissing', semester })))
  })
})

describe.each<[string, Maquette, FindingDetail, Omit<MaquetteFinding, 'finding'>]>([
  [
    'a semester that is not worth 30 ECTS',
    withUe(1, 'UE1.1', { ects: 5 }),
    { kind: 'semesterEcts', semester: 1, parcours: null, ects: found(gabarit.semesters[0], 'S1').ues.reduce((sum, { ects, code }) => sum + (code === 'UE1.1' ? 5 : ects), 0), expected: 30 },
    { severity: 'warning', place: { type: 'semester', semester: 1 }, rule: { source: 'T3', article: '4.3' } }
  ],
  [
    'a semester that is not worth 30 ECTS in one parcours',
    withSemester(3, (own) => ({ ...own, ues: own.ues.map((ue) => (ue.competence === 'C5.MPI' ? { ...ue, ects: 7.5 } : ue)) })),
    { kind: 'semesterEcts', semester: 3, parcours: ['MPI'], ects: 31.5, expected: 30 },
    { severity: 'warning', place: { type: 'semester', semester: 3 }, rule: { source: 'T3', article: '4.3' } }
  ],
  [
    'a diploma that is not worth 180 ECTS',
    withUe(1, 'UE1.1', { ects: 0 }),
    { kind: 'totalEcts', parcours: null, ects: 180 - found(gabarit.semesters[0]?.ues[0], 'UE1.1').ects, expected: 180 },
    { severity: 'warning', place: { type: 'maquette' }, rule: { source: 'T1', article: 'art. 17' } }
  ],
  [
    'a semester that is missing',
    { ...gabarit, semesters: gabarit.semesters.slice(0, 5) },
    { kind: 'semesterMissing', semester: 6 },
    { severity: 'warning', place: { type: 'maquette' }, rule: { source: 'T1', article: 'art. 17' } }
  ],
  [
    'more teaching than the frame',
    withAdded(1, ownDefinition('R1.99', { ...COMMON, coefficients: { 'UE1.1': 1 }, hours: { lecture: 0, tutorial: 10.5, practical: 0, project: 0 } })),
    { kind: 'teachingHours', parcours: null, hours: 2010.5, expected: 2000 },
    { severity: 'info', place: { type: 'maquette' }, rule: { source: 'T1', article: 'art. 17' } }
  ],
  [
    'more project hours than the frame in one parcours',
    withAdded(3, ownDefinition('R3.MPI.99', { ...COMMON, parcours: ['MPI'], hours: { lecture: 0, tutorial: 0, practical: 0, project: 100 } })),
    { kind: 'projectHours', parcours: ['MPI'], hours: 700, expected: 600 },
    { severity: 'info', place: { type: 'maquette' }, rule: { source: 'T1', article: 'art. 17' } }
  ],
  [
    'a year with too much project',
    withAdded(1, ownDefinition('R1.99', { ...COMMON, coefficients: { 'UE1.1': 1 }, hours: { lecture: 0, tutorial: 0, practical: 0, project: 100 } })),
    { kind: 'projectHoursYear', parcours: null, year: 1, hours: 300, min: 150, max: 250 },
    { severity: 'warning', place: { type: 'year', year: 1 }, rule: { source: 'secondary', article: null } }
  ],
  [
    'stages that cannot come within the frame',
    withModule('STAGE 6', { weeks: { min: 1, max: 2 } }),
    { kind: 'stageWeeks', parcours: null, least: 9, most: 14, min: 22, max: 26 },
    { severity: 'warning', place: { type: 'maquette' }, rule: { source: 'secondary', article: null } }
  ],
  [
    'a stage whose range is upside down',
    withModule('STAGE 4', { weeks: { min: 12, max: 8 } }),
    { kind: 'stageLength', code: 'STAGE 4', min: 12, max: 8 },
    { severity: 'warning', place: { type: 'module', semester: 4, module: 31 }, rule: { source: 'maquette', article: null } }
  ],
  [
    'a competence without UE',
    withSemester(3, (own) => ({ ...own, ues: own.ues.filter(({ competence }) => competence !== 'C5.CAI') })),
    { kind: 'ueMissing', semester: 3, competence: 'C5.CAI' },
    { severity: 'warning', place: { type: 'semester', semester: 3 }, rule: { source: 'T3', article: null } }
  ],
  [
    'a UE of an unknown competence',
    withUe(1, 'UE1.1', { competence: 'C9' }),
    { kind: 'ueUnknownCompetence', ue: 'UE1.1', competence: 'C9' },
    { severity: 'warning', place: { type: 'ue', semester: 1, ue: 0 }, rule: { source: 'framework', article: null } }
  ],
  [
    'a UE in which nothing counts',
    withSemester(1, (own) => ({ ...own, modules: own.modules.map(({ coefficients, ...module }) => ({ ...module, coefficients: { ...coefficients, 'UE1.1': 0 } })) })),
    { kind: 'ueWithoutCoefficients', ue: 'UE1.1', parcours: null },
    { severity: 'error', place: { type: 'ue', semester: 1, ue: 0 }, rule: { source: 'maquette', article: null } }
  ],
  [
    'a pole outside 40 to 60 %',
    withUe(1, 'UE1.1', { poleShares: { ressources: 61, saes: 39 } }),
    { kind: 'poleShare', ue: 'UE1.1', parcours: null, pole: 'ressources', share: 61, min: 40, max: 60 },
    { severity: 'warning', place: { type: 'ue', semester: 1, ue: 0 }, rule: { source: 'T3', article: '4.3' } }
  ],
  [
    'poles of BUT3 judged over the two UE of the competence',
    { ...gabarit, semesters: gabarit.semesters.map((own) => (own.year === 3 ? { ...own, ues: own.ues.map((ue) => (ue.competence === 'C1' ? { ...ue, poleShares: { ressources: 30, saes: 70 } } : ue)) } : own)) },
    { kind: 'poleShare', ue: 'UE5.1 + UE6.1', parcours: null, pole: 'saes', share: 70, min: 40, max: 60 },
    { severity: 'warning', place: { type: 'ue', semester: 6, ue: 0 }, rule: { source: 'T3', article: '4.3' } }
  ],
  [
    'shares that are no whole',
    withUe(1, 'UE1.1', { poleShares: { ressources: 60, saes: 45 } }),
    { kind: 'poleShareSum', ue: 'UE1.1', sum: 105 },
    { severity: 'error', place: { type: 'ue', semester: 1, ue: 0 }, rule: { source: 'maquette', article: null } }
  ],
  [
    'a code that repeats, however it is written',
    withAdded(3, ownDefinition('R302', COMMON)),
    { kind: 'codeRepeated', code: 'R302', count: 2 },
    { severity: 'error', place: { type: 'module', semester: 3, module: 31 }, rule: { source: 'maquette', article: null } }
  ],
  [
    'two UE of one code in the same parcours',
    withSemester(1, (own) => ({ ...own, ues: [...own.ues, { code: 'UE1.1', competence: 'C1', parcours: ['MPI'], ects: 0, provenance: 'iut' as const }] })),
    { kind: 'ueRepeated', ue: 'UE1.1', count: 2 },
    { severity: 'error', place: { type: 'ue', semester: 1, ue: 4 }, rule: { source: 'maquette', article: null } }
  ],
  [
    "a code of another system's form",
    withAdded(3, ownDefinition('R399', COMMON)),
    { kind: 'codeForm', code: 'R399', expected: 'R3.99' },
    { severity: 'info', place: { type: 'module', semester: 3, module: 31 }, rule: { source: 'framework', article: null } }
  ],
  [
    'a code that says nothing',
    withAdded(3, ownDefinition('MECA', COMMON)),
    { kind: 'codeForm', code: 'MECA', expected: null },
    { severity: 'info', place: { type: 'module', semester: 3, module: 31 }, rule: { source: 'framework', article: null } }
  ],
  [
    'a code of another semester',
    withAdded(3, ownDefinition('R4.99', COMMON)),
    { kind: 'codeElsewhere', code: 'R4.99', semester: 3, expected: 4 },
    { severity: 'warning', place: { type: 'module', semester: 3, module: 31 }, rule: { source: 'framework', article: null } }
  ],
  [
    'a code of UE that is not that of its competence',
    withUe(1, 'UE1.1', { competence: 'C2' }),
    { kind: 'ueCodeForm', ue: 'UE1.1', expected: 'UE1.2' },
    { severity: 'info', place: { type: 'ue', semester: 1, ue: 0 }, rule: { source: 'framework', article: null } }
  ],
  [
    'an unknown parcours',
    withModule('R3.MPI.16', { parcours: ['MPI', 'XX'] }),
    { kind: 'unknownParcours', code: 'R3.MPI.16', parcours: 'XX' },
    { severity: 'warning', place: { type: 'module', semester: 3, module: 16 }, rule: { source: 'framework', article: null } }
  ],
  [
    'an unknown critical learning',
    withModule('R1.01', { criticalLearnings: ['AC11.01', 'AC99.01'] }),
    { kind: 'unknownLearning', code: 'R1.01', learning: 'AC99.01' },
    { severity: 'warning', place: { type: 'module', semester: 1, module: 0 }, rule: { source: 'framework', article: null } }
  ],
  [
    'a coefficient in a UE that is not there',
    withModule('R1.01', { coefficients: { 'UE1.1': 1, 'UE1.9': 2 } }),
    { kind: 'unknownUe', code: 'R1.01', ue: 'UE1.9' },
    { severity: 'warning', place: { type: 'module', semester: 1, module: 0 }, rule: { source: 'maquette', article: null } }
  ],
  [
    'an assessed module that counts nowhere',
    withAdded(3, ownDefinition('R3.99', { ...COMMON, coefficients: {} })),
    { kind: 'moduleCountsNowhere', code: 'R3.99' },
    { severity: 'info', place: { type: 'module', semester: 3, module: 31 }, rule: { source: 'maquette', article: null } }
  ],
  [
    'a prerequisite that no module is',
    withModule('R3.01', { prerequisites: ['R9.99'] }),
    { kind: 'unknownModule', code: 'R3.01', other: 'R9.99' },
    { severity: 'warning', place: { type: 'module', semester: 3, module: 0 }, rule: { source: 'maquette', article: null } }
  ],
  [
    'a prerequisite that comes too late',
    withModule('R3.01', { prerequisites: ['R3.02'] }),
    { kind: 'prerequisiteLate', code: 'R3.01', prerequisite: 'R3.02' },
    { severity: 'warning', place: { type: 'module', semester: 3, module: 0 }, rule: { source: 'maquette', article: null } }
  ],
  [
    'prerequisites in a circle',
    withModule('R2.01', { prerequisites: ['R3.01'] }),
    { kind: 'prerequisiteCycle', codes: ['R2.01', 'R3.01'] },
    { severity: 'error', place: { type: 'module', semester: 2, module: 0 }, rule: { source: 'maquette', article: null } }
  ]
])('%s', (_, maquette, finding, rest) => {
  it('is found, once, at its place, with its source', () => {
    expect(findings(maquette, finding.kind)).toEqual([{ ...rest, finding }])
  })
})

describe('what is right', () => {
  it.each<[string, Maquette, FindingKind]>([
    ['two UE of one code in different parcours', gabarit, 'ueRepeated'],
    ['a module without mark and without coefficient', gabarit, 'moduleCountsNowhere'],
    ['a prerequisite in the form of another system', withModule('R3.01', { prerequisites: ['R201'] }), 'unknownModule'],
    ['the two UE of BUT3 that make up for one another', { ...gabarit, semesters: gabarit.semesters.map((own) => (own.number === 5 ? { ...own, ues: own.ues.map((ue) => (ue.competence === 'C1' ? { ...ue, poleShares: { ressources: 30, saes: 70 } } : ue)) } : own)) }, 'poleShare'],
    ['a stage whose length is open', gabaritWith(({ weeks, ...module }) => (weeks === undefined ? module : { ...module })), 'stageWeeks']
  ])('%s is not found', (_, maquette, kind) => {
    expect(findings(maquette, kind)).toEqual([])
  })

  it('the heaviest findings come first', () => {
    const severities = checkMaquette(withAdded(3, ownDefinition('R302', { ...COMMON, coefficients: {} })), framework).map(({ severity }) => severity)
    expect(severities).toEqual([...severities].sort((a, b) => ['error', 'warning', 'info'].indexOf(a) - ['error', 'warning', 'info'].indexOf(b)))
    expect(new Set(severities).size).toBeGreaterThan(1)
  })
})

describe('weights of the poles', () => {
  const semester = found(gabarit.semesters[2], 'S3')
  const ue = found(semester.ues.find(({ code }) => code === 'UE3.5'), 'UE3.5')

  it('are exact sums of decimals', () => {
    const tenths = { ...semester, modules: [0.1, 0.2].map((value, index) => ownDefinition(`R3.9${index}`, { coefficients: { 'UE3.5': value } })) }
    expect(poleWeights(tenths, { code: 'UE3.5', parcours: null })).toMatchObject({ ressources: 0.3, saes: 0, total: 0.3, ressourcesShare: 100 })
  })

  it('are those of a parcours, what is common included', () => {
    const own = poleWeights(semester, ue)
    expect(own.total).toBe(
      semester.modules.filter(({ parcours }) => parcours === null || parcours.includes('SNRV')).reduce((sum, { coefficients }) => sum + (coefficients['UE3.5'] ?? 0), 0)
    )
    expect(own.ressourcesShare).toBe(60)
  })

  it('have no share while nothing counts', () => {
    expect(poleWeights({ ...semester, modules: [] }, ue).ressourcesShare).toBeNull()
  })
})

describe('circles', () => {
  const graph = (edges: Record<string, string[]>) => cyclesOf(Object.keys(edges), (item) => edges[item] ?? [])

  it.each<[string, Record<string, string[]>, string[][]]>([
    ['none in a tree', { a: ['b', 'c'], b: ['c'], c: [] }, []],
    ['one item that asks for itself', { a: ['a'] }, [['a']]],
    ['two that ask for one another', { a: ['b'], b: ['a'] }, [['a', 'b']]],
    ['one that is entered from outside', { x: ['a'], a: ['b'], b: ['c'], c: ['a'] }, [['a', 'b', 'c']]],
    ['two apart', { a: ['b'], b: ['a'], c: ['d'], d: ['c'] }, [['a', 'b'], ['c', 'd']]]
  ])('%s', (_, edges, expected) => {
    expect(graph(edges)).toEqual(expected)
  })

  it('are found at the end of a long chain', () => {
    const items = Array.from({ length: 20_000 }, (_, index) => index)
    expect(cyclesOf(items, (item) => [item === 19_999 ? 0 : item + 1])).toHaveLength(1)
  })
})
