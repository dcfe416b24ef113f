import type { Plan, PlanModule } from '../plan/plan'
import { apportion, fitted } from './apportion'
import type { Day, WeekMinutes } from './schedule'
import { placeWeights, spreadOf } from './spread'
import { weeksOf, type Week } from './weeks'

/** A module's hours over the weeks of its semester, and the weeks that can hold them. */
interface Shape {
  weeks: readonly Week[]
  /** Indexes of the weeks that hold hours by default: those of teaching. */
  places: number[]
  /** Weight of each week of the semester. */
  weights: number[]
  minutes: number[]
  /** What the module's definition asks for; every reshaping sums to it. */
  total: number
}

function shapeOf(plan: Plan, module: PlanModule): Shape {
  const weeks = weeksOf(plan, module.semester)
  const weights = placeWeights(weeks)
  const spread = spreadOf(plan, module)
  return {
    weeks,
    weights,
    places: weights.flatMap((weight, index) => (weight > 0 ? [index] : [])),
    minutes: spread.weeks.map(({ teaching, project }) => teaching + project),
    total: spread.expected.teaching + spread.expected.project
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0)
}

/** Only the weeks that hold something are kept. */
export function weekMinutes(weeks: readonly Week[], minutes: readonly number[]): WeekMinutes {
  return Object.fromEntries(weeks.flatMap(({ monday }, index) => (minutes[index] ? [[monday, minutes[index]]] : [])))
}

/** The bar's minutes, teaching week by teaching week, from its first to its last; what lies between two goes to the next. */
function profile({ places, minutes, weights, total }: Shape): number[] {
  const values = places.map((place, order) => {
    const from = order === 0 ? 0 : (places[order - 1] ?? 0) + 1
    return sum(minutes.slice(from, order === places.length - 1 ? undefined : place + 1))
  })
  const first = values.findIndex((value) => value > 0)
  if (first < 0) return apportion(total, places.map((place) => weights[place] ?? 0))
  return fitted(total, values.slice(first, values.findLastIndex((value) => value > 0) + 1))
}

/**
 * A module's hours moved so that the first fall in the week of `to`, or in the next teaching week. The bar keeps its
 * shape over teaching weeks (others are stepped over) and stops at the semester's ends. Sums to the module's hours.
 */
export function movedMinutes(plan: Plan, module: PlanModule, to: Day): WeekMinutes {
  const shape = shapeOf(plan, module)
  const bar = profile(shape)
  const wanted = shape.places.findIndex((place) => (shape.weeks[place]?.sunday ?? '') >= to)
  const start = Math.max(0, Math.min(wanted < 0 ? shape.places.length : wanted, shape.places.length - bar.length))
  const moved = shape.weeks.map(() => 0)
  for (const [order, minutes] of bar.entries()) moved[shape.places[start + order] ?? 0] = minutes
  return weekMinutes(shape.weeks, moved)
}

/**
 * A module's hours spread evenly over the teaching weeks from that of `first` to that of `last`; over the nearest one
 * when there is none between. Sums to the module's hours.
 */
export function resizedMinutes(plan: Plan, module: PlanModule, first: Day, last: Day): WeekMinutes {
  const { weeks, places, weights, total } = shapeOf(plan, module)
  const inside = places.filter((place) => (weeks[place]?.sunday ?? '') >= first && (weeks[place]?.monday ?? '') <= last)
  const nearest = places.find((place) => (weeks[place]?.sunday ?? '') >= first) ?? places.at(-1)
  const chosen = new Set(inside.length > 0 ? inside : [nearest])
  return weekMinutes(weeks, apportion(total, weights.map((weight, index) => (chosen.has(index) ? weight : 0))))
}

/**
 * A module's hours with one week set to `minutes`, at most all of them. The weeks after it give or take the difference
 * in proportion; the others do when they cannot. Sums to the module's hours.
 */
export function minutesWithWeek(plan: Plan, module: PlanModule, week: Day, minutes: number): WeekMinutes {
  const { weeks, weights, minutes: current, total } = shapeOf(plan, module)
  const at = weeks.findIndex(({ monday }) => monday === week)
  const fixed = fitted(total, current)
  const rest = total - Math.min(minutes, total)
  const before = sum(fixed.slice(0, at))
  const later = fixed.map((value, index) => (index > at ? value : 0))
  let others: number[]
  if (sum(later) > 0 && rest >= before) {
    others = apportion(rest - before, later).map((value, index) => (index < at ? (fixed[index] ?? 0) : value))
  } else {
    const held = fixed.map((value, index) => (index === at ? 0 : value))
    const places = weights.map((weight, index) => (index === at ? 0 : weight))
    const share = sum(held) > 0 ? held : sum(places) > 0 ? places : weeks.map((_, index) => (index === at ? 0 : 1))
    // In a semester of one week, all the hours are in it.
    others = sum(share) > 0 ? apportion(rest, share) : weeks.map(() => 0)
  }
  const result = others.map((value, index) => (index === at ? total - sum(others.filter((_, other) => other !== at)) : value))
  return weekMinutes(weeks, result)
}

/** A module's hours brought to their total in the proportions they were set in; evenly when none is left in the semester. */
export function fittedMinutes(plan: Plan, module: PlanModule): WeekMinutes {
  const { weeks, weights, minutes, total } = shapeOf(plan, module)
  return weekMinutes(weeks, sum(minutes) > 0 ? fitted(total, minutes) : apportion(total, weights))
}
