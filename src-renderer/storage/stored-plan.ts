import type { Plan } from '@/domain/plan/plan'
import { ok, type Result } from '@/domain/result'
import type { StoredPlan } from './database'
import type { StorageError } from './storage-error'
import { toPlain } from './to-plain'

const PLAN_VERSION = 1

export function storedPlan(plan: Plan, savedAt: string): StoredPlan {
  return { id: plan.id, version: PLAN_VERSION, savedAt, plan: toPlain(plan) }
}

/** The plan in today's shape. */
export function readStoredPlan(stored: StoredPlan): Result<{ plan: Plan; migrated: boolean }, StorageError> {
  return ok({ plan: stored.plan, migrated: false })
}
