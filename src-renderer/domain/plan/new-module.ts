import type { MaquetteModule } from '../maquette/maquette'
import type { Context, Plan, PlanModule } from './plan'

/** A module as it enters a plan: planned, with nothing of the student's yet. */
export function newModule(code: string, semester: string, context: Context, definition: MaquetteModule | null = null): PlanModule {
  return {
    id: context.newId(),
    code,
    semester,
    shelved: false,
    state: 'planned',
    mark: null,
    assessments: [],
    stage: null,
    definition,
    overrides: {},
    notes: ''
  }
}

/** As `holdsContent`, or evidence of the portfolio names it: its id must live on for the module to be found again. */
export function isWorthKeeping(plan: Pick<Plan, 'evidence'>, module: PlanModule): boolean {
  return holdsContent(module) || (plan.evidence ?? []).some((evidence) => evidence.module === module.id)
}

/**
 * Whether a module holds something that the student entered. Such a module is kept aside (shelved) when it leaves
 * the plan; deleting it would lose marks on a change of parcours.
 */
export function holdsContent(module: PlanModule): boolean {
  return (
    module.mark !== null ||
    module.assessments.length > 0 ||
    module.stage !== null ||
    module.state !== 'planned' ||
    module.definition !== null ||
    module.overrides.hours !== undefined ||
    module.overrides.coefficients !== undefined ||
    module.notes !== '' ||
    module.schedule !== undefined
  )
}
