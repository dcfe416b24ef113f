import { evaluatePlan } from '@/domain/results/evaluate-plan'
import { leastEffortWays } from '@/domain/results/least-effort'
import { projectPlan } from '@/domain/results/projection'
import { framework, markedPlan } from '../unit/results/marked-plan'

type MarkedPlan = ReturnType<typeof markedPlan>

let allMarked: MarkedPlan
let halfMarked: MarkedPlan
let unmarked: MarkedPlan
let lever = ''
let mark = 0

/** Parcours MPI with three assessments a module: all marked, marked up to S3, and not marked. */
function makePlans(): void {
  allMarked = markedPlan(1, 6)
  halfMarked = markedPlan(1, 3)
  unmarked = markedPlan(1, 0)
  lever = projectPlan(halfMarked, framework, { thresholds: 'text' }).levers[0]?.id ?? ''
}

/** A new plan object, as after a command: nothing that was computed for the last one serves. */
function evaluateAndProject(plan: MarkedPlan): number {
  const changed = { ...plan }
  const results = evaluatePlan(changed, framework, { thresholds: 'text' })
  return results.years.length + projectPlan(changed, framework, { thresholds: 'text' }).levers.length
}

export const benchmarks = [
  { name: 'results: full evaluation with projection, all marks known', setup: makePlans, run: () => evaluateAndProject(allMarked) },
  { name: 'results: full evaluation with projection, marks of three semesters', setup: makePlans, run: () => evaluateAndProject(halfMarked) },
  { name: 'results: full evaluation with projection, no mark yet', setup: makePlans, run: () => evaluateAndProject(unmarked) },
  {
    name: 'results: one step of a slider',
    setup: makePlans,
    run: () => {
      mark = (mark + 25) % 2001
      return projectPlan(halfMarked, framework, { thresholds: 'text', hypotheses: { [lever]: mark } }).levers.length
    }
  },
  {
    name: 'results: three least-effort ways to pass',
    setup: makePlans,
    run: () => leastEffortWays(halfMarked, framework, { thresholds: 'text', year: 2, goal: 'passage', measure: 'coefficients' }).status
  }
]
