import { planFileOf, writePlanFile } from '@/domain/exchange/plan-file'
import { sharedPart, type FileShare } from '@/domain/exchange/share'
import type { Context, Plan } from '@/domain/plan/plan'
import type { Writer } from '@/domain/review/edit-review'
import type { Review } from '@/domain/review/review'

export const tutor: Writer = { id: 'tutor-a', role: 'tutor', name: 'Ada' }
export const otherTutor: Writer = { id: 'tutor-b', role: 'tutor', name: '' }
export const student: Writer = { id: 'student', role: 'student', name: '' }

/** Ids of one machine, and instants that go on by a minute. */
export function machineContext(machine: string, from = '2026-02-02T09:00:00.000Z'): () => Context {
  let count = 0
  let minutes = 0
  return () => ({ now: new Date(Date.parse(from) + minutes++ * 60_000).toISOString(), newId: () => `${machine}-${++count}` })
}

export const OPEN_SHARE: FileShare = { name: true, notes: false, evidence: false, agenda: false, label: 'Élève 7', group: 'G1' }

/** The text of what a student exports. */
export function exportedText(plan: Plan, { review, share = OPEN_SHARE }: { review?: Review; share?: FileShare } = {}): string {
  const file = planFileOf(sharedPart(plan, share), { app: 'Gamme', savedAt: plan.updatedAt, review })
  return writePlanFile({ ...file, share })
}
