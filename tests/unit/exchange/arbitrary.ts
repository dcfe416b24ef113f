import fc from 'fast-check'
import type { Maquette, MaquetteModule, MaquetteSemester, Ue } from '@/domain/maquette/maquette'
import type { Plan, PlanAssessment, PlanModule, SelfAssessment, SemesterInstance } from '@/domain/plan/plan'
import { SELF_POSITION_STEPS, type Evidence } from '@/domain/portfolio/portfolio'
import type { ModuleSchedule, PlanSchedule, SemesterCalendar, Task, TimetableEvent } from '@/domain/schedule/schedule'

const PARCOURS = ['SNRV', 'MPI', 'II', 'CPD', 'CAI']

/** Text as people type it, and as it breaks tables, formulas and JSON. */
export const text = fc
  .oneof(
    fc.string({ maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('=1+2', '+33', '-12', '@cmd', "'déjà", 'a;b,c\t"d"', 'Électricité « 2 »', '1,5', 'ligne 1\nligne 2', '')
  )

/** One line without control characters, trimmed: what a cell of a table holds. */
export const line = text.map((value) =>
  value
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF\uFEFF]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
)

const decimal = fc.integer({ min: 0, max: 400_000 }).map((value) => value / 10_000)
const hoursFigure = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 120 }), decimal)
const hours = fc.record({ lecture: hoursFigure, tutorial: hoursFigure, practical: hoursFigure, project: hoursFigure })
const provenance = fc.constantFrom('national' as const, 'iut' as const, 'gabarit' as const)
const parcours = fc.option(fc.subarray(PARCOURS, { minLength: 1 }), { nil: null })

const moduleCode = (semester: number) =>
  fc.oneof(
    fc.integer({ min: 1, max: 30 }).map((n) => `R${semester}.${String(n).padStart(2, '0')}`),
    fc.integer({ min: 1, max: 30 }).map((n) => `SAÉ ${semester}.MPI.${String(n).padStart(2, '0')}`),
    fc.constantFrom(`STAGE ${semester}`, `PORTFOLIO ${semester}`, `HORS-CADRE.${semester}`)
  )

function ues(semester: number): fc.Arbitrary<Ue[]> {
  return fc.uniqueArray(
    fc
      .record({
        number: fc.integer({ min: 1, max: 5 }),
        parcours,
        ects: fc.integer({ min: 0, max: 30 }),
        provenance,
        share: fc.option(fc.integer({ min: 40, max: 60 }), { nil: null })
      })
      .map(({ number, parcours: of, ects, provenance: from, share }): Ue => {
        const ue = { code: `UE${semester}.${number}`, competence: `C${number}`, parcours: of, ects, provenance: from }
        return share === null ? ue : { ...ue, poleShares: { ressources: share, saes: 100 - share } }
      }),
    { selector: ({ code }) => code, maxLength: 5 }
  )
}

function maquetteModule(semester: number): fc.Arbitrary<MaquetteModule> {
  const ueCode = fc.oneof(fc.integer({ min: 1, max: 5 }).map((n) => `UE${semester}.${n}`), fc.constant('UE9.9'))
  return fc
    .record({
      code: moduleCode(semester),
      kind: fc.constantFrom('ressource' as const, 'sae' as const, 'stage' as const, 'portfolio' as const),
      title: line,
      parcours,
      hours,
      weeks: fc.option(fc.record({ min: fc.integer({ max: 12, min: 0 }), max: fc.integer({ max: 26, min: 0 }) }), { nil: null }),
      graded: fc.constantFrom(true, false, null),
      mobilises: fc.array(moduleCode(semester), { maxLength: 3 }),
      criticalLearnings: fc.array(fc.constantFrom('AC11.01', 'AC25.01MPI', 'AC35.02CAI'), { maxLength: 3 }),
      prerequisites: fc.array(moduleCode(1), { maxLength: 2 }),
      coefficients: fc.dictionary(ueCode, decimal, { maxKeys: 4, noNullPrototype: true }),
      provenance,
      coefficientsProvenance: provenance,
      hoursProvenance: provenance
    })
    .map(({ weeks, graded, ...rest }) => ({
      ...rest,
      ...(weeks === null ? {} : { weeks }),
      ...(graded === null ? {} : { graded })
    }))
}

