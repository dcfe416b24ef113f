import type { Framework } from '@/domain/framework/framework'
import type { ModuleKind, Ue } from '@/domain/maquette/maquette'
import { teachingHours } from '@/domain/maquette/maquette'
import type { Diagnostic } from '@/domain/plan/diagnostic'
import type { Mark, ModuleState, Plan, PlanModule, SemesterInstance } from '@/domain/plan/plan'
import { effectiveModule, isOutsideMaquette, modulesOf, uesOf } from '@/domain/plan/query'
import { shownMark } from '@/domain/results/plan-module'
import { semesterTotals, type SemesterTotals } from '@/domain/plan/totals'

export interface BoardCard {
  id: string
  code: string
  title: string
  kind: ModuleKind
  state: ModuleState
  /** Average of its assessments, or the mark entered for it as a whole, in hundredths; or why it has none. */
  mark: Mark
  /** Teaching and project hours together. */
  hours: number
  /** Numbers of the competences its coefficients feed, ascending. */
  competences: number[]
  /** Hours or coefficients are figures of the gabarit. */
  placeholder: boolean
  /** The maquette has no module of its code. */
  outside: boolean
  /** Diagnostics that name it and were not set aside. */
  problems: number
  module: PlanModule
}

export interface BoardGroup {
  kind: ModuleKind
  cards: BoardCard[]
}

export interface BoardColumn {
  semester: SemesterInstance
  ues: Ue[]
  totals: SemesterTotals
  groups: BoardGroup[]
}

const KINDS: readonly ModuleKind[] = ['ressource', 'sae', 'stage', 'portfolio']

function competenceNumbers(plan: Plan, framework: Framework): Map<string, number> {
  const numberOf = new Map(framework.competences.map((competence) => [competence.id, competence.number]))
  const numbers = new Map<string, number>()
  for (const semester of plan.maquette.semesters)
    for (const ue of semester.ues) {
      const number = numberOf.get(ue.competence)
      if (number !== undefined) numbers.set(ue.code, number)
    }
  return numbers
}

/** Diagnostics by the module they name, those set aside left out. */
export function problemsByModule(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { place, setAside } of diagnostics)
    if (place.type === 'module' && !setAside) counts.set(place.module, (counts.get(place.module) ?? 0) + 1)
  return counts
}

interface KeptCard {
  maquette: Plan['maquette']
  card: BoardCard
}

/** The card of a module that did not change is the same object, so that the board redraws only what did. */
const kept = new WeakMap<PlanModule, KeptCard>()

interface KeptColumn {
  maquette: Plan['maquette']
  parcours: Plan['parcours']
  cards: readonly BoardCard[]
  column: BoardColumn
}

/** Likewise the column of a semester whose cards are all the same. */
const keptColumns = new WeakMap<SemesterInstance, KeptColumn>()

function sameCards(a: readonly BoardCard[], b: readonly BoardCard[]): boolean {
  return a.length === b.length && a.every((card, index) => card === b[index])
}

/** The columns of the board, one for each semester instance, in the order they are lived. */
export function boardColumns(plan: Plan, framework: Framework, diagnostics: readonly Diagnostic[]): BoardColumn[] {
  const numbers = competenceNumbers(plan, framework)
  const problems = problemsByModule(diagnostics)

  const cardOf = (module: PlanModule): BoardCard => {
    const known = kept.get(module)
    if (known?.maquette === plan.maquette && known.card.problems === (problems.get(module.id) ?? 0)) return known.card
    const card = makeCard(module)
    kept.set(module, { maquette: plan.maquette, card })
    return card
  }

  const makeCard = (module: PlanModule): BoardCard => {
    const definition = effectiveModule(plan, module)
    const competences = new Set<number>()
    for (const ue of Object.keys(definition?.coefficients ?? {})) {
      const number = numbers.get(ue)
      if (number !== undefined) competences.add(number)
    }
    return {
      id: module.id,
      code: module.code,
      title: definition?.title ?? module.code,
      kind: definition?.kind ?? 'ressource',
      state: module.state,
      mark: shownMark(module),
      hours: definition ? teachingHours(definition.hours) + definition.hours.project : 0,
      competences: [...competences].sort((a, b) => a - b),
      placeholder: definition?.hoursProvenance === 'gabarit',
      outside: isOutsideMaquette(plan, module),
      problems: problems.get(module.id) ?? 0,
      module
    }
  }

  return plan.semesters.map((semester) => {
    const { maquette, parcours } = plan
    const cards = modulesOf(plan, semester.id).map(cardOf)
    const known = keptColumns.get(semester)
    if (known?.maquette === maquette && known.parcours === parcours && sameCards(known.cards, cards)) return known.column
    const column: BoardColumn = {
      semester,
      ues: uesOf(plan, semester.id),
      totals: semesterTotals(plan, semester.id),
      groups: KINDS.map((kind) => ({ kind, cards: cards.filter((card) => card.kind === kind) })).filter(
        (group) => group.cards.length > 0
      )
    }
    keptColumns.set(semester, { maquette, parcours, cards, column })
    return column
  })
}
