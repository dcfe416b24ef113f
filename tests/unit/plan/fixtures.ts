import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import type { Framework, ParcoursCode } from '@/domain/framework/framework'
import type { Maquette, MaquetteModule } from '@/domain/maquette/maquette'
import { applyCommand } from '@/domain/plan/apply-command'
import type { Command } from '@/domain/plan/command'
import { createPlan } from '@/domain/plan/create-plan'
import type { Context, Plan, PlanAssessment, PlanModule, SemesterInstance } from '@/domain/plan/plan'
import { latestInstance } from '@/domain/plan/query'
import frameworkFile from '@resources/framework-but-gmp.json'
import gabaritFile from '@resources/maquette-gabarit-gmp.json'

export const framework = frameworkFile as Framework
export const gabarit = gabaritFile as Maquette

/** Ids in order and one fixed instant. */
export function testContext(now = '2025-09-01T08:00:00.000Z'): Context {
  let count = 0
  return { now, newId: () => `id${++count}` }
}

/** Frozen to the bottom: whoever changes it in place makes the test fail. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}

export function newPlan(parcours: ParcoursCode | null = 'MPI', maquette: Maquette = gabarit, context = testContext()): Plan {
  const plan = createPlan(
    { name: 'Plan', entryYear: 2025, yearModes: ['initial', 'initial', 'workStudy'], parcours, maquette },
    context
  )
  return frozen(plan)
}

/** Ids of commands after the plan's own, so that none is used twice. */
export function laterContext(now = '2026-01-05T10:00:00.000Z'): Context {
  let count = 0
  return { now, newId: () => `later${++count}` }
}

/** Applies commands that must all be accepted. */
export function run(plan: Plan, commands: readonly Command[], context: Context = laterContext()): Plan {
  return commands.reduce((current, command) => {
    const result = applyCommand(current, command, context)
    if (!result.ok) expect.fail(`${command.type}: ${result.error.code} ${result.error.detail}`)
    return frozen(result.value.plan)
  }, plan)
}

export function errorOf(plan: Plan, command: Command): string | null {
  const result = applyCommand(plan, command, laterContext())
  return result.ok ? null : result.error.code
}

export function found<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) expect.fail(`${what} not found`)
  return value
}

/** The active module of a code that entered the plan last. */
export function moduleOf(plan: Plan, code: string): PlanModule {
  return found(plan.modules.findLast((module) => module.code === code && !module.shelved), code)
}

export function shelvedOf(plan: Plan, code: string): PlanModule {
  return found(plan.modules.findLast((module) => module.code === code && module.shelved), code)
}

/** The instance that counts of a semester. */
export function semesterOf(plan: Plan, number: number): SemesterInstance {
  return found(latestInstance(plan, number), `S${number}`)
}

/** `S1 2025`, `gapYear 2026`: how the semesters follow one another. */
export function timelineOf(plan: Plan): string[] {
  return plan.semesters.map(({ kind, number, attempt, academicYear }) => {
    const name = number === null ? kind : attempt > 1 ? `S${number}(${attempt})` : `S${number}`
    return `${name} ${academicYear}`
  })
}

export function assessment(id: string, mark: PlanAssessment['mark'], outOf = 20): PlanAssessment {
  return { id, title: 'DS', kind: 'normal', coefficient: 1, weights: {}, mark, outOf, date: null }
}

export function ownDefinition(code: string, changes: Partial<MaquetteModule> = {}): MaquetteModule {
  return {
    code,
    kind: 'ressource',
    title: 'Module hors maquette',
    parcours: null,
    hours: { lecture: 0, tutorial: 10, practical: 0, project: 0 },
    mobilises: [],
    criticalLearnings: [],
    prerequisites: [],
    coefficients: { 'UE3.2': 1 },
    provenance: 'iut',
    coefficientsProvenance: 'iut',
    hoursProvenance: 'iut',
    ...changes
  }
}

/** The gabarit with some modules changed; `null` removes one. */
export function gabaritWith(change: (module: MaquetteModule) => MaquetteModule | null): Maquette {
  return {
    ...gabarit,
    semesters: gabarit.semesters.map((semester) => ({
      ...semester,
      modules: semester.modules.flatMap((module) => change(module) ?? [])
    }))
  }
}

/** `toStrictEqual` takes milliseconds on a whole plan; thousands of comparisons need this. It speaks only when they differ. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toStrictEqual(expected)
}

/** Properties on whole plans take longer than one example; a busy machine must not make them fail. */
export const PROPERTY_TIMEOUT = 60_000
