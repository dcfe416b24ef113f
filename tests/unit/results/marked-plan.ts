import type { Framework } from '@/domain/framework/framework'
import type { Maquette } from '@/domain/maquette/maquette'
import { createPlan } from '@/domain/plan/create-plan'
import type { Context, Plan, PlanModule } from '@/domain/plan/plan'
import frameworkFile from '@resources/framework-but-gmp.json'
import gabarit from '@resources/maquette-gabarit-gmp.json'

export const framework = frameworkFile as Framework
export const gabaritMaquette = gabarit as Maquette

/** Ids in order: `id1`, `id2`, and so on. */
export function countingContext(): Context {
  let count = 0
  return { now: '2025-09-01T08:00:00.000Z', newId: () => `id${++count}` }
}

/** A plan in parcours MPI with nothing entered. */
export function emptyPlan(maquette: Maquette = gabaritMaquette, parcours: string | null = 'MPI'): Plan {
  return createPlan(
    { name: 'Plan', entryYear: 2025, yearModes: ['initial', 'initial', 'initial'], parcours, maquette },
    countingContext()
  )
}

/** Numbers from 0 (included) to 1 (excluded) that are the same at every run. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** The same plan with three weighted assessments a module, all marked up to semester `lastMarked`. */
export function markedPlan(seed = 1, lastMarked = 6): Plan {
  const plan = emptyPlan()
  const random = seededNumbers(seed)
  const numberOf = new Map(plan.semesters.map(({ id, number }) => [id, number ?? 0]))
  return {
    ...plan,
    modules: plan.modules.map((module): PlanModule => {
      const marked = (numberOf.get(module.semester) ?? 0) <= lastMarked
      return {
        ...module,
        assessments: [1, 2, 1.5].map((coefficient, index) => ({
          id: `${module.id}-${index}`,
          title: '',
          kind: 'normal',
          coefficient,
          weights: {},
          mark: marked ? Math.round(600 + random() * 1000) : null,
          outOf: 20,
          date: null
        }))
      }
    })
  }
}
