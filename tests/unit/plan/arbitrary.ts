import fc from 'fast-check'
import { PARCOURS_CODES } from '@/domain/framework/framework'
import type { Maquette } from '@/domain/maquette/maquette'
import type { Command } from '@/domain/plan/command'
import { UE_CODES, YEAR_CODES } from '@/domain/plan/decision-codes'
import type { Mark, Plan, PlanAssessment } from '@/domain/plan/plan'
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
      return { type: 'restoreDiagnostic', diagnostic: `diagnostic${a % 4}` }
    case 'replaceMaquette':
      return { type: 'replaceMaquette', maquette: a % 3 === 0 ? gabarit : editedMaquette(a % 8) }
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
  replaceMaquette: 0
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
