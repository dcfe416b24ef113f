import { isJsonObject } from '@/domain/exchange/json'
import { CURRENT_VERSION, migrate, MIGRATIONS, type Migration } from '@/domain/exchange/migrations'
import type { Plan } from '@/domain/plan/plan'
import { fail, ok, type Result } from '@/domain/result'
import type { StoredPlan } from './database'
import type { StorageError } from './storage-error'
import { toPlain } from './to-plain'

export function storedPlan(plan: Plan): StoredPlan {
  return { id: plan.id, version: CURRENT_VERSION, plan: toPlain(plan) }
}

/** The plan in today's form, by the migrations that also serve the files. A newer form is refused, never guessed. */
export function readStoredPlan(
  stored: StoredPlan,
  migrations: readonly Migration[] = MIGRATIONS
): Result<{ plan: Plan; migrated: boolean }, StorageError> {
  const { plan, version } = stored
  if (version === migrations.length) return ok({ plan, migrated: false })
  if (!isJsonObject(plan)) return fail({ code: 'unreadable', detail: `plan ${stored.id}: ${typeof plan}` })
  const read = migrate('plan', plan, version, migrations)
  // The last migration ends in today's form: its fixture proves it.
  if (read.ok) return ok({ plan: read.value as unknown as Plan, migrated: true })
  const code = read.error.code === 'version-too-new' ? 'newer-version' : 'unreadable'
  return fail({ code, detail: `plan ${stored.id}: ${read.error.detail}` })
}
