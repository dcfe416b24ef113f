import type { Context } from '@/domain/plan/plan'

/** The one place of time in the renderer, as an ISO instant. */
export function now(): string {
  return new Date().toISOString()
}

/** The one place of chance in the renderer. */
export function newId(): string {
  return crypto.randomUUID()
}

/** What the domain needs to make dates and ids. */
export function context(): Context {
  return { now: now(), newId }
}
