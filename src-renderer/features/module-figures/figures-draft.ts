import type { Hours, MaquetteModule } from '@/domain/maquette/maquette'
import type { Plan, PlanModule } from '@/domain/plan/plan'
import { effectiveModule, moduleDefinition, uesOf } from '@/domain/plan/query'
import { sameData } from '@/domain/same-data'

/** The figures of a module while they are typed; null is an emptied field. */
export interface FiguresDraft {
  hours: Record<keyof Hours, number | null>
  /** By UE of its semester, and by any other that it feeds already; null is no coefficient. */
  coefficients: Record<string, number | null>
}

export function figuresDraft(plan: Plan, module: PlanModule): FiguresDraft | null {
  const definition = effectiveModule(plan, module)
  if (!definition) return null
  const codes = new Set([...uesOf(plan, module.semester).map(({ code }) => code), ...Object.keys(definition.coefficients)])
  return {
    hours: { ...definition.hours },
    coefficients: Object.fromEntries([...codes].map((code) => [code, definition.coefficients[code] ?? null]))
  }
}

function hoursOf({ hours }: FiguresDraft, { hours: own }: MaquetteModule): Hours {
  // An emptied field is no zero: it gives the maquette's figure back.
  const of = (kind: keyof Hours): number => hours[kind] ?? own[kind]
  return { lecture: of('lecture'), tutorial: of('tutorial'), practical: of('practical'), project: of('project') }
}

function coefficientsOf({ coefficients }: FiguresDraft): Record<string, number> {
  return Object.fromEntries(Object.entries(coefficients).filter((entry): entry is [string, number] => entry[1] !== null))
}

/** What the plan says otherwise than its maquette; nothing where both say the same. */
export function overridesOf(plan: Plan, module: PlanModule, draft: FiguresDraft): PlanModule['overrides'] {
  const own = moduleDefinition(plan, module)
  if (!own) return module.overrides
  const hours = hoursOf(draft, own)
  const coefficients = coefficientsOf(draft)
  return {
    ...(sameData(hours, own.hours) ? {} : { hours }),
    ...(sameData(coefficients, own.coefficients) ? {} : { coefficients })
  }
}
