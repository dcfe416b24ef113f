import { contentOf } from '../plan/content'
import type { Plan } from '../plan/plan'
import { sameData } from '../same-data'
import type { Difference, DifferenceKind } from './difference'

/** Fields that have sentences of their own; any other that differs is named, never passed over. */
const TOLD = new Set([
  ...['id', 'name', 'createdAt', 'example', 'entryYear', 'yearModes', 'parcours', 'wishes', 'maquette'],
  ...['semesters', 'modules', 'ueMarks', 'adjustments', 'decisions', 'setAsides', 'notes', 'schedule']
])

function ofPlan(kind: DifferenceKind, params: Difference['params'] = {}): Difference {
  return { kind, sign: 'changed', place: { type: 'plan' }, params }
}

export function planDifferences(before: Plan, after: Plan): Difference[] {
  return [
    ...parcoursDifferences(before, after),
    ...(before.name === after.name ? [] : [ofPlan('planRenamed', { name: after.name })]),
    ...(sameData(before.wishes, after.wishes)
      ? []
      : [ofPlan('wishesChanged', { wishes: after.wishes.map(({ parcours }) => parcours).join(', '), count: after.wishes.length })]),
    ...(before.entryYear === after.entryYear
      ? []
      : [ofPlan('entryYearChanged', { from: String(before.entryYear), to: String(after.entryYear) })]),
    ...modeDifferences(before, after),
    ...maquetteDifferences(before, after),
    ...(before.notes === after.notes ? [] : [ofPlan('planNotesChanged')]),
    ...setAsideDifferences(before, after),
    ...scheduleDifferences(before, after),
    ...otherDifferences(before, after)
  ]
}

function parcoursDifferences({ parcours: from }: Plan, { parcours: to }: Plan): Difference[] {
  if (from === to) return []
  if (to === null) return [ofPlan('parcoursUndecided', { from: from ?? '' })]
  return [from === null ? ofPlan('parcoursChosen', { to }) : ofPlan('parcoursChanged', { from, to })]
}

function modeDifferences(before: Plan, after: Plan): Difference[] {
  return after.yearModes.flatMap((mode, index): Difference[] => {
    if (mode === before.yearModes[index]) return []
    const year = index + 1
    return [{ kind: `yearModeChanged.${mode}`, sign: 'changed', place: { type: 'year', year }, params: { year } }]
  })
}

function maquetteDifferences({ maquette: from }: Plan, { maquette: to }: Plan): Difference[] {
  if (from === to || sameData(from, to)) return []
  return [from.id === to.id ? ofPlan('maquetteChanged', { name: to.name }) : ofPlan('maquetteReplaced', { from: from.name, to: to.name })]
}

function setAsideDifferences(before: Plan, after: Plan): Difference[] {
  const former = new Map(before.setAsides.map((item) => [item.diagnostic, item.reason]))
  const present = new Set(after.setAsides.map(({ diagnostic }) => diagnostic))
  const aside = after.setAsides.filter(({ diagnostic, reason }) => former.get(diagnostic) !== reason)
  const restored = before.setAsides.filter(({ diagnostic }) => !present.has(diagnostic))
  return [
    ...aside.map(({ reason }) => ofPlan('diagnosticSetAside', { reason })),
    ...(restored.length > 0 ? [ofPlan('diagnosticRestored', { count: restored.length })] : [])
  ]
}

function scheduleDifferences({ schedule: from = {} }: Plan, { schedule: to = {} }: Plan): Difference[] {
  if (from === to) return []
  const { tasks: formerTasks = [], timetables: formerTimetables = [], ...former } = from
  const { tasks = [], timetables = [], ...rest } = to
  return [
    ...(sameData(former, rest) ? [] : [ofPlan('scheduleChanged')]),
    ...(sameData(formerTasks, tasks) ? [] : [ofPlan('tasksChanged', { count: tasks.length })]),
    ...(sameData(formerTimetables, timetables) ? [] : [ofPlan('timetablesChanged')])
  ]
}

function otherDifferences(before: Plan, after: Plan): Difference[] {
  const [from, to]: Record<string, unknown>[] = [{ ...contentOf(before) }, { ...contentOf(after) }]
  const fields = [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])].filter((field) => !TOLD.has(field)).sort()
  return fields.filter((field) => !sameData(from?.[field], to?.[field])).map((field) => ofPlan('otherChanged', { field }))
}
