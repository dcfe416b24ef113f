import type { Context, Plan } from '../plan/plan'
import { contentHash } from './content-hash'

/** How a plan that arrives relates to the one of the same id that is already here. */
export type ImportRelation = 'new' | 'identical' | 'incoming-newer' | 'stored-newer' | 'diverged'

export interface PlanState {
  revision: number
  /** ISO instant. */
  updatedAt: string
  hash: string
}

export interface ImportComparison {
  relation: ImportRelation
  incoming: PlanState
  stored: PlanState | null
}

/**
 * Compares a plan to import with the one already stored. `newer` means a later revision that is not
 * dated earlier; when revision and date disagree, or tell nothing, the two have diverged and only the
 * student can choose. Nothing is ever replaced on this answer alone.
 */
export function compareWithStored(incoming: Plan, stored: Plan | null): ImportComparison {
  const arriving = stateOf(incoming)
  if (stored === null || stored.id !== incoming.id) return { relation: 'new', incoming: arriving, stored: null }
  const present = stateOf(stored)
  return { relation: relationOf(arriving, present), incoming: arriving, stored: present }
}

/** The same, of two states of one plan that are known without the plans themselves. */
export function relationOf(incoming: PlanState, stored: PlanState): Exclude<ImportRelation, 'new'> {
  if (incoming.hash === stored.hash) return 'identical'
  const later = Math.sign(Date.parse(incoming.updatedAt) - Date.parse(stored.updatedAt))
  const further = Math.sign(incoming.revision - stored.revision)
  if (further > 0 && later >= 0) return 'incoming-newer'
  if (further < 0 && later <= 0) return 'stored-newer'
  return 'diverged'
}

function stateOf(plan: Plan): PlanState {
  return { revision: plan.revision, updatedAt: plan.updatedAt, hash: contentHash(plan) }
}

/** A copy of a plan that lives beside the original: its own id and dates, and the name given. */
export function keepBoth(plan: Plan, context: Context, name: string): Plan {
  return { ...plan, id: context.newId(), name, revision: 0, createdAt: context.now, updatedAt: context.now }
}
