import type { Framework } from '../framework/framework'
import type { Plan } from '../plan/plan'
import { neededToPass, ruleOfYear } from './decision'
import type { EffortGoal, EffortLever, EffortProblem } from './effort-problem'
import { solveEffort, spreadEffort, type EffortSolution } from './effort-solver'
import { toNumber } from './exact'
import { HIGHEST_MARK, type LeverMarks } from './needed'
import { leastOf, projectPlan, type ProjectionOptions } from './projection'
import type { Lever, RcueProjection, YearProjection } from './projection-types'
import { numeratorAt, valueAt } from './scaled-form'
import type { Thresholds } from './thresholds'

/** What a point earned costs: the module's coefficients, or its hours. */
export type EffortMeasure = 'coefficients' | 'hours'

export interface EffortOptions extends ProjectionOptions {
  year: 1 | 2 | 3
  /** `passage`: `PASD` or better; `admission`: every RCUE. The last year knows admission only. */
  goal: 'passage' | 'admission'
  measure: EffortMeasure
  /** Distance between two marks that may be proposed, hundredths; 1 unless said. */
  step?: number
  /** No mark is proposed above, hundredths; 2000 unless said. */
  highest?: number
  /** How many ways at most; 3 unless said. */
  count?: number
}

/** One mark to raise, hundredths /20. */
export interface EffortRise {
  lever: string
  /** The current average it starts from, brought down to the grid. */
  from: number
  to: number
  /** Points x coefficients, or points x hours. */
  effort: number
}

export interface RcueTarget {
  competence: string
  /** What the way asks of it; null when the jury has decided it or it is already there. */
  target: 10 | 8 | null
  /** What it comes to, /20. */
  average: number
  reachesTen: boolean
}

/** One way to pass by right. */
export interface EffortWay {
  code: 'ADM' | 'PASD'
  effort: number
  rcues: RcueTarget[]
  /** Heaviest first; empty when keeping the current averages is enough. */
  rises: EffortRise[]
  /** Levers that this way leaves where they are, so as to differ from the ways before it. */
  without: string[]
  /** The marks to suppose, so that the projection shows this way. */
  hypotheses: LeverMarks
}

export type EffortOutcome =
  | { status: 'secured' | 'outOfReach' | 'unknownYear' | 'parcoursMissing' }
  | { status: 'ways'; ways: EffortWay[] }

/**
 * The least-effort ways to pass a year by right (T3 4.5), cheapest first. Effort is what is to be earned above
 * the current averages, weighed by coefficients or hours; where there is no average yet, above 0. Which RCUE to
 * aim at is chosen among all choices the rule allows. Levers with a hypothesis stay at it.
 */
export function leastEffortWays(plan: Plan, framework: Framework, options: EffortOptions): EffortOutcome {
  const projection = projectPlan(plan, framework, options)
  const year = projection.years.find((candidate) => candidate.year === options.year)
  if (year === undefined) return { status: 'unknownYear' }
  if (year.parcoursMissing) return { status: 'parcoursMissing' }
  const possibility = options.goal === 'admission' ? year.admission.possibility : year.passage.possibility
  if (possibility !== 'open') return { status: possibility }
  const levers = projection.levers.filter(({ id }) => year.levers.includes(id))
  const ways = waysOf({ year, levers, options })
  return ways.length === 0 ? { status: 'outOfReach' } : { status: 'ways', ways }
}

interface Search {
  year: YearProjection
  levers: Lever[]
  options: EffortOptions
}

interface Candidate {
  aims: RcueProjection[]
  problem: EffortProblem
  solution: EffortSolution
  without: string[]
}

function waysOf(search: Search): EffortWay[] {
  const count = search.options.count ?? 3
  const ways = distinct(candidates(search, [])).slice(0, count).map((candidate) => wayOf(search, candidate))
  // Too few choices of RCUE: the next ways do without what the ways so far lean on most.
  const without: string[] = []
  while (ways.length < count) {
    const heaviest = ways.at(-1)?.rises.find(({ lever }) => !without.includes(lever))
    if (heaviest === undefined) break
    without.push(heaviest.lever)
    const next = candidates(search, [...without])[0]
    if (next === undefined) break
    ways.push(wayOf(search, next))
  }
  return ways.sort((a, b) => a.effort - b.effort)
}

/** Aiming at different RCUE may come to the same marks. */
function distinct(all: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>()
  return all.filter(({ solution }) => {
    const key = JSON.stringify(solution.marks)
    return !seen.has(key) && seen.add(key)
  })
}

/** A solution for each choice of RCUE that can be reached, cheapest first. */
function candidates(search: Search, without: string[]): Candidate[] {
  const { year, options } = search
  const levers = search.levers.map((lever) => effortLever(lever, search, without))
  return choices(year, options.goal)
    .flatMap((aims): Candidate[] => {
      const problem = { levers, goals: goalsOf(year, aims, options), step: stepOf(options) }
      const solution = solveEffort(problem)
      return solution === null ? [] : [{ aims, problem, solution, without }]
    })
    .sort((a, b) => a.solution.effort - b.solution.effort)
}