function maquetteSemester(number: number): fc.Arbitrary<MaquetteSemester> {
  return fc.record({
    number: fc.constant(number),
    year: fc.constant(Math.ceil(number / 2)),
    ues: ues(number),
    modules: fc.uniqueArray(maquetteModule(number), { selector: ({ code }) => code, maxLength: 8 })
  })
}

export const maquetteArbitrary: fc.Arbitrary<Maquette> = fc
  .record({
    id: fc.uuid(),
    name: line,
    institution: fc.option(line.filter((value) => value !== ''), { nil: null }),
    academicYear: fc.option(fc.constantFrom('2024-2025', '2025-2026'), { nil: null }),
    legend: fc.boolean(),
    bonus: fc.option(fc.record({ kind: fc.constantFrom('additive' as const, 'multiplicative' as const), factor: decimal }), { nil: null }),
    semesters: fc
      .subarray([1, 2, 3, 4, 5, 6], { minLength: 1 })
      .chain((numbers) => fc.tuple(...numbers.map((number) => maquetteSemester(number))))
  })
  .map(({ legend, bonus, ...rest }) => ({
    format: 'gamme/maquette',
    version: 1,
    framework: 'but-gmp-2021',
    ...(bonus ? { bonus } : {}),
    ...(legend ? { provenanceLegend: { national: 'texte', iut: 'IUT', gabarit: 'à remplacer' } } : {}),
    ...rest
  }))

const mark = fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.constantFrom('ABS' as const, 'EXC' as const, 'ATT' as const), fc.constant(null))
const instant = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2035-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const day = instant.map((value) => value.slice(0, 10))

const clockTime = fc.constantFrom('00:00', '08:30', '23:59')

const assessment: fc.Arbitrary<PlanAssessment> = fc.record(
  {
    id: fc.uuid(),
    title: text,
    kind: fc.constantFrom('normal', 'catchUp'),
    coefficient: decimal,
    weights: fc.dictionary(fc.constantFrom('UE1.1', 'UE3.5'), decimal, { noNullPrototype: true }),
    mark,
    outOf: fc.constantFrom(10, 20, 100),
    date: fc.option(day, { nil: null }),
    time: clockTime,
    room: text
  },
  { requiredKeys: ['id', 'title', 'kind', 'coefficient', 'weights', 'mark', 'outOf', 'date'] }
)

const minutes = fc.nat(6000)
const monday = fc.constantFrom('2025-09-08', '2025-12-29', '2027-01-04')
const weekMinutes = fc.dictionary(monday, minutes, { noNullPrototype: true })
const range = fc.record({ start: day, end: day })

const moduleSchedule: fc.Arbitrary<ModuleSchedule> = fc.record(
  { minutes: weekMinutes, personal: weekMinutes, personalFactor: decimal, locked: fc.constant(true as const) },
  { requiredKeys: [] }
)

const calendar: fc.Arbitrary<SemesterCalendar> = fc.record(
  {
    start: day,
    end: day,
    rhythm: fc.oneof(
      fc.record({
        type: fc.constant('alternating' as const),
        school: fc.integer({ min: 1, max: 4 }),
        company: fc.integer({ min: 1, max: 4 }),
        first: fc.constantFrom('school' as const, 'company' as const)
      }),
      fc.record({ type: fc.constant('blocks' as const), blocks: fc.array(range, { maxLength: 2 }) })
    ),
    weeks: fc.dictionary(monday, fc.constantFrom('teaching', 'exams', 'company', 'stage', 'break'), { noNullPrototype: true })
  },
  { requiredKeys: [] }
)

const event: fc.Arbitrary<TimetableEvent> = fc.record({
  title: text,
  day,
  time: fc.option(clockTime, { nil: null }),
  minutes,
  place: text,
  code: fc.option(moduleCode(3), { nil: null })
})

