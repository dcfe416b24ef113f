import type { ParcoursCode } from '../framework/framework'
import { placeInMaquette, uesOfSemester } from '../maquette/maquette-index'
import { belongsTo, type MaquetteModule, type Ue } from '../maquette/maquette'
import type { Evidence } from '../portfolio/portfolio'
import type { Plan, PlanModule, RecordedDecision, SemesterInstance, SemesterKind } from './plan'
import { planIndex } from './plan-index'

/** Modules that are in the plan; those it keeps aside (shelved) are left out. */
export function activeModules(plan: Plan): PlanModule[] {
  return planIndex(plan).active
}

/** Active modules of a semester instance, in the maquette's order; modules "hors maquette" last. */
export function modulesOf(plan: Plan, semesterId: string): PlanModule[] {
  return planIndex(plan).bySemester.get(semesterId) ?? []
}

/** Active modules of a code, in the order they entered the plan: one for each attempt of a repeated semester. */
export function modulesWithCode(plan: Plan, code: string): PlanModule[] {
  return planIndex(plan).byCode.get(code) ?? []
}

/** A module by its id, shelved or not. */
export function findModule(plan: Plan, moduleId: string): PlanModule | undefined {
  return planIndex(plan).modules.get(moduleId)
}

/** A piece of evidence by its id. */
export function findEvidence(plan: Plan, id: string): Evidence | undefined {
  return plan.evidence?.find((evidence) => evidence.id === id)
}

export function findSemester(plan: Plan, semesterId: string): SemesterInstance | undefined {
  return planIndex(plan).semesters.get(semesterId)
}

/** Place of an instance in the order the semesters are lived, from 0; -1 when there is none of that id. */
export function semesterPosition(plan: Plan, semesterId: string): number {
  return planIndex(plan).positions.get(semesterId) ?? -1
}

/** The last instance of a semester (1 to 6), at home or abroad: the one that counts. */
export function latestInstance(plan: Plan, number: number): SemesterInstance | undefined {
  return planIndex(plan).latest.get(number)
}

/** Whether a later instance repeats this one. Its marks stay, its modules no longer count as planned. */
export function isSuperseded(plan: Plan, semester: SemesterInstance): boolean {
  return semester.number !== null && latestInstance(plan, semester.number) !== semester
}

/** Year of the BUT (1 to 3) of an instance; one outside the maquette takes the year of what precedes it. */
export function yearOf(plan: Plan, semester: SemesterInstance): number {
  for (let position = semesterPosition(plan, semester.id); position >= 0; position--) {
    const number = plan.semesters[position]?.number
    if (number) return Math.ceil(number / 2)
  }
  return 1
}

/** The maquette's definition of a module; else the module's own ("hors maquette"); null when nothing is known of its code. */
export function moduleDefinition(plan: Plan, module: PlanModule): MaquetteModule | null {
  return placeInMaquette(plan.maquette, module.code)?.module ?? module.definition
}

/**
 * The definition with this plan's own figures in place of the maquette's (hours, coefficients).
 * A figure of the plan's own counts as the IUT's (`iut`): it was typed to correct the maquette, it is no placeholder.
 */
export function effectiveModule(plan: Plan, module: PlanModule): MaquetteModule | null {
  const definition = moduleDefinition(plan, module)
  const { hours, coefficients } = module.overrides
  if (!definition || (!hours && !coefficients)) return definition
  return {
    ...definition,
    ...(hours && { hours, hoursProvenance: 'iut' }),
    ...(coefficients && { coefficients, coefficientsProvenance: 'iut' })
  }
}

/** Semester (1 to 6) in which the maquette places a code; null for a module "hors maquette". */
export function maquetteNumber(plan: Plan, code: string): number | null {
  return placeInMaquette(plan.maquette, code)?.number ?? null
}

/** Whether a module is "hors maquette": the plan's maquette has none of its code. */
export function isOutsideMaquette(plan: Plan, module: PlanModule): boolean {
  return placeInMaquette(plan.maquette, module.code) === null
}

/** Whether the maquette holds the code for the plan's parcours (the common part when none is chosen). */
export function belongsToPlan(plan: Plan, definition: MaquetteModule): boolean {
  return belongsTo(definition.parcours, plan.parcours)
}

/** UE of an instance for the plan's parcours; without one, only those common to all; none for a gap year. */
export function uesOf(plan: Plan, semesterId: string): Ue[] {
  const number = findSemester(plan, semesterId)?.number
  return number ? uesOfSemester(plan.maquette, number, plan.parcours) : []
}

/**
 * The module that counts for each code when a semester is repeated or a code planned twice: the last that entered
 * the plan. Moving a module changes nothing of it, so totals stay as they are under a move.
 */
export function countedModules(plan: Plan): PlanModule[] {
  const counted: PlanModule[] = []
  for (const modules of planIndex(plan).byCode.values()) {
    const last = modules.at(-1)
    if (last) counted.push(last)
  }
  return counted
}

/** What a semester's name is made of; the words are the interface's. */
export interface SemesterLabel {
  kind: SemesterKind
  /** 1 to 6; null outside the maquette. */
  number: number | null
  /** From 1; 2 for the first repeat. */
  attempt: number
  /** September of this year opens it, e.g. 2025 for 2025-2026. */
  academicYear: number
}

export function semesterLabel({ kind, number, attempt, academicYear }: SemesterInstance): SemesterLabel {
  return { kind, number, attempt, academicYear }
}

/** A short name that needs no translation: `S3`, `S1 (2)` for a repeat, `2025-2026` outside the maquette. */
export function shortSemesterName({ number, attempt, academicYear }: SemesterLabel): string {
  if (number === null) return `${academicYear}-${academicYear + 1}`
  return attempt > 1 ? `S${number} (${attempt})` : `S${number}`
}

/** The parcours that a UE's mark or decision must name: set when the UE of that code is one parcours' own. */
export function parcoursOfUe(plan: Plan, semesterId: string, ueCode: string): ParcoursCode | null {
  const ue = uesOf(plan, semesterId).find(({ code }) => code === ueCode)
  return ue?.parcours ? plan.parcours : null
}

/** The UE average that the student entered, hundredths /20; null when there is none for the plan's parcours. */
export function ueMarkOf(plan: Plan, semesterId: string, ueCode: string): number | null {
  const entered = plan.ueMarks.find((mark) => isAboutUe(plan, mark, semesterId, ueCode))
  return entered?.mark ?? null
}

/** The jury's decision on a UE; null when none is recorded for the plan's parcours. */
export function ueDecisionOf(plan: Plan, semesterId: string, ueCode: string): RecordedDecision | null {
  return plan.decisions.find(({ target }) => target.type === 'ue' && isAboutUe(plan, target, semesterId, ueCode)) ?? null
}

interface AboutUe {
  semester: string
  ue: string
  parcours?: ParcoursCode
}

/** Whether a mark or a decision is about that UE: what was entered under another parcours waits for its return. */
export function isAboutUe(plan: Plan, item: AboutUe, semesterId: string, ueCode: string): boolean {
  return item.semester === semesterId && item.ue === ueCode && (item.parcours === undefined || item.parcours === plan.parcours)
}
