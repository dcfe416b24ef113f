import type { Framework } from '../framework/framework'
import type { Command } from '../plan/command'
import type { Plan, SemesterInstance } from '../plan/plan'
import type { Thresholds } from '../results/thresholds'
import { sameData } from '../same-data'
import { type ComparePart, type ComparePlace, type CompareRow, type CompareValue } from './compare-row'

export interface Sides {
  left: Plan
  right: Plan
  framework: Framework
  thresholds: Thresholds
}

/** What a part asks of one plan; asked of both, it yields the row. */
export interface Question {
  id: string
  part: ComparePart
  subject: CompareRow['subject']
  value(plan: Plan): CompareValue
  place?(plan: Plan): ComparePlace | null
  /** Makes `to` say what `from` says; the values are known to differ. */
  copy?(from: Plan, to: Plan): Command | null
}

/** One row: what each plan answers, whether they agree, and how one side takes the other's answer. */
export function rowOf({ id, part, subject, value, place, copy }: Question, { left, right }: Sides): CompareRow {
  const values = { left: value(left), right: value(right) }
  const equal = sameData(values.left, values.right)
  return {
    id,
    part,
    subject,
    ...values,
    equal,
    place: { left: place?.(left) ?? null, right: place?.(right) ?? null },
    copy: { toLeft: equal ? null : (copy?.(right, left) ?? null), toRight: equal ? null : (copy?.(left, right) ?? null) }
  }
}

/**
 * What makes two instances of two plans the same semester: number and attempt; outside the maquette, kind and rank
 * among their like. Ids tell nothing: each plan has its own.
 */
export function slotOf(plan: Plan, semester: SemesterInstance): string {
  if (semester.number !== null) return `${semester.number}/${semester.attempt}`
  const alike = plan.semesters.filter(({ number, kind }) => number === null && kind === semester.kind)
  return `${semester.kind}/${alike.indexOf(semester) + 1}`
}

/** The instance that stands in a slot. */
export function inSlot(plan: Plan, slot: string): SemesterInstance | undefined {
  return plan.semesters.find((semester) => slotOf(plan, semester) === slot)
}
