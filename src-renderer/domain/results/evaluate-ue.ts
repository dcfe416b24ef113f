import { poleOf, type MaquetteModule, type Ue } from '../maquette/maquette'
import type { Plan, PlanModule, SemesterInstance } from '../plan/plan'
import { activeModules, effectiveModule, findSemester, latestInstance, maquetteNumber, modulesOf, ueMarkOf } from '../plan/query'
import { explainUeAverage, sharesInUe, type ExactUeModule, type ModuleAverage } from './average'
import { adjust, effectOf, type AdjustmentEffect } from './bonus'
import { exactOfHundredths, isOutOfTwenty, toNumberOrNull, type Exact } from './exact'
import { outlookOfModule, UNKNOWN_MODULE, type ModuleOutlook } from './module-outlook'
import { averageOfModule, hasOwnWeights } from './plan-module'
import type { ComputedUe, UeTerm, UeTermStatus } from './plan-results'

/** A module as it counts in the UE of one semester instance. */
export interface CountedModule {
  module: PlanModule
  definition: MaquetteModule
  standingIn(ue: string): ModuleStanding
  /** What is still possible; null when the module leaves the UE with its coefficient. */
  outlookIn(ue: string): ModuleOutlook | null
}

/** What a module brings to a UE. */
export interface ModuleStanding {
  detail: ModuleAverage
  status: UeTermStatus
  /** The average that counts in the UE; null unless `counted`. */
  exact: Exact | null
  average: number | null
  /** An assessment has no mark yet; a catch-up that was not taken does not make it so. */
  partial: boolean
}

/** A UE's average, before any code. */
export interface UeStanding {
  semester: SemesterInstance
  ue: Ue
  computed: ComputedUe
  entered: number | null
  exact: Exact | null
  source: 'modules' | 'entered' | null
  effect: AdjustmentEffect
  modules: CountedModule[]
}

/** Modules that a plan takes in another semester than the maquette's, by the semester whose UE they count in. */
export function movedModules(plan: Plan): Map<number, PlanModule[]> {
  const moved = new Map<number, PlanModule[]>()
  for (const module of activeModules(plan)) {
    const number = maquetteNumber(plan, module.code)
    if (number === null || findSemester(plan, module.semester)?.number === number) continue
    moved.set(number, [...(moved.get(number) ?? []), module])
  }
  return moved
}

/**
 * The modules that count in an instance's UE: its own, and, in the latest attempt, those of its semester that
 * are taken elsewhere. Of a code planned twice, the last that entered the plan counts.
 */
export function countedModulesOf(plan: Plan, semester: SemesterInstance, moved: Map<number, PlanModule[]>): CountedModule[] {
  const number = semester.number ?? 0
  const guests = latestInstance(plan, number) === semester ? (moved.get(number) ?? []) : []
  const byCode = new Map([...modulesOf(plan, semester.id), ...guests].map((module) => [module.code, module]))
  return [...byCode.values()].flatMap((module) => {
    const definition = effectiveModule(plan, module)
    return definition === null ? [] : [countedModule(module, definition)]
  })
}

function countedModule(module: PlanModule, definition: MaquetteModule): CountedModule {
  const standingIn = sharedByUes(module, (ue) => standingOfModule(module, definition, averageOfModule(module, ue)))
  const outlookIn = sharedByUes(module, (ue) => outlookFrom(module, ue, standingIn(ue)))
  return { module, definition, standingIn, outlookIn }
}

/** Computes once what is the same for every UE, as most modules are; with weights of their own, for each UE. */
function sharedByUes<T>(module: PlanModule, compute: (ue: string) => T): (ue: string) => T {
  if (hasOwnWeights(module)) return compute
  let computed: { value: T } | null = null
  return (ue) => (computed ??= { value: compute(ue) }).value
}

function outlookFrom(module: PlanModule, ue: string, { status, detail }: ModuleStanding): ModuleOutlook | null {
  if (status === 'excused' || status === 'exempted' || status === 'ungraded') return null
  return status === 'invalid' ? UNKNOWN_MODULE : outlookOfModule(module, ue, detail)
}

function standingOfModule(module: PlanModule, definition: MaquetteModule, detail: ModuleAverage): ModuleStanding {
  const status = statusOf(module, definition, detail)
  const exact = status === 'counted' ? detail.average : null
  const partial = detail.terms.some((term) => term.status === 'waiting' || (term.status === 'empty' && term.kind === 'normal'))
  return { detail, status, exact, average: toNumberOrNull(exact), partial }
}

