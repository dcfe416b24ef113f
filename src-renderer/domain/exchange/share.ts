import type { Plan } from '../plan/plan'
import { isJsonObject } from './json'

/** What of a plan an export contains beside what it always holds. */
export interface Share {
  /** The plan's name, which is often the student's. */
  name: boolean
  /** Private notes: of the plan, its semesters, modules and decisions. */
  notes: boolean
  /** Evidence for the portfolio, reflections, self-assessments. */
  evidence: boolean
  /** Tasks and the imported timetable. */
  agenda: boolean
}

/** Everything: a file for oneself, a copy. */
export const WHOLE_PLAN: Share = { name: true, notes: true, evidence: true, agenda: true }

/** What a plan file says about its own export, in the field `share` of its envelope, outside the content hash. */
export interface FileShare extends Share {
  /** What the student chose to be called by the tutor; may be empty. */
  label: string
  /** Teaching group, cohort; may be empty. */
  group: string
}

/** The `share` field of a file; one that has none, or an unreadable one, holds the whole plan. */
export function readShare(value: unknown): FileShare {
  const fields = isJsonObject(value) ? value : {}
  const text = (field: string): string => (typeof fields[field] === 'string' ? fields[field].trim().slice(0, 200) : '')
  const contains = (field: keyof Share): boolean => fields[field] !== false
  return { name: contains('name'), notes: contains('notes'), evidence: contains('evidence'), agenda: contains('agenda'), label: text('label'), group: text('group') }
}

export function isWhole(share: Share): boolean {
  return share.name && share.notes && share.evidence && share.agenda
}

const withoutNotes = <T extends { notes: string }>(item: T): T => (item.notes === '' ? item : { ...item, notes: '' })

/**
 * The part of a plan that an export contains. What is left out is empty, never wrong. Doing it twice changes nothing,
 * so that the hash of the part is the same on the student's machine, which has the whole, and on the tutor's.
 */
export function sharedPart(plan: Plan, share: Share): Plan {
  const part = { ...plan }
  if (!share.name) part.name = ''
  if (!share.notes) {
    part.notes = ''
    part.semesters = plan.semesters.map(withoutNotes)
    part.modules = plan.modules.map(withoutNotes)
    part.decisions = plan.decisions.map(withoutNotes)
  }
  if (!share.evidence) for (const field of PORTFOLIO) delete part[field]
  if (!share.agenda && plan.schedule) setSchedule(part, { ...plan.schedule, ...NO_AGENDA })
  return part
}

/** Optional fields of a plan that evidence stands for. */
const PORTFOLIO = ['selfAssessments', 'evidence', 'selfPositions'] as const

const NO_AGENDA = { tasks: undefined, timetables: undefined }

/** A part that is empty is absent, and so is a schedule without parts: a field that says nothing would change the hash. */
function setSchedule(plan: Plan, parts: Record<string, unknown>): void {
  const entries = Object.entries(parts).filter(([, value]) => value !== undefined)
  if (entries.length === 0) delete plan.schedule
  else plan.schedule = Object.fromEntries(entries)
}

const notesById = (items: readonly { id: string; notes: string }[]): Map<string, string> =>
  new Map(items.map(({ id, notes }) => [id, notes]))

/** A shared part with what was left out taken from the whole that is here: importing it must not empty the notes. */
export function withOwnPart(part: Plan, own: Plan, share: Share): Plan {
  const whole = { ...part }
  if (!share.name) whole.name = own.name
  if (!share.notes) {
    const fill = <T extends { id: string; notes: string }>(items: T[], from: readonly T[]): T[] => {
      const notes = notesById(from)
      return items.map((item) => ({ ...item, notes: notes.get(item.id) ?? item.notes }))
    }
    whole.notes = own.notes
    whole.semesters = fill(part.semesters, own.semesters)
    whole.modules = fill(part.modules, own.modules)
    whole.decisions = fill(part.decisions, own.decisions)
  }
  if (!share.evidence) {
    if (own.selfAssessments) whole.selfAssessments = own.selfAssessments
    if (own.evidence) whole.evidence = own.evidence
    if (own.selfPositions) whole.selfPositions = own.selfPositions
  }
  if (!share.agenda) {
    setSchedule(whole, { ...part.schedule, tasks: own.schedule?.tasks, timetables: own.schedule?.timetables })
  }
  return whole
}
