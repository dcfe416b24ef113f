import type { Plan } from '@/domain/plan/plan'

/** A side of the comparison in the address: `plan:<id>` or `snapshot:<id>`. */
export type SideKey = string

export interface Side {
  key: SideKey
  name: string
  plan: Plan
  /** The plan it is, or the one that the snapshot was taken of. */
  planId: string
  /** A snapshot stays as it was taken: nothing is copied into it. */
  frozen: boolean
}

export const planKey = (id: string): SideKey => `plan:${id}`
export const snapshotKey = (id: string): SideKey => `snapshot:${id}`

/** What a key names. */
export function readKey(key: SideKey): { kind: 'plan' | 'snapshot'; id: string } | null {
  const [kind, ...rest] = key.split(':')
  const id = rest.join(':')
  return (kind === 'plan' || kind === 'snapshot') && id !== '' ? { kind, id } : null
}
