import type { Plan, PlanModule } from '../plan/plan'
import { modulesOf } from '../plan/query'
import { mondayOf } from './days'
import { level } from './leveller'
import type { LevellingProblem, MovableWork } from './leveller-flow'
import { loadOf, remaining, taskMinutes } from './load'
import type { Day, Task } from './schedule'
import { placeWeights, spreadOf } from './spread'
import { tasksOf } from './tasks'
import { weeksOf, type Week } from './weeks'

/** What levelling moves: a module's hours, its personal work, or the work of a task. */
export type LevelledWork =
  | { type: 'hours'; module: string }
  | { type: 'personal'; module: string }
  | { type: 'task'; task: string }

export interface LevelMove {
  work: LevelledWork
  /** Mondays. */
  from: Day
  to: Day
  minutes: number
}

/** Why a ceiling cannot be kept: weeks that hold more work that cannot leave them than they may. */
export interface Bottleneck {
  /** Mondays. */
  weeks: Day[]
  /** Minutes that have nowhere else to go. */
  minutes: number
  /** Minutes that these weeks hold under the ceiling. */
  capacity: number
}

/** A levelled semester, explained. All in minutes. */
export interface Levelling {
  /** The student's ceiling; null when there is none: the least peak is then sought. */
  ceiling: number | null
  /** No week that may still change holds more: the ceiling when it can be kept, else the least peak that can be. */
  cap: number
  /** Null when the ceiling is kept. */
  bottleneck: Bottleneck | null
  /** Peaks of the weeks that may still change. */
  peakBefore: number
  peakAfter: number
  moves: LevelMove[]
  /** Minutes moved in all. */
  moved: number
  /** Minutes of each week of the semester, for each work to be placed. */
  placed: { work: LevelledWork; minutes: number[] }[]
}

/** Hours come from the IUT's timetable, so that they move last; a task is the student's own, and moves first. */
const COST = { task: 1, personal: 4, hours: 16 }

interface Candidate extends MovableWork {
  work: LevelledWork
}

/** Weeks in which a student works on their own: not those at the company, on stage or on holiday. */
function isWorkWeek({ kind, workingDays }: Week): boolean {
  return (kind === 'teaching' || kind === 'exams') && workingDays > 0
}

function moduleWorks(plan: Plan, module: PlanModule, weeks: readonly Week[], isPlace: readonly boolean[]): Candidate[] {
  const { weeks: parts, first, isLocked } = spreadOf(plan, module)
  const hours: Candidate = {
    work: { type: 'hours', module: module.id },
    amounts: parts.map(({ teaching, project }) => teaching + project),
    allowed: isPlace,
    cost: COST.hours
  }
  const personal: Candidate = {
    work: { type: 'personal', module: module.id },
    amounts: parts.map((part) => part.personal),
    // Before its first week there is nothing of a module to work on.
    allowed: weeks.map((week, index) => index >= (first ?? 0) && isWorkWeek(week)),
    cost: COST.personal
  }
  return isLocked ? [personal] : [hours, personal]
}

function taskWork(weeks: readonly Week[], task: Task): Candidate {
  const due = mondayOf(task.due)
  return {
    work: { type: 'task', task: task.id },
    amounts: taskMinutes(weeks, task),
    allowed: weeks.map((week) => week.monday === due || (week.monday < due && isWorkWeek(week))),
    cost: COST.task
  }
}

function candidates(plan: Plan, semesterId: string): Candidate[] {
  const weeks = weeksOf(plan, semesterId)
  const isPlace = placeWeights(weeks).map((weight) => weight > 0)
  return [
    ...modulesOf(plan, semesterId).flatMap((module) => moduleWorks(plan, module, weeks, isPlace)),
    ...tasksOf(plan, semesterId).flatMap((task) => (remaining(task) > 0 ? [taskWork(weeks, task)] : []))
  ].filter(({ amounts }) => amounts.some((amount) => amount > 0))
}

function peakOf(loads: readonly number[]): number {
  return loads.reduce((peak, load) => Math.max(peak, load), 0)
}