function task(semesters: SemesterInstance[]): fc.Arbitrary<Task> {
  return fc.record(
    {
      id: fc.uuid(),
      kind: fc.constantFrom('task', 'deadline', 'exam'),
      title: text,
      module: fc.constant(null),
      semester: fc.constantFrom(...semesters.map(({ id }) => id)),
      due: day,
      time: fc.option(clockTime, { nil: null }),
      estimate: fc.option(minutes, { nil: null }),
      done: fc.boolean(),
      notes: text,
      work: weekMinutes
    },
    { requiredKeys: ['id', 'kind', 'title', 'module', 'semester', 'due', 'time', 'estimate', 'done', 'notes'] }
  )
}

/** Null for a plan that says nothing of its weeks. */
function planSchedule(semesters: SemesterInstance[]): fc.Arbitrary<PlanSchedule | null> {
  const distinct = <T extends { id: string }>(items: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
    fc.uniqueArray(items, { selector: ({ id }) => id, maxLength: 3 })
  const timetable = fc.record({ id: fc.uuid(), name: text, importedAt: instant, events: fc.array(event, { maxLength: 3 }) })
  const schedule = fc.record(
    {
      breaks: distinct(fc.record({ id: fc.uuid(), title: text, start: day, end: day })),
      personalFactors: fc.record({ ressource: decimal, sae: decimal, stage: decimal, portfolio: decimal }, { requiredKeys: [] }),
      ceiling: minutes,
      tasks: distinct(task(semesters)),
      timetables: distinct(timetable)
    },
    { requiredKeys: [] }
  )
  return fc.option(schedule, { nil: null })
}

function planModule(semesters: SemesterInstance[]): fc.Arbitrary<PlanModule> {
  const module = fc.record({
    id: fc.uuid(),
    code: moduleCode(3),
    semester: fc.constantFrom(...semesters.map(({ id }) => id)),
    shelved: fc.boolean(),
    state: fc.constantFrom('planned', 'current', 'done', 'exempted'),
    mark,
    assessments: fc.uniqueArray(assessment, { selector: ({ id }) => id, maxLength: 3 }),
    stage: fc.option(fc.record({ weeks: fc.option(fc.nat(20), { nil: null }), company: text, place: text }), { nil: null }),
    definition: fc.option(maquetteModule(3), { nil: null }),
    overrides: fc.record({ hours, coefficients: fc.constant({ 'UE3.1': 2 }) }, { requiredKeys: [] }),
    notes: text
  })
  return fc
    .tuple(module, fc.option(moduleSchedule, { nil: null }))
    .map(([rest, schedule]) => (schedule === null ? rest : { ...rest, schedule }))
}

const semesterInstances: fc.Arbitrary<SemesterInstance[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.uuid(),
      kind: fc.constantFrom('study' as const, 'abroad' as const, 'gapYear' as const),
      number: fc.integer({ min: 1, max: 6 }),
      attempt: fc.integer({ min: 1, max: 3 }),
      academicYear: fc.integer({ min: 2020, max: 2030 }),
      state: fc.constantFrom('planned' as const, 'current' as const, 'done' as const),
      notes: text,
      calendar: fc.option(calendar, { nil: null })
    })
    .map(({ calendar: set, ...semester }): SemesterInstance => (set === null ? semester : { ...semester, calendar: set }))
    .map((semester) => (semester.kind === 'gapYear' ? { ...semester, number: null } : semester)),
  { selector: ({ id }) => id, minLength: 1, maxLength: 7 }
)

const selfAssessments: fc.Arbitrary<SelfAssessment[]> = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    date: day,
    answers: fc.dictionary(fc.constantFrom('industry', 'team', 'making'), fc.integer({ min: 1, max: 4 }), { noNullPrototype: true }),
    notes: text
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 2 }
)

