import type { Plan, PlanModule } from '../plan/plan'
import { findSemester, shortSemesterName } from '../plan/query'
import { sameData } from '../same-data'
import type { Difference, DifferenceKind } from './difference'

interface Pair {
  from: PlanModule
  to: PlanModule
}

/**
 * The active modules of two states, paired: by id, then by code and semester, then by code. Changing parcours forth and
 * back makes modules anew: without the code they would read as removed and added at once.
 */
export function pairModules(before: Plan, after: Plan): { pairs: Pair[]; removed: PlanModule[]; added: PlanModule[] } {
  let removed = before.modules.filter(({ shelved }) => !shelved)
  let added = after.modules.filter(({ shelved }) => !shelved)
  const pairs: Pair[] = []
  const keys: ((module: PlanModule) => string)[] = [({ id }) => id, ({ code, semester }) => `${code} ${semester}`, ({ code }) => code]
  for (const keyOf of keys) {
    const left = new Map(removed.toReversed().map((module) => [keyOf(module), module]))
    const taken = new Set<PlanModule>()
    for (const to of added) {
      const from = left.get(keyOf(to))
      if (!from || taken.has(from)) continue
      taken.add(from).add(to)
      pairs.push({ from, to })
    }
    removed = removed.filter((module) => !taken.has(module))
    added = added.filter((module) => !taken.has(module))
  }
  return { pairs, removed, added }
}

export function moduleDifferences(before: Plan, after: Plan): Difference[] {
  const { pairs, removed, added } = pairModules(before, after)
  return [
    ...removed.map((module) => of(before, module, 'moduleRemoved', 'removed')),
    ...added.map((module) => of(after, module, 'moduleAdded', 'added')),
    ...pairs.flatMap((pair) => changesOf(before, after, pair))
  ]
}

export function semesterNameOf(plan: Plan, id: string): string {
  const semester = findSemester(plan, id)
  return semester ? shortSemesterName(semester) : ''
}

function of(plan: Plan, module: PlanModule, kind: DifferenceKind, sign: Difference['sign'] = 'changed', params: Difference['params'] = {}): Difference {
  return {
    kind,
    sign,
    place: { type: 'module', module: module.id, semester: module.semester },
    params: { code: module.code, semester: semesterNameOf(plan, module.semester), ...params }
  }
}

function changesOf(before: Plan, after: Plan, { from, to }: Pair): Difference[] {
  if (from === to) return []
  const changed = (kind: DifferenceKind, params: Difference['params'] = {}): Difference => of(after, to, kind, 'changed', params)
  const told: Difference[] = []
  if (from.semester !== to.semester) told.push(changed('moduleMoved', { from: semesterNameOf(before, from.semester) }))
  if (from.state !== to.state) told.push(changed(`moduleStateChanged.${to.state}`))
  if (!sameData(from.overrides, to.overrides)) told.push(changed('moduleFiguresChanged'))
  if (!sameData(from.stage, to.stage)) told.push(changed('moduleStageChanged', { weeks: to.stage?.weeks ?? 0 }))
  if (from.notes !== to.notes) told.push(changed('moduleNotesChanged'))
  if (!sameData(from.schedule, to.schedule)) told.push(changed('moduleScheduleChanged'))
  if (!sameData(untold(from), untold(to))) told.push(changed('moduleChanged'))
  return told
}

function untold(module: PlanModule): object {
  const told = ['id', 'semester', 'state', 'overrides', 'stage', 'notes', 'schedule', 'mark', 'assessments']
  return Object.fromEntries(Object.entries(module).filter(([field]) => !told.includes(field)))
}
