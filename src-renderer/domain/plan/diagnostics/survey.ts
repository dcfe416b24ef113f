import type { Framework } from '../../framework/framework'
import type { NationalFrame } from '../../framework/national-frame'
import { belongsTo, type MaquetteModule } from '../../maquette/maquette'
import type { Plan, PlanModule, SemesterInstance } from '../plan'
import { activeModules, effectiveModule, findSemester, isSuperseded, latestInstance, maquetteNumber, modulesWithCode } from '../query'
import { planTotals, type PlanTotals } from '../totals'

/** A module of the maquette that the plan should hold. */
export interface ExpectedModule {
  /** Semester of the maquette, 1 to 6. */
  number: number
  definition: MaquetteModule
}

/** A module of the plan in the instance that counts, with its own figures. */
export interface PlannedModule {
  module: PlanModule
  definition: MaquetteModule
  semester: SemesterInstance
  /** Semester of the maquette; null for a module "hors maquette". */
  maquetteNumber: number | null
}

/** What several checks need to know of a plan, looked up once. */
export interface Survey {
  plan: Plan
  framework: Framework
  frame: NationalFrame
  /** The plan has a parcours, and the framework knows it. */
  hasParcours: boolean
  /** The instance that counts of each semester lived at home; a semester abroad follows another programme. */
  studied: (SemesterInstance & { number: number })[]
  /** Modules of the maquette for the plan's parcours, in the semesters lived at home. */
  expected: ExpectedModule[]
  /** Those of them that the plan does not hold. */
  missing: ExpectedModule[]
  planned: PlannedModule[]
  totals: PlanTotals
  /** Every semester is lived at home with all its modules and no foreign one: sums can be held against the frame. */
  isWhole: boolean
}

function studiedSemesters(plan: Plan, framework: Framework): Survey['studied'] {
  return Array.from({ length: framework.semesters }, (_, index) => latestInstance(plan, index + 1)).filter(
    (semester): semester is SemesterInstance & { number: number } => semester?.kind === 'study'
  )
}

function plannedModules(plan: Plan): PlannedModule[] {
  return activeModules(plan).flatMap((module) => {
    const definition = effectiveModule(plan, module)
    const semester = findSemester(plan, module.semester)
    if (!definition || !semester || isSuperseded(plan, semester)) return []
    return [{ module, definition, semester, maquetteNumber: maquetteNumber(plan, module.code) }]
  })
}

export function surveyOf(plan: Plan, framework: Framework, frame: NationalFrame): Survey {
  const hasParcours = framework.parcours.some(({ code }) => code === plan.parcours)
  const studied = studiedSemesters(plan, framework)
  const numbers = new Set(studied.map(({ number }) => number))
  const expected = plan.maquette.semesters
    .filter(({ number }) => numbers.has(number))
    .flatMap(({ number, modules }) => modules.map((definition) => ({ number, definition })))
    .filter(({ definition }) => belongsTo(definition.parcours, plan.parcours))
  const missing = expected.filter(({ definition }) => modulesWithCode(plan, definition.code).length === 0)
  const planned = plannedModules(plan)
  const isWhole =
    hasParcours &&
    studied.length === framework.semesters &&
    missing.length === 0 &&
    planned.every(({ definition }) => belongsTo(definition.parcours, plan.parcours))
  return { plan, framework, frame, hasParcours, studied, expected, missing, planned, totals: planTotals(plan, framework), isWhole }
}