const evidence: fc.Arbitrary<Evidence> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('text', 'link', 'file'),
  title: text,
  text,
  url: fc.option(text, { nil: null }),
  file: fc.option(fc.record({ name: text, path: text }), { nil: null }),
  date: fc.option(day, { nil: null }),
  reflection: text,
  criticalLearnings: fc.subarray(['AC11.01', 'AC25.01MPI', 'AC99.99']),
  // Of a module that is gone: such evidence stays.
  module: fc.option(fc.uuid(), { nil: null })
})

const portfolio = fc.record(
  {
    evidence: fc.uniqueArray(evidence, { selector: ({ id }) => id, maxLength: 3 }),
    selfPositions: fc.uniqueArray(
      fc.record({ criticalLearning: fc.constantFrom('AC11.01', 'AC25.01MPI', 'AC99.99'), step: fc.constantFrom(...SELF_POSITION_STEPS), at: instant }),
      { selector: ({ criticalLearning }) => criticalLearning, maxLength: 3 }
    )
  },
  { requiredKeys: [] }
)

/** A sound plan: what it refers to exists. */
export const planArbitrary: fc.Arbitrary<Plan> = semesterInstances.chain((semesters) => {
  const semester = fc.constantFrom(...semesters.map(({ id }) => id))
  return fc.record({
    id: fc.uuid(),
    name: text,
    revision: fc.nat(),
    createdAt: instant,
    updatedAt: instant,
    example: fc.boolean(),
    entryYear: fc.integer({ min: 2020, max: 2030 }),
    yearModes: fc.tuple(...([0, 1, 2] as const).map(() => fc.constantFrom('initial' as const, 'workStudy' as const))) as
      fc.Arbitrary<Plan['yearModes']>,
    parcours: fc.option(fc.constantFrom(...PARCOURS), { nil: null }),
    wishes: fc.array(fc.record({ parcours: fc.constantFrom(...PARCOURS), reason: text }), { maxLength: 5 }),
    maquette: maquetteArbitrary,
    semesters: fc.constant(semesters),
    modules: fc.uniqueArray(planModule(semesters), { selector: ({ id }) => id, maxLength: 8 }),
    ueMarks: fc.array(fc.record({ semester, ue: fc.constantFrom('UE3.1', 'UE3.5'), mark: fc.nat(2000) }), { maxLength: 3 }),
    decisions: fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        target: fc.record({ type: fc.constant('ue' as const), semester, ue: fc.constant('UE3.1') }),
        code: fc.constantFrom('ADM', 'ADJ', 'AJ'),
        date: fc.option(day, { nil: null }),
        notes: text
      }),
      { selector: ({ id }) => id, maxLength: 3 }
    ),
    setAsides: fc.array(fc.record({ diagnostic: fc.constant('semesterEcts:s1'), reason: text, at: instant }), { maxLength: 2 }),
    notes: text,
    schedule: planSchedule(semesters),
    portfolio
  }).map(({ schedule, portfolio: own, ...plan }): Plan => ({ ...plan, ...own, ...(schedule !== null && { schedule }) })).chain((plan) =>
    fc
      .option(fc.array(fc.record({ semester, ue: fc.constantFrom('UE3.1', null), kind: fc.constantFrom('bonus' as const, 'malus' as const), mark: fc.nat(2000) }), { maxLength: 3 }), { nil: null })
      .map((adjustments) => (adjustments === null ? plan : { ...plan, adjustments }))
  ).chain((plan) =>
    fc.option(selfAssessments, { nil: null }).map((made) => (made === null ? plan : { ...plan, selfAssessments: made }))
  )
})

/** The same value with the keys of every object in another order. */
export function shuffledKeys(value: unknown, order: (key: string) => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffledKeys(item, order))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => order(a) - order(b))
  return Object.fromEntries(entries.map(([key, item]) => [key, shuffledKeys(item, order)]))
}

/** Any JSON as a file can hold it: no -0, and no key that the reader removes because it could turn into a prototype. */
export const plainJson = fc
  .jsonValue({ maxDepth: 4 })
  .map((value): unknown => JSON.parse(JSON.stringify(value), (key, item: unknown) => (key === '__proto__' ? undefined : item)))
