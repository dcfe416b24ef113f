import type { Context } from '@/domain/plan/plan'

/** The one place of time in the renderer, as an ISO instant. */
export function now(): string {
  return new Date().toISOString()
}

/** The day that the machine's own clock shows, as an ISO day: near midnight it is not that of the instant. */
export function today(): string {
  return localNow().day
}

/** The day and the time, `18:05`, that the machine's own clock shows. */
export function localNow(): { day: string; time: string } {
  const date = new Date()
  const two = (number: number): string => String(number).padStart(2, '0')
  return {
    day: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    time: `${two(date.getHours())}:${two(date.getMinutes())}`
  }
}

/** The one place of chance in the renderer. */
export function newId(): string {
  return crypto.randomUUID()
}

/** What the domain needs to make dates and ids. */
export function context(): Context {
  return { now: now(), newId }
}