/** Coefficient of a module in a UE; 0 when it has none there. */
export function coefficientIn(definition: MaquetteModule, ue: string): number {
  return Object.hasOwn(definition.coefficients, ue) ? (definition.coefficients[ue] ?? 0) : 0
}

/**
 * Average of a UE in one semester instance. The modules' average stands once all of them have theirs; until
 * then the UE average that the student entered does, as it is the official one. Without it, the modules' does.
 */
export function standingOfUe(plan: Plan, semester: SemesterInstance, ue: Ue, modules: readonly CountedModule[]): UeStanding {
  const inUe = modules.filter(({ definition }) => coefficientIn(definition, ue.code) !== 0)
  const effect = effectOn(plan, semester.id, ue.code)
  const computed = computeUe(ue, inUe, effect)
  const hundredths = ueMarkOf(plan, semester.id, ue.code)
  const entered = hundredths === null ? null : exactOfHundredths(hundredths)
  const usable = entered !== null && isOutOfTwenty(entered) ? entered : null
  const source = usable !== null && !computed.complete ? 'entered' : computed.exact !== null ? 'modules' : null
  return {
    semester,
    ue,
    computed: usable === null && hundredths !== null ? { ...computed, invalid: true } : computed,
    entered: toNumberOrNull(usable),
    exact: source === 'entered' ? usable : computed.exact,
    source,
    effect,
    modules: inUe
  }
}

function effectOn(plan: Plan, semester: string, ue: string): AdjustmentEffect {
  const here = (plan.adjustments ?? []).filter((item) => item.semester === semester && (item.ue === null || item.ue === ue))
  return effectOf({
    rule: plan.maquette.bonus,
    bonusMarks: here.filter(({ kind }) => kind === 'bonus').map(({ mark }) => mark),
    maluses: here.filter(({ kind }) => kind === 'malus').map(({ mark }) => mark)
  })
}

function computeUe(ue: Ue, modules: readonly CountedModule[], effect: AdjustmentEffect): ComputedUe {
  const standings = modules.map((counted) => counted.standingIn(ue.code))
  const exactModules = modules.map(
    ({ definition }, index): ExactUeModule => ({
      coefficient: coefficientIn(definition, ue.code),
      average: standings[index]?.exact ?? null,
      pole: poleOf(definition.kind)
    })
  )
  const { average, invalid, poleWeights } = explainUeAverage(exactModules, ue.poleShares)
  const shares = invalid ? [] : sharesInUe(exactModules, poleWeights)
  const exact = average === null ? null : adjust(average, effect)
  const counting = standings.filter(({ status }) => status !== 'exempted' && status !== 'ungraded')
  return {
    average: toNumberOrNull(exact),
    exact,
    beforeAdjustment: toNumberOrNull(average),
    terms: modules.flatMap((counted, index) => {
      const standing = standings[index]
      return standing === undefined ? [] : [termOf(ue, counted, standing, shares[index] ?? 0)]
    }),
    complete: exact !== null && counting.every(({ status, partial }) => status === 'excused' || (status === 'counted' && !partial)),
    provisional: counting.some(({ detail }) => detail.provisional),
    invalid: invalid || effect.invalid || counting.some(({ status }) => status === 'invalid')
  }
}

function termOf(ue: Ue, { module, definition }: CountedModule, standing: ModuleStanding, share: number): UeTerm {
  const { detail, status, exact, average, partial } = standing
  return {
    module: module.id,
    code: module.code,
    title: definition.title,
    kind: definition.kind,
    pole: poleOf(definition.kind),
    coefficient: coefficientIn(definition, ue.code),
    share,
    average,
    exact,
    provisional: detail.provisional,
    partial,
    status,
    placeholderCoefficient: definition.coefficientsProvenance === 'gabarit',
    detail
  }
}

function statusOf(module: PlanModule, definition: MaquetteModule, detail: ModuleAverage): UeTermStatus {
  if (definition.graded === false) return 'ungraded'
  if (module.state === 'exempted') return 'exempted'
  if (detail.invalid) return 'invalid'
  if (detail.average !== null) return 'counted'
  return detail.terms.some(({ status }) => status === 'empty' || status === 'waiting') ? 'missing' : 'excused'
}
