import type { Plan, SemesterInstance } from '../plan/plan'
import { shortSemesterName } from '../plan/query'
import { sameData } from '../same-data'
import type { Difference, DifferenceKind } from './difference'

export function semesterDifferences(before: Plan, after: Plan): Difference[] {
  const former = new Map(before.semesters.map((semester) => [semester.id, semester]))
  const present = new Set(after.semesters.map(({ id }) => id))
  return [
    ...before.semesters.filter(({ id }) => !present.has(id)).map((semester) => of(semester, 'semesterRemoved', 'removed')),
    ...after.semesters.flatMap((semester) => {
      const from = former.get(semester.id)
      return from ? changesOf(from, semester) : [of(semester, 'semesterAdded', 'added')]
    })
  ]
}

function of(semester: SemesterInstance, kind: DifferenceKind, sign: Difference['sign'] = 'changed'): Difference {
  return { kind, sign, place: { type: 'semester', semester: semester.id }, params: { semester: shortSemesterName(semester), semesterKind: semester.kind } }
}

function changesOf(from: SemesterInstance, to: SemesterInstance): Difference[] {
  if (from === to) return []
  const told = [
    ...(from.kind === to.kind ? [] : [of(to, `semesterKindChanged.${to.kind}`)]),
    ...(from.state === to.state ? [] : [of(to, `semesterStateChanged.${to.state}`)]),
    ...(from.notes === to.notes ? [] : [of(to, 'semesterNotesChanged')]),
    ...(sameData(from.calendar, to.calendar) ? [] : [of(to, 'semesterCalendarChanged')])
  ]
  // Number, attempt and year follow from what else changed in the timeline, and are told there.
  return sameData(untold(from), untold(to)) ? told : [...told, of(to, 'semesterChanged')]
}

function untold(semester: SemesterInstance): object {
  const told = ['kind', 'state', 'notes', 'calendar', 'number', 'attempt', 'academicYear']
  return Object.fromEntries(Object.entries(semester).filter(([field]) => !told.includes(field)))
}