function stepOf({ step = 1 }: EffortOptions): number {
  return Math.max(1, Math.round(step))
}

/** Coefficients have four decimals at most: costs are whole in ten-thousandths. */
const COST_UNIT = 10_000

function effortLever(lever: Lever, search: Search, without: readonly string[]): EffortLever {
  const step = stepOf(search.options)
  const onGrid = (mark: number): number => Math.floor(mark / step) * step
  const cost = Math.max(1, Math.round(weightOf(lever, search) * COST_UNIT))
  if (lever.hypothesis !== null) return { id: lever.id, base: lever.hypothesis, top: lever.hypothesis, cost }
  const base = onGrid(lever.assumed ?? 0)
  const top = without.includes(lever.id) ? base : Math.max(base, onGrid(Math.min(HIGHEST_MARK, search.options.highest ?? HIGHEST_MARK)))
  return { id: lever.id, base, top, cost }
}

/** A module without hours in the maquette costs what the others do for its coefficients. */
function weightOf(lever: Lever, { levers, options }: Search): number {
  if (options.measure === 'coefficients') return lever.coefficients
  if (lever.hours > 0) return lever.hours
  const timed = levers.filter(({ hours }) => hours > 0)
  const sum = (figureOf: (lever: Lever) => number): number => timed.reduce((total, item) => total + figureOf(item), 0)
  const hoursForOne = timed.length === 0 ? 1 : sum(({ hours }) => hours) / sum(({ coefficients }) => coefficients)
  return lever.coefficients * hoursForOne
}

/** Every set of RCUE to bring to 10 with which the goal is met; those already there are not in it. */
function choices(year: YearProjection, goal: EffortOptions['goal']): RcueProjection[][] {
  const settled = year.rcues.filter(isThere).length
  const open = year.rcues.filter((rcue) => rcue.decided === null && rcue.ten.possibility === 'open')
  const total = year.rcues.length
  const missing = (goal === 'admission' || year.year === 3 ? total : neededToPass(total)) - settled
  return missing > open.length ? [] : subsets(open, Math.max(0, missing))
}

function isThere(rcue: RcueProjection): boolean {
  return rcue.decided ?? rcue.ten.possibility === 'secured'
}

function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]]
  return items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]))
}

function goalsOf(year: YearProjection, aims: readonly RcueProjection[], { goal, thresholds }: EffortOptions): EffortGoal[] {
  const needsEight = goal === 'passage' && year.year !== 3
  return year.rcues.flatMap((rcue): EffortGoal[] => {
    if (aims.includes(rcue)) return [{ form: rcue.form, least: leastOf(rcue.form, 10, thresholds) }]
    return needsEight && rcue.form.terms.length > 0 ? [{ form: rcue.form, least: leastOf(rcue.form, 8, thresholds) }] : []
  })
}

function wayOf({ year, levers, options }: Search, { aims, problem, solution, without }: Candidate): EffortWay {
  const { thresholds } = options
  const { marks, effort } = spreadEffort(problem, solution)
  const markOf = (lever: string): number => marks[lever] ?? 0
  const rises = problem.levers.flatMap(({ id, base, cost }): EffortRise[] => {
    const to = markOf(id)
    return to > base ? [{ lever: id, from: base, to, effort: asEffort(cost * (to - base)) }] : []
  })
  return {
    code: codeAt(year, markOf, thresholds) ?? (options.goal === 'admission' || year.year === 3 ? 'ADM' : 'PASD'),
    effort: asEffort(effort),
    rcues: year.rcues.map((rcue) => ({
      competence: rcue.competence,
      target: aims.includes(rcue) ? 10 : isThere(rcue) || options.goal === 'admission' ? null : 8,
      average: toNumber(valueAt(rcue.form, markOf)),
      reachesTen: numeratorAt(rcue.form, markOf) >= leastOf(rcue.form, 10, thresholds)
    })),
    rises: rises.sort((a, b) => b.effort - a.effort),
    without,
    hypotheses: Object.fromEntries(levers.map(({ id }) => [id, markOf(id)]))
  }
}

/** Cost x hundredths as points x coefficients or hours. */
function asEffort(cost: number): number {
  return cost / (COST_UNIT * 100)
}

function codeAt(year: YearProjection, markOf: (lever: string) => number, thresholds: Thresholds): 'ADM' | 'PASD' | null {
  return ruleOfYear(
    year.year,
    year.rcues.map(({ form, decided }) => {
      const value = numeratorAt(form, markOf)
      return { validated: decided ?? value >= leastOf(form, 10, thresholds), belowEight: value < leastOf(form, 8, thresholds) }
    })
  )
}
