import type { MaquetteModule, Ue } from '@/domain/maquette/maquette'
import type { Plan, PlanAssessment, PlanModule } from '@/domain/plan/plan'
import { effectiveModule, maquetteNumber, modulesOf } from '@/domain/plan/query'
import { coefficientIn } from '@/domain/results/evaluate-ue'
import { toNumberOrNull } from '@/domain/results/exact'
import { averageOfModule, hasOwnWeights } from '@/domain/results/plan-module'

/** What the mark's cell of a module holds: a field, or why there is none. */
export type MarkCell = 'editable' | 'assessments' | 'ungraded' | 'exempted'

export interface ModuleRow {
  module: PlanModule
  definition: MaquetteModule | null
  title: string
  cell: MarkCell
  /** By UE column; null where the module does not count. */
  coefficients: (number | null)[]
  placeholder: boolean
  /** Average /20, all UE alike. */
  average: number | null
  provisional: boolean
  partial: boolean
  invalid: boolean
  /** The UE weigh its assessments differently: each has its own average. */
  ownWeights: boolean
  /** Semester of the maquette whose UE it counts in, when it is taken elsewhere. */
  countsIn: number | null
}

interface KeptRow {
  maquette: Plan['maquette']
  ues: readonly Ue[]
  number: number | null
  row: ModuleRow
}

/** The row of a module that did not change is the same object: only what did is drawn again. */
const kept = new WeakMap<PlanModule, KeptRow>()

/** The modules of a semester instance, in the maquette's order. `ues` are the columns. */
export function moduleRows(plan: Plan, semester: string, ues: readonly Ue[]): ModuleRow[] {
  const number = plan.semesters.find(({ id }) => id === semester)?.number ?? null
  return modulesOf(plan, semester).map((module) => {
    const known = kept.get(module)
    if (known?.maquette === plan.maquette && known.ues === ues && known.number === number) return known.row
    const row = makeRow(plan, module, ues, number)
    kept.set(module, { maquette: plan.maquette, ues, number, row })
    return row
  })
}

function makeRow(plan: Plan, module: PlanModule, ues: readonly Ue[], number: number | null): ModuleRow {
  const definition = effectiveModule(plan, module)
  const detail = averageOfModule(module)
  const own = maquetteNumber(plan, module.code)
  return {
    module,
    definition,
    title: definition?.title ?? module.code,
    cell: cellOf(module, definition),
    coefficients: ues.map(({ code }) => (definition && coefficientIn(definition, code)) || null),
    placeholder: definition?.coefficientsProvenance === 'gabarit',
    average: toNumberOrNull(detail.average),
    provisional: detail.provisional,
    partial: detail.average !== null && detail.terms.some(({ status, kind }) => status === 'empty' && kind === 'normal'),
    invalid: detail.invalid,
    ownWeights: hasOwnWeights(module),
    countsIn: own !== null && own !== number ? own : null
  }
}

function cellOf(module: PlanModule, definition: MaquetteModule | null): MarkCell {
  if (definition?.graded === false) return 'ungraded'
  if (module.state === 'exempted') return 'exempted'
  // A mark for the whole stands only while the assessments give no average.
  const marked = module.assessments.some(({ mark }) => mark !== null)
  return marked ? 'assessments' : 'editable'
}

/** What an assessment weighs in each UE column; null where the module does not count, or where all weigh alike. */
export function weightsOf(row: ModuleRow, assessment: PlanAssessment, ues: readonly Ue[]): (number | null)[] {
  return ues.map(({ code }, index) => {
    if (!row.ownWeights || row.coefficients[index] === null) return null
    return Object.hasOwn(assessment.weights, code) ? (assessment.weights[code] ?? 1) : 1
  })
}
