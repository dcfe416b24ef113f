import fc from 'fast-check'
import { PARCOURS_CODES } from '@/domain/framework/framework'
import type { Maquette } from '@/domain/maquette/maquette'
import type { Command } from '@/domain/plan/command'
import { UE_CODES, YEAR_CODES } from '@/domain/plan/decision-codes'
import type { Mark, Plan, PlanAssessment } from '@/domain/plan/plan'
import { SELF_POSITION_STEPS, type Evidence } from '@/domain/portfolio/portfolio'
import { addDays, addWeeks } from '@/domain/schedule/days'
import type { CompanyRhythm, PaintedKind, Task } from '@/domain/schedule/schedule'
import { weeksOf } from '@/domain/schedule/weeks'
import { gabarit, ownDefinition } from './fixtures'

/**
 * A command before it meets a plan: what it picks is given by numbers, taken modulo what the plan holds, so that a
 * sequence of them stays meaningful whatever the commands before did, and shrinks well.
 */
export interface RawCommand {
  type: Command['type']
  /** Picks a module, a semester, and some value. */
  a: number
  b: number
  c: number
  text: string
  nested: RawCommand[]
}

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** The gabarit as a newer edition: some modules recoded, renamed, moved to the next semester, or gone. */
export function editedMaquette(seed: number): Maquette {
  const edited = gabarit.semesters.map((semester) => ({ ...semester, modules: [...semester.modules] }))
  for (const [index, semester] of edited.entries()) {
    const at = (seed + index * 7) % semester.modules.length
    const module = pick(semester.modules, at)
    const what = (seed + index) % 4
    if (what === 0) semester.modules[at] = { ...module, code: `${module.code}N` }
    if (what === 1) semester.modules[at] = { ...module, title: `${module.title} (suite)` }
    if (what === 2) semester.modules.splice(at, 1)
    if (what === 3) {
      semester.modules.splice(at, 1)
      pick(edited, index + 1).modules.push(module)
    }
  }
  return { ...gabarit, name: `Maquette ${seed}`, semesters: edited }
}

const MARKS: readonly Mark[] = [null, 'ABS', 'EXC', 'ATT', 0, 725, 1000, 1350, 2000, 2100]

function assessments(raw: RawCommand): PlanAssessment[] {
  return Array.from({ length: raw.b % 3 }, (_, index) => ({
    id: `${raw.text}-${index}`,
    title: raw.text,
    kind: index === 2 ? 'catchUp' : 'normal',
    coefficient: 1 + (raw.c % 3),
    weights: raw.c % 2 === 0 ? {} : { 'UE3.2': 2 },
    mark: pick(MARKS, raw.c + index),
    outOf: 20,
    date: null
  }))
}

const PAINTED: readonly PaintedKind[] = ['teaching', 'exams', 'company', 'stage', 'break']

function rhythms(plan: Plan, b: number): (CompanyRhythm | null)[] {
  const weeks = weeksOf(plan, pick(plan.semesters, b).id)
  const { monday } = pick(weeks, b)
  return [
    null,
    { type: 'alternating', school: 2, company: 2, first: 'school' },
    { type: 'alternating', school: 1, company: 3, first: 'company' },
    { type: 'blocks', blocks: [{ start: monday, end: addWeeks(monday, 3) }] }
  ]
}

/** A module whose bar was set: one that fills its semester has no room to move. */
function shortened(plan: Plan, a: number): string | null {
  const set = plan.modules.filter(({ schedule, shelved }) => schedule?.minutes && !shelved)
  return set.length > 0 ? pick(set, a).id : null
}

/** A week of the semester of a module. */
function weekFor(plan: Plan, a: number, b: number): string {
  const semester = plan.modules.length > 0 ? pick(plan.modules, a).semester : pick(plan.semesters, b).id
  return pick(weeksOf(plan, semester), b).monday
}

function taskId(plan: Plan, a: number): string {
  const tasks = plan.schedule?.tasks ?? []
  return tasks.length > 0 ? pick(tasks, a).id : 'none'
}

function task(plan: Plan, { a, b, c, text }: RawCommand, id: string): Task {
  return {
    id,
    kind: pick(['task', 'deadline', 'exam'] as const, c),
    title: text,
    module: b % 3 === 0 || plan.modules.length === 0 ? null : pick(plan.modules, a).id,
    semester: pick(plan.semesters, b).id,
    due: addDays(weekFor(plan, a, b), c % 7),
    time: pick([null, '08:30'], a),
    estimate: pick([null, 60, 240], c),
    done: a % 2 === 0,
    notes: ''
  }
}

