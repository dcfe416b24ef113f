import type { History } from '@/domain/history'
import type { Maquette } from '@/domain/maquette/maquette'
import type { Plan } from '@/domain/plan/plan'

/** A plan as it is kept: its state and its history. */
export interface Snapshot {
  plan: Plan
  history: History
}

/** A maquette of the user as it is kept. */
export interface MaquetteSnapshot {
  maquette: Maquette
  history: History
}
