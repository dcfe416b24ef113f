import type { ModuleKind } from '@/domain/maquette/maquette'
import type { Plan, PlanModule } from '@/domain/plan/plan'
import { effectiveModule, modulesOf } from '@/domain/plan/query'
import { mondayOf } from '@/domain/schedule/days'
import { placeWeights, spreadOf, type Spread } from '@/domain/schedule/spread'
import { dueInSemester, type DueItem } from '@/domain/schedule/tasks'
import { timetabledMinutes } from '@/domain/schedule/timetable'
import { weeksOf, type Week } from '@/domain/schedule/weeks'

/** A module as a bar over the weeks of its semester. Minutes are of teaching and project together. */
export interface BarRow {
  id: string
  code: string
  title: string
  kind: ModuleKind
  /** Hours are a figure of the gabarit. */
  placeholder: boolean
  /** One for each week of the semester. */
  minutes: readonly number[]
  /** Index of the first and last week that holds some; null without any. */
  first: number | null
  last: number | null
  planned: number
  /** What the module's definition asks for. */
  expected: number
  /** False for a default spread, which is a proposal. */
  isSet: boolean
  isLocked: boolean
  /** What is dated, by week. */
  due: readonly (readonly DueItem[])[]
  /** Minutes that an imported timetable gives, by week. */
  timetabled: readonly number[]
  /** Where and when a stage takes place, when it does. */
  stage: { first: number; last: number; company: string; place: string } | null
}

export interface BarGroup {
  kind: ModuleKind
  rows: BarRow[]
}

/** A week and what is dated in it. */
export interface DatedWeek {
  week: Week
  due: readonly DueItem[]
}

const KINDS: readonly ModuleKind[] = ['ressource', 'sae', 'stage', 'portfolio']

/** What is dated in a semester, by the Monday of its week. */
function dueByWeek(plan: Plan, semesterId: string): Map<string, DueItem[]> {
  const byWeek = new Map<string, DueItem[]>()
  for (const item of dueInSemester(plan, semesterId)) {
    const monday = mondayOf(item.day)
    byWeek.set(monday, [...(byWeek.get(monday) ?? []), item])
  }
  return byWeek
}

/** A bar over other weeks, as a drag shows it. */
export function withSpread(row: BarRow, { weeks, first, last, planned, isSet }: Spread): BarRow {
  return { ...row, minutes: weeks.map(({ teaching, project }) => teaching + project), first, last, planned, isSet }
}

/** Indexes of the weeks that hold hours by default: where a bar may begin and end. */
export function placesOf(plan: Plan, semesterId: string): number[] {
  return placeWeights(weeksOf(plan, semesterId)).flatMap((weight, index) => (weight > 0 ? [index] : []))
}

export function datedWeeks(plan: Plan, semesterId: string): DatedWeek[] {
  const due = dueByWeek(plan, semesterId)
  return weeksOf(plan, semesterId).map((week) => ({ week, due: due.get(week.monday) ?? [] }))
}

/** The bars of a semester. */
export function barRows(plan: Plan, semesterId: string): BarRow[] {
  const weeks = weeksOf(plan, semesterId)
  const due = dueByWeek(plan, semesterId)
  const timetabled = timetabledMinutes(plan, semesterId)

  const stageWeeks = weeks.filter(({ kind }) => kind === 'stage')

  const stageOf = ({ stage }: PlanModule): BarRow['stage'] => {
    const [first, last] = [stageWeeks[0], stageWeeks.at(-1)]
    if (!stage || !first || !last) return null
    return { first: first.index, last: last.index, company: stage.company, place: stage.place }
  }

  const rowOf = (module: PlanModule): BarRow => {
    const definition = effectiveModule(plan, module)
    const spread = spreadOf(plan, module)
    const given = timetabled.get(module.id) ?? {}
    return {
      id: module.id,
      code: module.code,
      title: definition?.title ?? module.code,
      kind: definition?.kind ?? 'ressource',
      placeholder: definition?.hoursProvenance === 'gabarit',
      minutes: spread.weeks.map(({ teaching, project }) => teaching + project),
      first: spread.first,
      last: spread.last,
      planned: spread.planned,
      expected: spread.expected.teaching + spread.expected.project,
      isSet: spread.isSet,
      isLocked: spread.isLocked,
      due: weeks.map(({ monday }) => (due.get(monday) ?? []).filter((item) => item.module === module.id)),
      timetabled: weeks.map(({ monday }) => given[monday] ?? 0),
      stage: definition?.kind === 'stage' ? stageOf(module) : null
    }
  }

  return modulesOf(plan, semesterId).map(rowOf)
}

/** Bars by kind of module. */
export function barGroups(rows: readonly BarRow[]): BarGroup[] {
  return KINDS.map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) })).filter((group) => group.rows.length > 0)
}
