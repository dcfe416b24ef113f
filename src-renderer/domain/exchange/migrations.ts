import { fail, ok, type Result } from '../result'
import { isJsonObject, type JsonObject } from './json'

export interface MigrationFailure {
  code: 'migration-failed'
  /** What was expected and what was found. */
  detail: string
}

type Step = (content: JsonObject) => Result<JsonObject, MigrationFailure>

/**
 * One change of the form of the data. Files and database share the list: a plan is the same in both.
 * A migration receives content of the version before it, unchecked, and gives content of its own version.
 */
export interface Migration {
  /** Also the version that it leads to. Numbered from 1 without gaps: a gap would leave files that nothing can read. */
  id: number
  /** What changed, for the log. */
  subject: string
  /** Applied to a maquette, alone or embedded in a plan. */
  maquette?: Step
  /** Applied to a plan, its maquette already migrated. */
  plan?: Step
}

export type ContentKind = 'plan' | 'maquette' | 'review'

/** Never edited once released: a file written by any version ever released must read the same for ever. */
export const MIGRATIONS: readonly Migration[] = [{ id: 1, subject: 'first form' }]

/** Version that this program writes. */
export const CURRENT_VERSION = MIGRATIONS.length

export type MigrationErrorCode = 'version-invalid' | 'version-too-new' | 'migration-failed'

export interface MigrationError {
  code: MigrationErrorCode
  detail: string
}

/**
 * Brings the content of a file or of the database from `version` to the current one. The whole part of
 * the version counts: 1.2 is version 1 with fields that this program does not know, and keeps.
 * Errors: `version-invalid` (not a number, or before the first form), `version-too-new` (update the
 * program), `migration-failed`.
 */
export function migrate(
  kind: ContentKind,
  content: JsonObject,
  version: unknown,
  migrations: readonly Migration[] = MIGRATIONS
): Result<JsonObject, MigrationError> {
  if (typeof version !== 'number' || !Number.isFinite(version) || version < 1) {
    return fail({ code: 'version-invalid', detail: `expected a number from 1, got ${shown(version)}` })
  }
  if (Math.floor(version) > migrations.length) {
    return fail({ code: 'version-too-new', detail: `expected at most ${migrations.length}, got ${version}` })
  }
  let current = content
  for (const migration of migrations.slice(Math.floor(version))) {
    const next = apply(kind, migration, current)
    if (!next.ok) return fail({ ...next.error, detail: `migration ${migration.id}: ${next.error.detail}` })
    current = next.value
  }
  return ok(current)
}

function apply(kind: ContentKind, migration: Migration, content: JsonObject): Result<JsonObject, MigrationFailure> {
  if (kind === 'review') return ok(content)
  if (kind === 'maquette') return migration.maquette?.(content) ?? ok(content)
  const withMaquette = isJsonObject(content.maquette) ? migration.maquette?.(content.maquette) : undefined
  if (withMaquette && !withMaquette.ok) return withMaquette
  const plan = withMaquette ? { ...content, maquette: withMaquette.value } : content
  return migration.plan?.(plan) ?? ok(plan)
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value).slice(0, 40)
}
