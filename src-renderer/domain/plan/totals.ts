import type { Framework } from '../framework/framework'
import { NATIONAL_FRAME, type Range } from '../framework/national-frame'
import { placeInMaquette } from '../maquette/maquette-index'
import { teachingHours, type Hours, type MaquetteModule, type Ue } from '../maquette/maquette'
import type { Plan, PlanModule } from './plan'
import { countedModules, effectiveModule, findSemester, latestInstance, modulesOf, uesOf, yearOf } from './query'

/** How many figures there are (hours and coefficients of each module, ECTS of each UE), and how many are the gabarit's. */
export interface FigureCount {
  placeholder: number
  total: number
}

/** Weeks of stage: already decided, and the least and most that the whole can still come to. */
export interface StageWeeks {
  decided: number
  min: number
  max: number
}

export interface SemesterTotals {
  ects: number
  modules: number
  /** Hours by kind. */
  hours: Hours
  /** Hours of lectures, tutorials and practicals. */
  teaching: number
  /** Hours of project. */
  project: number
  stageWeeks: StageWeeks
  figures: FigureCount
}

export interface PlanTotals extends SemesterTotals {
  /** Hours of project of BUT1, BUT2 and BUT3. */
  projectByYear: [number, number, number]
}

interface Counted {
  module: PlanModule
  definition: MaquetteModule
}

/** Hours may be decimals; sums are rounded to hundredths so that 2000.0000001 never differs from 2000. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

function sum<T>(items: readonly T[], figure: (item: T) => number): number {
  return rounded(items.reduce((total, item) => total + figure(item), 0))
}

function hoursOf(counted: readonly Counted[]): Hours {
  const total = (kind: keyof Hours): number => sum(counted, ({ definition }) => definition.hours[kind])
  return { lecture: total('lecture'), tutorial: total('tutorial'), practical: total('practical'), project: total('project') }
}

/** A stage without a range in the maquette can take any length up to the national bound. */
function possibleWeeks({ module, definition }: Counted, bound: Range): Range {
  const decided = module.stage?.weeks
  if (decided !== undefined && decided !== null) return { min: decided, max: decided }
  return definition.weeks ?? { min: 0, max: bound.max }
}

function stageWeeksOf(counted: readonly Counted[], bound: Range): StageWeeks {
  const stages = counted.filter(({ definition }) => definition.kind === 'stage')
  return {
    decided: sum(stages, ({ module }) => module.stage?.weeks ?? 0),
    min: sum(stages, (stage) => possibleWeeks(stage, bound).min),
    max: sum(stages, (stage) => possibleWeeks(stage, bound).max)
  }
}

function figuresOf(counted: readonly Counted[], ues: readonly Ue[]): FigureCount {
  const provenances = [
    ...counted.flatMap(({ definition }) => [definition.hoursProvenance, definition.coefficientsProvenance]),
    ...ues.map((ue) => ue.provenance)
  ]
  return { placeholder: provenances.filter((provenance) => provenance === 'gabarit').length, total: provenances.length }
}

function totalsOf(counted: readonly Counted[], ues: readonly Ue[]): SemesterTotals {
  const hours = hoursOf(counted)
  return {
    ects: sum(ues, (ue) => ue.ects),
    modules: counted.length,
    hours,
    teaching: rounded(teachingHours(hours)),
    project: hours.project,
    stageWeeks: stageWeeksOf(counted, NATIONAL_FRAME.stageWeeks),
    figures: figuresOf(counted, ues)
  }
}

function defined(plan: Plan, modules: readonly PlanModule[]): Counted[] {
  return modules.flatMap((module) => {
    const definition = effectiveModule(plan, module)
    return definition ? [{ module, definition }] : []
  })
}

/** The year of the BUT in which a module is taken; the maquette's for one taken outside it. */
function yearOfModule(plan: Plan, { module }: Counted): number {
  const semester = findSemester(plan, module.semester)
  const place = placeInMaquette(plan.maquette, module.code)
  if (semester && (semester.number !== null || !place)) return yearOf(plan, semester)
  return place ? Math.ceil(place.number / 2) : 1
}

function projectByYear(plan: Plan, counted: readonly Counted[]): [number, number, number] {
  const hours = [0, 0, 0, 0]
  for (const item of counted) {
    const year = yearOfModule(plan, item)
    hours[year] = (hours[year] ?? 0) + item.definition.hours.project
  }
  const [, first = 0, second = 0, third = 0] = hours
  return [rounded(first), rounded(second), rounded(third)]
}

/**
 * Totals of the whole plan, for comparison with the national frame (T1 art. 17). A repeated semester and a module
 * planned twice count once; modules kept aside and codes that nothing defines do not count.
 */
export function planTotals(plan: Plan, framework: Framework): PlanTotals {
  const counted = defined(plan, countedModules(plan))
  const numbers = Array.from({ length: framework.semesters }, (_, index) => index + 1)
  const ues = numbers.flatMap((number) => {
    const semester = latestInstance(plan, number)
    return semester ? uesOf(plan, semester.id) : []
  })
  return { ...totalsOf(counted, ues), projectByYear: projectByYear(plan, counted) }
}

/** Totals of one semester instance as it is planned; a module planned there twice counts once. */
export function semesterTotals(plan: Plan, semesterId: string): SemesterTotals {
  const byCode = new Map(modulesOf(plan, semesterId).map((module) => [module.code, module]))
  return totalsOf(defined(plan, [...byCode.values()]), uesOf(plan, semesterId))
}