function evidenceId(plan: Plan, a: number): string {
  return plan.evidence ? pick(plan.evidence, a).id : 'none'
}

function evidence(plan: Plan, { a, b, c, text }: RawCommand, id: string): Evidence {
  return {
    id,
    kind: pick(['text', 'link', 'file'] as const, a),
    title: text,
    text,
    url: b % 2 === 0 ? 'https://portfolio.example/page' : null,
    file: b % 3 === 0 ? null : { name: 'rapport.pdf', path: text },
    date: pick([null, '2025-11-03'], b),
    reflection: text,
    criticalLearnings: ['AC11.01', 'AC25.01MPI'].slice(c % 3),
    module: c % 2 === 0 || plan.modules.length === 0 ? null : pick(plan.modules, a).id
  }
}

/** Turns a raw command into one for this plan. Some are refused (`no-change`, an unknown id): callers must expect it. */
export function toCommand(plan: Plan, raw: RawCommand): Command {
  const { a, b, c, text } = raw
  const module = plan.modules.length > 0 ? pick(plan.modules, a).id : 'none'
  const semester = pick(plan.semesters, b).id
  const codes = plan.maquette.semesters.flatMap(({ modules }) => modules.map(({ code }) => code))
  switch (raw.type) {
    case 'renamePlan':
      return { type: 'renamePlan', name: text }
    case 'setNotes':
      return { type: 'setNotes', notes: text }
    case 'setEntryYear':
      return { type: 'setEntryYear', entryYear: 2020 + (a % 10) }
    case 'setYearMode':
      return { type: 'setYearMode', year: pick([1, 2, 3] as const, a), mode: pick(['initial', 'workStudy'] as const, b) }
    case 'chooseParcours':
      return { type: 'chooseParcours', parcours: pick([...PARCOURS_CODES, null], a) }
    case 'setWishes':
      return { type: 'setWishes', wishes: PARCOURS_CODES.slice(0, a % 6).map((parcours) => ({ parcours, reason: text })) }
    case 'moveModule':
      return { type: 'moveModule', module, semester }
    case 'addModule':
      return { type: 'addModule', code: pick(codes, a), semester }
    case 'addOwnModule':
      return { type: 'addOwnModule', definition: ownDefinition(`X${a % 5}`), semester }
    case 'removeModule':
      return { type: 'removeModule', module }
    case 'setModuleState':
      return { type: 'setModuleState', module, state: pick(['planned', 'current', 'done', 'exempted'] as const, b) }
    case 'setModuleMark':
      return { type: 'setModuleMark', module, mark: pick(MARKS, b) }
    case 'setModuleNotes':
      return { type: 'setModuleNotes', module, notes: text }
    case 'overrideModule':
      return { type: 'overrideModule', module, overrides: b % 2 === 0 ? {} : { coefficients: { 'UE3.2': c % 4 } } }
    case 'setStage': {
      const stages = plan.modules.filter(({ code }) => code.startsWith('STAGE'))
      const stage = stages.length > 0 ? pick(stages, a).id : module
      return { type: 'setStage', module: stage, stage: { weeks: pick([null, 4, 8, 10, 12, 16, 20], c), company: text, place: '' } }
    }
    case 'setAssessments':
      return { type: 'setAssessments', module, assessments: assessments(raw) }
    case 'setUeMark': {
      const number = pick(plan.semesters, b).number ?? 1
      return { type: 'setUeMark', semester, ue: `UE${number}.${1 + (a % 5)}`, mark: pick([null, 0, 850, 1425, 2100], c) }
    }
    case 'setAdjustment': {
      const number = pick(plan.semesters, b).number ?? 1
      const ue = a % 3 === 0 ? null : `UE${number}.${1 + (a % 5)}`
      return { type: 'setAdjustment', semester, ue, kind: pick(['bonus', 'malus'] as const, a), marks: pick([[], [1400], [25, 50]], c) }
    }
    case 'setSemesterState':
      return { type: 'setSemesterState', semester, state: pick(['planned', 'current', 'done'] as const, a) }
    case 'setSemesterNotes':
      return { type: 'setSemesterNotes', semester, notes: text }
    case 'repeatSemester':
      return { type: 'repeatSemester', semester }
    case 'insertSemester':
      return { type: 'insertSemester', kind: pick(['gapYear', 'abroad'] as const, a), after: c % 5 === 0 ? null : semester }
    case 'setSemesterKind':
      return { type: 'setSemesterKind', semester, kind: pick(['study', 'abroad'] as const, a) }
    case 'removeSemester':
      return { type: 'removeSemester', semester }
    case 'recordDecision': {
      const { number, academicYear } = pick(plan.semesters, b)
      const decision = { id: `decision${c % 6}`, date: null, notes: text }
      if (number !== null && a % 2 === 0) {
        const target = { type: 'ue' as const, semester, ue: `UE${number}.${1 + (a % 5)}` }
        return { type: 'recordDecision', decision: { ...decision, target, code: pick(UE_CODES, c) } }
      }
      const target = { type: 'year' as const, year: Math.ceil((number ?? 1) / 2), academicYear }
      return { type: 'recordDecision', decision: { ...decision, target, code: pick(YEAR_CODES, c) } }
    }
    case 'removeDecision':
      return { type: 'removeDecision', decision: plan.decisions.length > 0 ? pick(plan.decisions, a).id : 'none' }
    case 'setAsideDiagnostic':
      return { type: 'setAsideDiagnostic', diagnostic: `diagnostic${a % 4}`, reason: text }
    case 'restoreDiagnostic':
      return { type: 'restoreDiagnostic', diagnostic: plan.setAsides.length > 0 ? pick(plan.setAsides, a).diagnostic : 'none' }
    case 'replaceMaquette':
      return { type: 'replaceMaquette', maquette: a % 3 === 0 ? gabarit : editedMaquette(a % 8) }
    case 'setSemesterDates': {
      const { academicYear } = pick(plan.semesters, b)
      const start = pick([null, `${academicYear}-09-15`, `${academicYear + 1}-02-02`], a)
      return { type: 'setSemesterDates', semester, start, end: pick([null, `${academicYear + 1}-06-30`], c) }
    }
    case 'setRhythm':
      return { type: 'setRhythm', semester, rhythm: pick(rhythms(plan, b), a) }
    case 'paintWeeks': {
      const weeks = weeksOf(plan, semester).map(({ monday }) => monday)
      return { type: 'paintWeeks', semester, weeks: weeks.slice(a % 20, (a % 20) + 3), kind: pick([...PAINTED, null], c) }
    }
    case 'setBreaks': {
      const breaks = ['2025-12-20', '2026-02-14', '2026-10-17'].slice(0, a % 4)
      return { type: 'setBreaks', breaks: breaks.map((start, index) => ({ id: `b${index}`, title: text, start, end: addDays(start, 15) })) }
    }
    case 'setSpread':
      return { type: 'setSpread', module, minutes: c % 4 === 0 ? null : { [weekFor(plan, a, b)]: 15 * c, [weekFor(plan, a, b + 3)]: 600 } }
    case 'moveSpread':
      return { type: 'moveSpread', module: shortened(plan, a) ?? module, to: weekFor(plan, a, b) }
    case 'resizeSpread':
      return { type: 'resizeSpread', module, first: weekFor(plan, a, b), last: addWeeks(weekFor(plan, a, b), c % 10) }
    case 'setSpreadWeek':
      return { type: 'setSpreadWeek', module, week: weekFor(plan, a, b), minutes: 15 * c }
    case 'lockSpread':
      return { type: 'lockSpread', module, locked: b % 2 === 0 }
    case 'setPersonalFactor': {
      const of = b % 2 === 0 ? { module } : { kind: pick(['ressource', 'sae', 'stage', 'portfolio'] as const, b) }
      return { type: 'setPersonalFactor', of, factor: pick([null, 0, 0.5, 1.25], c) }
    }
    case 'setCeiling':
      return { type: 'setCeiling', minutes: pick([null, 1200, 2100, 2400], a) }
    case 'levelSemester':
      return { type: 'levelSemester', semester, from: c % 3 === 0 ? pick(weeksOf(plan, semester), a).monday : null }
    case 'addTask':
      return { type: 'addTask', task: task(plan, raw, `task${c % 6}`) }
    case 'changeTask':
      return { type: 'changeTask', task: task(plan, raw, taskId(plan, a)) }
    case 'removeTask':
      return { type: 'removeTask', task: taskId(plan, a) }
    case 'setTaskDone':
      return { type: 'setTaskDone', task: taskId(plan, a), done: b % 2 === 0 }
    case 'importTimetable': {
      const event = { title: text, day: weekFor(plan, a, b), time: '08:30', minutes: 90, place: '', code: pick([null, 'R3.05'], c) }
      return { type: 'importTimetable', timetable: { id: `t${a % 2}`, name: `ADE ${b % 2}`, importedAt: '2026-01-05T10:00:00.000Z', events: [event] } }
    }
    case 'removeTimetable':
      return { type: 'removeTimetable', timetable: plan.schedule?.timetables?.[0]?.id ?? 'none' }
    case 'addSelfAssessment':
    case 'changeSelfAssessment': {
      const id = raw.type === 'addSelfAssessment' ? `self${c % 6}` : (plan.selfAssessments?.[0]?.id ?? 'none')
      const date = pick(['2025-09-12', '2026-01-20', '2026-06-30'], a)
      return { type: raw.type, assessment: { id, date, answers: { industry: 1 + (b % 4), making: 2 }, notes: text } }
    }
    case 'removeSelfAssessment':
      return { type: 'removeSelfAssessment', assessment: plan.selfAssessments?.[0]?.id ?? 'none' }
    case 'addEvidence':
      return { type: 'addEvidence', evidence: evidence(plan, raw, `evidence${c % 6}`) }
    case 'changeEvidence':
      return { type: 'changeEvidence', evidence: evidence(plan, raw, evidenceId(plan, a)) }
    case 'removeEvidence':
      return { type: 'removeEvidence', evidence: evidenceId(plan, a) }
    case 'setSelfPosition':
      return { type: 'setSelfPosition', criticalLearning: `AC11.0${1 + (a % 4)}`, step: pick([null, ...SELF_POSITION_STEPS], b) }
    case 'batch':
      return { type: 'batch', label: { key: 'test', params: {} }, commands: raw.nested.map((item) => toCommand(plan, item)) }
  }
}

