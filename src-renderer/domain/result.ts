/**
 * The outcome of something that may fail in an expected way.
 * Expected failures are values with a stable `code`; exceptions are bugs.
 */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E }

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function fail<E>(error: E): { ok: false; error: E } {
  return { ok: false, error }
}
