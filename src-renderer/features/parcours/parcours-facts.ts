import type { Framework, Parcours } from '@/domain/framework/framework'
import { parcoursDifference, type ParcoursDifference, type ParcoursModule } from '@/domain/plan/parcours-difference'
import type { Context, Plan } from '@/domain/plan/plan'
import type { Hours } from '@/domain/maquette/maquette'

/** One parcours as the screen shows it beside the others. */
export interface ParcoursFacts {
  parcours: Parcours
  /** The parcours beside no choice at all: what is its own. */
  own: ParcoursDifference
  /** What choosing it changes in the plan as it is. */
  change: ParcoursDifference
  /** Its hours, by kind: what it adds to the common trunk. */
  hours: Hours
  ects: number
  /** Rank among the wishes, from 1; null when it is not wished. */
  rank: number | null
  chosen: boolean
}

const KINDS = ['lecture', 'tutorial', 'practical', 'project'] as const

/** Hours of the second less those of the first, kind by kind. */
export function hoursBetween(from: Hours, to: Hours): Hours {
  const [lecture = 0, tutorial = 0, practical = 0, project = 0] = KINDS.map((kind) => Math.round((to[kind] - from[kind]) * 100) / 100)
  return { lecture, tutorial, practical, project }
}

/** The parcours of the framework, in its order. */
export function parcoursFacts(plan: Plan, framework: Framework, context: Context): ParcoursFacts[] {
  return framework.parcours.map((parcours) => {
    const own = parcoursDifference(plan, framework, { from: null, to: parcours.code }, context)
    const rank = plan.wishes.findIndex((wish) => wish.parcours === parcours.code) + 1
    return {
      parcours,
      own,
      change: parcoursDifference(plan, framework, { from: plan.parcours, to: parcours.code }, context),
      hours: hoursBetween(own.hours.from, own.hours.to),
      ects: own.ects.to - own.ects.from,
      rank: rank > 0 ? rank : null,
      chosen: plan.parcours === parcours.code
    }
  })
}

/** Modules under the semester they stand in, in order; those outside the maquette last. */
export function bySemester(modules: readonly ParcoursModule[]): { number: number | null; modules: ParcoursModule[] }[] {
  const numbers = [...new Set(modules.map(({ number }) => number))]
  return numbers.map((number) => ({ number, modules: modules.filter((module) => module.number === number) }))
}
