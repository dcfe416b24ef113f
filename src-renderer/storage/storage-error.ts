import { fail, ok, type Result } from '@/domain/result'

/**
 * `quota`: the disk or the quota is full. `blocked`: another window holds the database.
 * `newer-version`: written by a newer version of the application, left untouched.
 * `not-found`: no such plan. `already-there`: a plan of that id is stored. `unreadable`: what is stored cannot be read as what it should be.
 * `out-of-step`: the stored history is not the one that the change starts from.
 * `closed`: the connection was lost. `unknown`: anything else that the database reports.
 */
export type StorageErrorCode =
  | 'quota'
  | 'blocked'
  | 'newer-version'
  | 'not-found'
  | 'already-there'
  | 'unreadable'
  | 'out-of-step'
  | 'closed'
  | 'unknown'

export interface StorageError {
  code: StorageErrorCode
  /** For the log and the details of a message; the database's own words. */
  detail: string
}

const codeOfName: Record<string, StorageErrorCode> = {
  QuotaExceededError: 'quota',
  DatabaseClosedError: 'closed',
  VersionError: 'newer-version'
}

/** Names of an error and of those it wraps: a full disk comes as an AbortError around a QuotaExceededError. */
function namesOf(thrown: unknown): string[] {
  const names: string[] = []
  let error: unknown = thrown
  while (error instanceof Error || error instanceof DOMException) {
    names.push(error.name)
    error = 'inner' in error ? error.inner : null
    if (names.length > 5) break
  }
  return names
}

export function storageErrorOf(thrown: unknown): StorageError {
  const code = namesOf(thrown).flatMap((name) => codeOfName[name] ?? [])[0]
  return { code: code ?? 'unknown', detail: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown) }
}

/** Runs database work; what the database throws becomes a value. */
export async function guarded<T>(work: () => PromiseLike<Result<T, StorageError>>): Promise<Result<T, StorageError>> {
  try {
    return await work()
  } catch (thrown) {
    return fail(storageErrorOf(thrown))
  }
}

/** The same for work that cannot fail otherwise. */
export function guardedValue<T>(work: () => PromiseLike<T>): Promise<Result<T, StorageError>> {
  return guarded(async () => ok(await work()))
}