/** Pairs what left with what arrived, in the order of the weeks: the shortest way to tell a move. */
function movesOf(weeks: readonly Week[], work: LevelledWork, before: readonly number[], after: readonly number[]): LevelMove[] {
  const left = before.map((amount, index) => Math.max(0, amount - (after[index] ?? 0)))
  const arrived = after.map((amount, index) => Math.max(0, amount - (before[index] ?? 0)))
  const moves: LevelMove[] = []
  let to = 0
  for (let from = 0; from < left.length; ) {
    const minutes = Math.min(left[from] ?? 0, arrived[to] ?? 0)
    if (minutes > 0) moves.push({ work, from: weeks[from]?.monday ?? '', to: weeks[to]?.monday ?? '', minutes })
    left[from] = (left[from] ?? 0) - minutes
    arrived[to] = (arrived[to] ?? 0) - minutes
    if ((left[from] ?? 0) === 0) from++
    else to++
  }
  return moves
}

/** The diagnostics, the screen's preview and the command ask the same of one plan. */
const memory = new WeakMap<Plan, Map<string, Levelling>>()

/**
 * Levels a semester instance: the ceiling is kept in every week from that of `from` on (all of them when null), by the
 * moves that cost least: tasks before they are due first, then personal work from the module's first week on, then
 * hours that are not locked, each to the nearest weeks. Without a ceiling, or when it cannot be kept, the least peak
 * that can be reached is, which `bottleneck` proves. Nothing is lost: each work keeps its minutes.
 */
export function levelSemester(plan: Plan, semesterId: string, from: Day | null): Levelling {
  let known = memory.get(plan)
  if (!known) memory.set(plan, (known = new Map()))
  const key = `${semesterId} ${from ?? ''}`
  let levelling = known.get(key)
  if (!levelling) known.set(key, (levelling = buildLevelling(plan, semesterId, from)))
  return levelling
}

function buildLevelling(plan: Plan, semesterId: string, from: Day | null): Levelling {
  const weeks = weeksOf(plan, semesterId)
  const { ceiling, weeks: loads } = loadOf(plan, semesterId)
  const works = candidates(plan, semesterId)
  const start = from === null ? 0 : weeks.findIndex(({ sunday }) => sunday >= from)
  const open = start < 0 ? [] : weeks.slice(start)
  const totals = loads.slice(weeks.length - open.length).map(({ total }) => total)
  const problem = openProblem(works, totals, weeks.length - open.length)
  // Without a ceiling the mean of all weeks starts the search: no peak can be lower.
  const mean = Math.ceil(totals.reduce((sum, total) => sum + total, 0) / Math.max(1, open.length))
  const { cap, placement, tight } = level(problem, ceiling ?? mean)
  const all = works.map(({ work, amounts }, index) => {
    const minutes = [...amounts.slice(0, weeks.length - open.length), ...(placement.amounts[index] ?? [])]
    return { work, before: amounts, minutes, isMoved: minutes.some((amount, week) => amount !== amounts[week]) }
  })
  const shifted = new Set(all.flatMap(({ work, isMoved }) => (work.type === 'hours' && isMoved ? [work.module] : [])))
  // Personal work that is not placed follows its module's hours: when they move, it must be said to stay.
  const placed = all.filter(({ work, isMoved }) => isMoved || (work.type === 'personal' && shifted.has(work.module)))
  const moves = placed.flatMap(({ work, before, minutes }) => movesOf(weeks, work, before, minutes))
  const loadsAfter = problem.fixed.map((load, place) => placement.amounts.reduce((sum, row) => sum + (row[place] ?? 0), load))
  return {
    ceiling,
    cap,
    bottleneck:
      tight === null || ceiling === null
        ? null
        : {
            weeks: tight.places.flatMap((place) => open[place]?.monday ?? []),
            minutes: tight.amount,
            capacity: ceiling * tight.places.length
          },
    peakBefore: peakOf(totals),
    peakAfter: peakOf(loadsAfter),
    moves,
    moved: moves.reduce((sum, { minutes }) => sum + minutes, 0),
    placed: placed.map(({ work, minutes }) => ({ work, minutes }))
  }
}

/** The part of the semester that may still change: works cut to its weeks, and what in them cannot move. */
function openProblem(works: readonly Candidate[], totals: readonly number[], passed: number): LevellingProblem {
  const cut = works.map(({ amounts, allowed, cost }) => ({ amounts: amounts.slice(passed), allowed: allowed.slice(passed), cost }))
  return {
    works: cut,
    fixed: totals.map((total, place) => cut.reduce((left, { amounts }) => left - (amounts[place] ?? 0), total))
  }
}
