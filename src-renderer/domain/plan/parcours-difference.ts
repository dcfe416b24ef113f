import type { Competence, Framework, ParcoursCode } from '../framework/framework'
import type { Hours, ModuleKind } from '../maquette/maquette'
import { applyCommand } from './apply-command'
import { holdsContent } from './new-module'
import type { Context, Plan, PlanModule } from './plan'
import { activeModules, effectiveModule, findSemester, maquetteNumber } from './query'
import { planTotals } from './totals'

/** A module that one parcours brings and another does not. */
export interface ParcoursModule {
  /** Id in the plan that holds it. */
  id: string
  code: string
  title: string
  kind: ModuleKind
  /** Semester, 1 to 6; null outside the maquette. */
  number: number | null
  hours: Hours
  /** Its hours are the gabarit's. */
  placeholder: boolean
  /** It holds marks or notes: they are kept aside when it leaves, and come back with it. */
  holdsContent: boolean
}

/** What choosing one parcours instead of another changes in a plan. */
export interface ParcoursDifference {
  from: ParcoursCode | null
  to: ParcoursCode | null
  /** The complementary competence (C5) of each; null while none is chosen. */
  competence: { from: Competence | null; to: Competence | null }
  leaving: ParcoursModule[]
  entering: ParcoursModule[]
  /** Modules that stay where they are. */
  staying: number
  /** Hours of the whole plan, by kind. */
  hours: { from: Hours; to: Hours }
  /** ECTS of the whole plan. */
  ects: { from: number; to: number }
}

/**
 * The plan as it would be with another parcours: a copy in memory, made by the very command that chooses it. Nothing
 * is stored. Throws for a parcours that neither the framework nor the maquette knows: the caller offers only those.
 */
export function planUnder(plan: Plan, parcours: ParcoursCode | null, context: Context): Plan {
  const chosen = applyCommand(plan, { type: 'chooseParcours', parcours }, context)
  if (chosen.ok) return chosen.value.plan
  if (chosen.error.code === 'no-change') return plan
  throw new Error(`${chosen.error.code}: ${chosen.error.detail}`)
}

/** The complementary competence of a parcours (framework: number 5); null for none. */
export function competenceOf(framework: Framework, parcours: ParcoursCode | null): Competence | null {
  const id = framework.parcours.find(({ code }) => code === parcours)?.competence
  return framework.competences.find((competence) => competence.id === id) ?? null
}

function described(plan: Plan, module: PlanModule): ParcoursModule[] {
  const definition = effectiveModule(plan, module)
  if (!definition) return []
  return [
    {
      id: module.id,
      code: module.code,
      title: definition.title,
      kind: definition.kind,
      number: findSemester(plan, module.semester)?.number ?? maquetteNumber(plan, module.code),
      hours: definition.hours,
      placeholder: definition.hoursProvenance === 'gabarit',
      holdsContent: holdsContent(module)
    }
  ]
}

const inOrder = (a: ParcoursModule, b: ParcoursModule): number => (a.number ?? 7) - (b.number ?? 7)

/** Active modules of one plan whose code the other does not hold, semester by semester. */
function without(plan: Plan, other: Plan): ParcoursModule[] {
  const codes = new Set(activeModules(other).map(({ code }) => code))
  return activeModules(plan)
    .filter(({ code }) => !codes.has(code))
    .flatMap((module) => described(plan, module))
    .sort(inOrder)
}

/**
 * What changes in this plan's maquette from one parcours to another (the plan's own choice need be neither): modules
 * that leave, come and stay, hours by kind, ECTS, competence 5. Hours are per semester of work and sum over the plan.
 */
export function parcoursDifference(
  plan: Plan,
  framework: Framework,
  { from, to }: { from: ParcoursCode | null; to: ParcoursCode | null },
  context: Context
): ParcoursDifference {
  const before = planUnder(plan, from, context)
  const after = planUnder(plan, to, context)
  const leaving = without(before, after)
  const totals = { from: planTotals(before, framework), to: planTotals(after, framework) }
  return {
    from,
    to,
    competence: { from: competenceOf(framework, from), to: competenceOf(framework, to) },
    leaving,
    entering: without(after, before),
    staying: activeModules(before).length - leaving.length,
    hours: { from: totals.from.hours, to: totals.to.hours },
    ects: { from: totals.from.ects, to: totals.to.ects }
  }
}