/** Every kind of command but the batch; a type missing here does not compile. */
const SIMPLE_TYPES = Object.keys({
  renamePlan: 0,
  setNotes: 0,
  setEntryYear: 0,
  setYearMode: 0,
  chooseParcours: 0,
  setWishes: 0,
  moveModule: 0,
  addModule: 0,
  addOwnModule: 0,
  removeModule: 0,
  setModuleState: 0,
  setModuleMark: 0,
  setModuleNotes: 0,
  overrideModule: 0,
  setStage: 0,
  setAssessments: 0,
  setUeMark: 0,
  setAdjustment: 0,
  setSemesterState: 0,
  setSemesterNotes: 0,
  repeatSemester: 0,
  insertSemester: 0,
  setSemesterKind: 0,
  removeSemester: 0,
  recordDecision: 0,
  removeDecision: 0,
  setAsideDiagnostic: 0,
  restoreDiagnostic: 0,
  replaceMaquette: 0,
  setSemesterDates: 0,
  setRhythm: 0,
  paintWeeks: 0,
  setBreaks: 0,
  setSpread: 0,
  moveSpread: 0,
  resizeSpread: 0,
  setSpreadWeek: 0,
  lockSpread: 0,
  setPersonalFactor: 0,
  setCeiling: 0,
  levelSemester: 0,
  addTask: 0,
  changeTask: 0,
  removeTask: 0,
  setTaskDone: 0,
  importTimetable: 0,
  removeTimetable: 0,
  addSelfAssessment: 0,
  changeSelfAssessment: 0,
  removeSelfAssessment: 0,
  addEvidence: 0,
  changeEvidence: 0,
  removeEvidence: 0,
  setSelfPosition: 0
} satisfies Record<Exclude<Command['type'], 'batch'>, 0>) as Exclude<Command['type'], 'batch'>[]

const numbers = { a: fc.nat(500), b: fc.nat(50), c: fc.nat(50), text: fc.constantFrom('', 'un', 'deux', 'trois') }

export const simpleCommand: fc.Arbitrary<RawCommand> = fc.record({
  type: fc.constantFrom(...SIMPLE_TYPES),
  ...numbers,
  nested: fc.constant([])
})

const batchCommand: fc.Arbitrary<RawCommand> = fc.record({
  type: fc.constant('batch' as const),
  ...numbers,
  nested: fc.array(simpleCommand, { minLength: 1, maxLength: 4 })
})

/** A command of any kind. */
export const rawCommand: fc.Arbitrary<RawCommand> = fc.oneof({ weight: 12, arbitrary: simpleCommand }, { weight: 1, arbitrary: batchCommand })

export const rawCommands = (maxLength: number): fc.Arbitrary<RawCommand[]> => fc.array(rawCommand, { minLength: 1, maxLength })
