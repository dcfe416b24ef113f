import type { Competence, Framework, ParcoursCode } from '@/domain/framework/framework'
import type { MaquetteModule, MaquetteSemester } from '@/domain/maquette/maquette'
import { belongsTo } from '@/domain/maquette/maquette'
import type { CarteFork, CarteLine } from './carte-types'
import type { CarteLabels } from './carte-labels'

export interface Lines {
  lines: CarteLine[]
  fork: CarteFork | null
  /** Lines that a competence of this framework is drawn on. */
  linesOf: (competence: string) => string[]
}

/** Which of the ways is travelled, and whether the five are shown as equals. */
export interface Route {
  parcours: ParcoursCode | null
  open: boolean
}

/**
 * The competences as lines, top to bottom: those common to all, then competence 5 as the chosen
 * way with its stubs, or as five equal branches.
 */
export function carteLines(framework: Framework, route: Route, labels: CarteLabels): Lines {
  const common = framework.competences.filter((competence) => competence.parcours === null)
  const branches = framework.parcours.flatMap((parcours) => {
    const competence = framework.competences.find((candidate) => candidate.id === parcours.competence)
    return competence ? [{ parcours, competence }] : []
  })
  const chosen = branches.find(({ parcours }) => parcours.code === route.parcours)
  const open = route.open || !chosen

  const branchLines = branches.map(({ parcours, competence }): CarteLine => ({
    id: competence.id,
    number: competence.number,
    name: competence.name,
    emphasis: parcours.code === route.parcours ? 'full' : open ? 'open' : 'stub',
    parcours: { code: parcours.code, name: parcours.name }
  }))
  // As equals they keep the order of the framework; chosen, the way comes before those not taken.
  const ordered = open ? branchLines : [...branchLines].sort((a, b) => rank(a) - rank(b))

  const byId = new Map(framework.competences.map((competence) => [competence.id, competence]))
  const branchIds = branches.map(({ competence }) => competence.id)
  return {
    lines: [
      ...common.map((competence): CarteLine => ({
        id: competence.id,
        number: competence.number,
        name: competence.name,
        emphasis: 'full',
        parcours: null
      })),
      ...ordered
    ],
    fork:
      branches.length === 0
        ? null
        : {
            mode: open ? 'open' : 'chosen',
            code: chosen?.parcours.code ?? '',
            name: chosen?.parcours.name ?? labels.undecided(),
            competence: chosen?.competence.name ?? labels.undecidedCompetence(),
            semester: framework.firstParcoursSemester
          },
    linesOf: (id) => {
      const competence = byId.get(id)
      if (!competence) return []
      if (competence.parcours === null) return [id]
      // A module of another parcours that the student follows all the same stands on the way they travel.
      if (!open && chosen) return [chosen.competence.id]
      return branchIds.includes(id) ? [id] : []
    }
  }
}

function rank(line: CarteLine): number {
  return line.emphasis === 'full' ? 0 : 1
}

/**
 * Competences that a module's coefficients feed. UE of different parcours share their code, so
 * a code alone does not name one: the module's own parcours decides, then the route's; with
 * neither, the module serves them all.
 */
export function servedCompetences(
  module: MaquetteModule,
  semester: MaquetteSemester | undefined,
  parcours: ParcoursCode | null
): string[] {
  if (!semester) return []
  const served = new Set<string>()
  for (const [code, coefficient] of Object.entries(module.coefficients)) {
    if (!(coefficient > 0)) continue
    const ues = semester.ues.filter((ue) => ue.code === code)
    const own = ues.filter((ue) => ue.parcours === null || ue.parcours.some((one) => module.parcours?.includes(one)))
    const onRoute = ues.filter((ue) => belongsTo(ue.parcours, parcours))
    const chosen = own.length > 0 ? own : onRoute.length > 0 ? onRoute : ues
    for (const ue of chosen) served.add(ue.competence)
  }
  return [...served]
}

/** Competences with a level in this year: each ends it with an RCUE. */
export function competencesOfYear(framework: Framework, year: number): Competence[] {
  return framework.competences.filter((competence) => competence.levels.some((level) => level.year === year))
}
