import { createPinia, setActivePinia } from 'pinia'
import type { Framework } from '@/domain/framework/framework'
import type { Maquette } from '@/domain/maquette/maquette'
import { createPlan } from '@/domain/plan/create-plan'
import type { Plan } from '@/domain/plan/plan'
import framework from '@resources/framework-but-gmp.json'
import gabarit from '@resources/maquette-gabarit-gmp.json'

export const nationalFramework = framework as unknown as Framework

/** A plan for MPI from the gabarit, with ids that say their order. */
export function planForMpi(): Plan {
  setActivePinia(createPinia())
  let id = 0
  return createPlan(
    {
      name: 'Mon BUT GMP',
      entryYear: 2026,
      yearModes: ['initial', 'initial', 'initial'],
      parcours: 'MPI',
      maquette: gabarit as unknown as Maquette
    },
    { now: '2026-09-01T08:00:00.000Z', newId: () => `id-${++id}` }
  )
}
