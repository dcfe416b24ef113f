import type { Framework, ParcoursCode } from '@/domain/framework/framework'
import type { Plan } from '@/domain/plan/plan'
import { carteGates } from './carte-gates'
import type { CarteLabels } from './carte-labels'
import { carteLines } from './carte-lines'
import { carteBreaks, carteSemesters, carteYears, type CarteNow } from './carte-semesters'
import { carteStations } from './carte-stations'
import type { CarteInput, GateResults } from './carte-types'

export interface CarteOptions {
  labels: CarteLabels
  /** RCUE averages by `${year}:${competence}`. */
  gates?: GateResults | undefined
  /** Plan modules that a diagnostic names. */
  highlights?: readonly string[] | undefined
  /** A parcours to look at among five equal branches; null lights none; absent shows the plan as it is. */
  preview?: ParcoursCode | null | undefined
  now?: CarteNow | null | undefined
}

/** Everything the carte shows of a plan, as plain data and finished texts. */
export function carteModel(plan: Plan, framework: Framework, options: CarteOptions): CarteInput {
  const { labels } = options
  const looking = options.preview !== undefined
  const parcours = looking ? (options.preview ?? null) : plan.parcours
  const { lines, fork, linesOf } = carteLines(framework, { parcours, open: looking }, labels)
  const name = framework.parcours.find((candidate) => candidate.code === parcours)?.name ?? null
  const stations = carteStations({
    plan,
    framework,
    parcours,
    lines,
    linesOf,
    highlights: new Set(options.highlights ?? []),
    labels
  })
  return {
    title: labels.title(plan.name),
    description: labels.description(name),
    years: carteYears(plan, labels),
    semesters: carteSemesters(plan, parcours, stations, options.now ?? null, labels),
    lines,
    fork,
    stations,
    gates: carteGates(framework, lines, options.gates ?? {}, labels),
    breaks: carteBreaks(plan, labels)
  }
}
