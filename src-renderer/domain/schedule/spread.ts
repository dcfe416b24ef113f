import { teachingHours } from '../maquette/maquette'
import type { Plan, PlanModule } from '../plan/plan'
import { effectiveModule } from '../plan/query'
import { apportion, fitted, QUARTER } from './apportion'
import type { Day, WeekMinutes } from './schedule'
import { weeksOf, type Week } from './weeks'

/** One module's work in one week, in minutes. */
export interface SpreadWeek {
  monday: Day
  teaching: number
  project: number
  personal: number
}

/** One module's work over the weeks of its semester: what a bar shows. All in minutes. */
export interface Spread {
  module: string
  /** One for each week of the semester, in order. */
  weeks: readonly SpreadWeek[]
  /** What the module's definition asks for. */
  expected: { teaching: number; project: number; personal: number }
  /** Teaching and project minutes within the semester's weeks. */
  planned: number
  /** Teaching and project minutes that the student put in weeks outside the semester, as it is dated now. */
  outside: number
  /** Indexes of the first and last week with teaching or project; null when there is none. */
  first: number | null
  last: number | null
  /** Whether the student set the hours; a default spread is a proposal. */
  isSet: boolean
  /** Whether levelling leaves the hours where they are. */
  isLocked: boolean
}

function toMinutes(hours: number): number {
  return Math.round(Math.max(0, hours) * 60)
}

/** Minutes that a module takes by its definition; none when it is exempted or nothing is known of its code. */
export function moduleMinutes(plan: Plan, module: PlanModule): { teaching: number; project: number } {
  const definition = module.state === 'exempted' ? null : effectiveModule(plan, module)
  if (!definition) return { teaching: 0, project: 0 }
  return { teaching: toMinutes(teachingHours(definition.hours)), project: toMinutes(definition.hours.project) }
}

/** Minutes of personal work for each minute of the module: its own factor, else its kind's, else none. */
export function personalFactorOf(plan: Plan, module: PlanModule): number {
  const kind = effectiveModule(plan, module)?.kind
  const ofKind = kind === undefined ? undefined : plan.schedule?.personalFactors?.[kind]
  return module.schedule?.personalFactor ?? ofKind ?? 0
}

/** Weight of each week in a default spread: its teaching days, so that a week with a holiday takes less. */
export function placeWeights(weeks: readonly Week[]): number[] {
  const preferences: ((week: Week) => number)[] = [
    ({ teachingDays }) => teachingDays,
    ({ kind, workingDays }) => (kind === 'exams' ? workingDays : 0),
    ({ workingDays }) => workingDays,
    () => 1
  ]
  // A semester without a teaching week still has its hours: they show where they can, rather than vanish.
  for (const weightOf of preferences) {
    const weights = weeks.map(weightOf)
    if (weights.some((weight) => weight > 0)) return weights
  }
  return []
}

/** Differs from code to code, and stays the same for one. */
function phaseOf(code: string): number {
  const size = 31
  return [...code].reduce((value, letter) => (value * 7 + (letter.codePointAt(0) ?? 0)) % size, 0) / size
}

function listed(weeks: readonly Week[], minutes: WeekMinutes): number[] {
  return weeks.map(({ monday }) => minutes[monday] ?? 0)
}

function sumOf(minutes: readonly number[]): number {
  return minutes.reduce((sum, item) => sum + item, 0)
}

function personalMinutes(weeks: readonly Week[], total: number, module: PlanModule, own: readonly number[]): number[] {
  const set = module.schedule?.personal
  const weights = set ? listed(weeks, set) : own
  return fitted(total, sumOf(weights) > 0 ? weights : own)
}

/** The project's part of each week, in proportion; what is rounded in one week comes back in the next. */
function projectParts(minutes: readonly number[], teaching: number, project: number): number[] {
  const total = teaching + project
  if (total === 0) return minutes.map(() => 0)
  let passed = 0
  let given = 0
  return minutes.map((item) => {
    passed += item
    const due = Math.round((passed * project) / total)
    const part = due - given
    given = due
    return part
  })
}

const memory = new WeakMap<Plan, Map<string, Spread>>()

/**
 * How a module's hours and personal work lie over the weeks of its semester. Hours that the student did not set are
 * spread evenly over the teaching weeks. Hours that were set are shown as they are: when the module's total has
 * changed since, `planned` differs from `expected`, which a diagnostic says. The same plan gives the same spread.
 */
export function spreadOf(plan: Plan, module: PlanModule): Spread {
  let byModule = memory.get(plan)
  if (!byModule) memory.set(plan, (byModule = new Map()))
  let spread = byModule.get(module.id)
  if (!spread) byModule.set(module.id, (spread = buildSpread(plan, module)))
  return spread
}

function buildSpread(plan: Plan, module: PlanModule): Spread {
  const weeks = weeksOf(plan, module.semester)
  const { teaching, project } = moduleMinutes(plan, module)
  // What an exempted module was given waits for it to be taken again.
  const set = module.state === 'exempted' ? undefined : module.schedule?.minutes
  const minutes = set ? listed(weeks, set) : apportion(teaching + project, placeWeights(weeks), phaseOf(module.code))
  const projects = projectParts(minutes, teaching, project)
  const personal = roundToQuarter((teaching + project) * personalFactorOf(plan, module))
  const personals = personalMinutes(weeks, personal, module, minutes)
  const first = minutes.findIndex((item) => item > 0)
  const planned = sumOf(minutes)
  return {
    module: module.id,
    weeks: weeks.map(({ monday }, index) => ({
      monday,
      teaching: (minutes[index] ?? 0) - (projects[index] ?? 0),
      project: projects[index] ?? 0,
      personal: personals[index] ?? 0
    })),
    expected: { teaching, project, personal },
    planned,
    outside: set ? sumOf(Object.values(set)) - planned : 0,
    first: first < 0 ? null : first,
    last: first < 0 ? null : minutes.findLastIndex((item) => item > 0),
    isSet: set !== undefined,
    isLocked: module.schedule?.locked ?? false
  }
}

/** An estimate to the minute would claim a precision that it does not have. */
function roundToQuarter(minutes: number): number {
  return Math.round(minutes / QUARTER) * QUARTER
}
