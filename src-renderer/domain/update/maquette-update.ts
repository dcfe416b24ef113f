import type { Framework } from '../framework/framework'
import { belongsTo, type Maquette } from '../maquette/maquette'
import { maquetteDifference, type MaquetteDifference, type ModuleChange } from '../maquette/maquette-difference'
import { applyCommand } from '../plan/apply-command'
import type { Context, Plan, PlanModule } from '../plan/plan'
import { findSemester, isOutsideMaquette, moduleDefinition, shortSemesterName } from '../plan/query'
import { sameData } from '../same-data'
import { evaluatePlan } from '../results/evaluate-plan'
import type { Thresholds } from '../results/thresholds'
import { figuresOf, type PlanFigures } from '../review/effect'
import { heldContent, type HeldContent } from './held-content'

/** A module of the plan as the preview names it. */
export interface UpdatedModule {
  /** Code in the new maquette; the former one for a module that it does not have. */
  code: string
  title: string
  /** `S3`; needs no translation. */
  semester: string
}

export interface AverageChange {
  /** Name of the semester instance, `S3`. */
  semester: string
  ue: string
  /** /20; null while there is none. */
  before: number | null
  after: number | null
}

/** All that is shown before a plan takes another maquette. */
export interface MaquetteUpdate {
  /** The plan as it would be. */
  after: Plan
  /** Modules that enter the plan, and those that come back from "hors maquette" or from aside. */
  entering: UpdatedModule[]
  /** Modules that leave: the new maquette has them no more, and they held nothing. */
  leaving: UpdatedModule[]
  /** Modules that the new maquette has no more, kept "hors maquette" for what they hold. */
  kept: UpdatedModule[]
  /** Modules that the new maquette gives to other parcours, kept aside for what they hold. */
  shelved: UpdatedModule[]
  moved: (UpdatedModule & { from: string })[]
  /** Modules of the plan's parcours that are defined otherwise, moves left out. */
  changed: ModuleChange[]
  /** UE of the plan's parcours. */
  ues: Pick<MaquetteDifference, 'addedUes' | 'removedUes' | 'changedUes'>
  figures: { before: PlanFigures; after: PlanFigures }
  averages: AverageChange[]
  /** Averages are made with placeholder coefficients, before or after: they are estimates. */
  estimated: boolean
  held: { before: HeldContent; after: HeldContent }
}

/**
 * What a plan becomes under another or newer maquette: nothing is changed yet. Null when the plan has it already. Of
 * the maquette, only what concerns the plan's parcours is told (the common part when none is chosen).
 */
export function maquetteUpdate(
  plan: Plan,
  next: Maquette,
  framework: Framework,
  thresholds: Thresholds,
  context: Context
): MaquetteUpdate | null {
  const applied = applyCommand(plan, { type: 'replaceMaquette', maquette: next }, context)
  if (!applied.ok) return null
  const after = applied.value.plan
  const own = ({ parcours }: { parcours: string[] | null }): boolean => belongsTo(parcours, plan.parcours)
  const { changed, addedUes, removedUes, changedUes } = maquetteDifference(plan.maquette, next)
  return {
    after,
    ...modulesOfUpdate(plan, after),
    changed: changed
      .filter(({ before, after: to }) => own(before.module) || own(to.module))
      .filter(({ aspects }) => aspects.some((aspect) => aspect !== 'semester')),
    ues: {
      addedUes: addedUes.filter(({ ue }) => own(ue)),
      removedUes: removedUes.filter(({ ue }) => own(ue)),
      changedUes: changedUes.filter(({ before, after: to }) => own(before.ue) || own(to.ue))
    },
    figures: { before: figuresOf(plan, framework, thresholds), after: figuresOf(after, framework, thresholds) },
    averages: averageChanges(plan, after, framework, thresholds),
    estimated: [plan, after].some((state) => evaluatePlan(state, framework, { thresholds }).placeholderCoefficients),
    held: { before: heldContent(plan), after: heldContent(after) }
  }
}

function modulesOfUpdate(before: Plan, after: Plan): Pick<MaquetteUpdate, 'entering' | 'leaving' | 'kept' | 'shelved' | 'moved'> {
  const now = new Map(after.modules.map((module) => [module.id, module]))
  const known = new Map(before.modules.map((module) => [module.id, module]))
  const active = before.modules.filter(({ shelved }) => !shelved)
  const pairs = active.flatMap((module) => {
    const to = now.get(module.id)
    return to ? [{ from: module, to }] : []
  })
  return {
    entering: after.modules
      .filter((module) => !module.shelved && (known.get(module.id)?.shelved ?? true))
      .map((module) => nameOf(after, module)),
    leaving: active.filter(({ id }) => !now.has(id)).map((module) => nameOf(before, module)),
    kept: pairs.filter(({ from, to }) => !isOutsideMaquette(before, from) && isOutsideMaquette(after, to)).map(({ to }) => nameOf(after, to)),
    shelved: pairs.filter(({ to }) => to.shelved).map(({ to }) => nameOf(after, to)),
    moved: pairs
      .filter(({ from, to }) => from.semester !== to.semester && !to.shelved)
      .map(({ from, to }) => ({ ...nameOf(after, to), from: semesterOf(before, from) }))
  }
}

function semesterOf(plan: Plan, module: PlanModule): string {
  const semester = findSemester(plan, module.semester)
  return semester ? shortSemesterName(semester) : ''
}

function nameOf(plan: Plan, module: PlanModule): UpdatedModule {
  return { code: module.code, title: moduleDefinition(plan, module)?.title ?? '', semester: semesterOf(plan, module) }
}

/** UE averages that are not the same before and after, in the order of the semesters. */
function averageChanges(before: Plan, after: Plan, framework: Framework, thresholds: Thresholds): AverageChange[] {
  const averages = (plan: Plan): Map<string, AverageChange> => {
    const { semesters } = evaluatePlan(plan, framework, { thresholds })
    const rows = semesters.flatMap(({ semester, ues }) =>
      ues.map(({ ue, average }): [string, AverageChange] => [
        `${semester.id}/${ue.competence}`,
        { semester: shortSemesterName(semester), ue: ue.code, before: average, after: null }
      ])
    )
    return new Map(rows)
  }
  const former = averages(before)
  const next = averages(after)
  return [...new Map([...former, ...next])]
    .map(([key, row]) => ({ ...row, before: former.get(key)?.before ?? null, after: next.get(key)?.before ?? null }))
    .filter((row) => row.before !== row.after)
}

/**
 * Whether an installed maquette is another, not older, state of the one that a plan holds: the same by its id, and it
 * does not say the same.
 */
export function isOtherStateOf(installed: Maquette, own: Maquette): boolean {
  return installed.id === own.id && installed.version >= own.version && !sameData(installed, own)
}
