import type { Framework, ParcoursCode } from '@/domain/framework/framework'
import type { MaquetteModule } from '@/domain/maquette/maquette'
import { teachingHours } from '@/domain/maquette/maquette'
import { placeInMaquette } from '@/domain/maquette/maquette-index'
import type { Plan, PlanModule } from '@/domain/plan/plan'
import { effectiveModule, semesterPosition } from '@/domain/plan/query'
import { shownMark } from '@/domain/results/plan-module'
import type { CarteLabels } from './carte-labels'
import { servedCompetences } from './carte-lines'
import { columnsOf } from './carte-semesters'
import type { CarteLine, CarteStation } from './carte-types'

export interface StationContext {
  plan: Plan
  framework: Framework
  /** Parcours in force on the carte: the one looked at, or else the plan's. */
  parcours: ParcoursCode | null
  lines: readonly CarteLine[]
  linesOf: (competence: string) => string[]
  highlights: ReadonlySet<string>
  labels: CarteLabels
}

interface Stop {
  id: string
  modules: PlanModule[]
  definition: MaquetteModule | null
  semester: number
  inPlan: boolean
}

/** All stations of the plan, each active module at exactly one of them. */
export function carteStations(context: StationContext): CarteStation[] {
  return [...planStops(context), ...previewStops(context)].map((stop) => station(stop, context))
}

/** Modules by semester and code: attempts of one module in a repeated semester share a stop. */
function planStops({ plan, parcours }: StationContext): Stop[] {
  const columns = columnsOf(plan)
  const stops = new Map<string, { stop: Stop; seen: Set<string> }>()
  const previewing = parcours !== plan.parcours
  for (const module of plan.modules) {
    const column = columns.get(module.semester)
    if (module.shelved || column === undefined) continue
    const definition = effectiveModule(plan, module)
    // While another parcours is looked at, the modules that it would remove are not on its way.
    if (previewing && definition?.parcours && !(parcours && definition.parcours.includes(parcours))) continue
    const semester = Math.max(1, column)
    const key = `${semester}:${module.code}`
    const known = stops.get(key)
    // The same module twice in one semester is a mistake to show, not an attempt.
    if (known && !known.seen.has(module.semester)) {
      known.stop.modules.push(module)
      known.seen.add(module.semester)
      continue
    }
    stops.set(known ? `${key}:${module.id}` : key, {
      stop: { id: module.id, modules: [module], definition, semester, inPlan: true },
      seen: new Set([module.semester])
    })
  }
  return [...stops.values()].map(({ stop }) => {
    const modules = [...stop.modules].sort(
      (a, b) => semesterPosition(plan, a.semester) - semesterPosition(plan, b.semester)
    )
    const latest = modules.at(-1)
    return latest ? { ...stop, modules, id: latest.id, definition: effectiveModule(plan, latest) } : stop
  })
}

/** Modules that the parcours looked at would bring. */
function previewStops({ plan, parcours }: StationContext): Stop[] {
  if (parcours === null || parcours === plan.parcours) return []
  const present = new Set(plan.modules.filter((module) => !module.shelved).map((module) => module.code))
  return plan.maquette.semesters.flatMap((semester) =>
    semester.modules
      .filter((module) => module.parcours?.includes(parcours) && !present.has(module.code))
      .map((definition) => ({
        id: `preview:${definition.code}`,
        modules: [],
        definition,
        semester: semester.number,
        inPlan: false
      }))
  )
}

/** Competences that its attempts feed together: a repeat may count for the failed UE alone. */
function competencesOf(stop: Stop, { plan, parcours }: StationContext): string[] {
  const definitions = stop.modules.map((module) => effectiveModule(plan, module))
  const number = placeInMaquette(plan.maquette, stop.definition?.code ?? '')?.number ?? stop.semester
  const home = plan.maquette.semesters.find((semester) => semester.number === number)
  const served = new Set(
    [...definitions, ...(stop.inPlan ? [] : [stop.definition])].flatMap((definition) =>
      definition ? servedCompetences(definition, home, parcours) : []
    )
  )
  return [...served]
}

function station(stop: Stop, context: StationContext): CarteStation {
  const { framework, lines, linesOf, highlights, labels } = context
  const module = stop.modules.at(-1)
  const definition = stop.definition
  const competences = competencesOf(stop, context)
  const served = new Set(competences.flatMap(linesOf))
  const names = framework.competences
    .filter((competence) => competences.includes(competence.id))
    .map((competence) => `${competence.number} ${competence.name}`)
  const facts = {
    code: definition?.code ?? module?.code ?? stop.id,
    title: definition?.title ?? '',
    kind: definition?.kind ?? ('ressource' as const),
    state: module?.state ?? ('planned' as const),
    semester: stop.semester,
    teaching: definition ? teachingHours(definition.hours) : 0,
    project: definition?.hours.project ?? 0,
    mark: module ? shownMark(module) : null,
    graded: definition?.graded !== false,
    competences: names,
    attempts: stop.modules.length,
    problem: stop.modules.some((one) => highlights.has(one.id)),
    placeholder: definition?.coefficientsProvenance === 'gabarit',
    inPlan: stop.inPlan
  }
  const details = labels.stationDetails(facts)
  return {
    id: stop.id,
    modules: stop.modules.map((one) => one.id),
    code: facts.code,
    title: facts.title,
    kind: facts.kind,
    semester: facts.semester,
    lines: lines.filter((line) => served.has(line.id)).map((line) => line.id),
    state: facts.state,
    attempts: facts.attempts,
    problem: facts.problem,
    hours: {
      teaching: facts.teaching,
      project: facts.project,
      placeholder: definition?.hoursProvenance === 'gabarit'
    },
    placeholder: facts.placeholder,
    inPlan: facts.inPlan,
    stateText: labels.state(facts.state),
    details,
    label: labels.stationLabel(facts, details)
  }
}
