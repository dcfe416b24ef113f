import { PARCOURS_CODES, type ParcoursCode } from '../../framework/framework'
import { belongsTo } from '../../maquette/maquette'
import { parcoursOfMaquette } from '../../maquette/maquette-index'
import type { Context, Plan, PlanModule } from '../plan'
import { findSemester, latestInstance, moduleDefinition, modulesWithCode } from '../query'
import { carryOut } from './passage'
import { change, noChange, refuse, type Checked, type CommandOf } from './recipe'

/** A parcours of the framework, or one that the plan's maquette names. */
export function isKnownParcours(plan: Plan, parcours: ParcoursCode): boolean {
  return PARCOURS_CODES.some((code) => code === parcours) || parcoursOfMaquette(plan.maquette).has(parcours)
}

/** Active modules that were there for the former parcours and are not of the new one. */
function leavingModules(plan: Plan, parcours: ParcoursCode | null): Set<string> {
  const leaving = plan.modules.filter((module) => {
    const definition = moduleDefinition(plan, module)
    return !module.shelved && definition && belongsTo(definition.parcours, plan.parcours) && !belongsTo(definition.parcours, parcours)
  })
  return new Set(leaving.map(({ id }) => id))
}

/** What comes back of a code: one module for each attempt of its semester; else the last, wherever it was taken. */
function keptAside(plan: Plan, code: string, number: number): PlanModule[] {
  const aside = plan.modules.filter((module) => module.shelved && module.code === code)
  const atHome = aside.filter(({ semester }) => findSemester(plan, semester)?.number === number)
  return atHome.length > 0 ? [...new Map(atHome.map((module) => [module.semester, module])).values()] : aside.slice(-1)
}

/**
 * Modules of the former parcours leave (kept aside with their marks when they hold any), those of the new one enter in
 * the latest instance of their semester, or come back with what they held. Common modules stay where they are.
 */
export function chooseParcours(plan: Plan, command: CommandOf<'chooseParcours'>, context: Context): Checked {
  const { parcours } = command
  if (parcours === plan.parcours) return noChange(command)
  if (parcours !== null && !isKnownParcours(plan, parcours)) return refuse('unknown-parcours', parcours)

  const returning = new Set<string>()
  const entering: { code: string; semester: string }[] = []
  for (const { number, modules } of plan.maquette.semesters) {
    const semester = latestInstance(plan, number)
    for (const { code, parcours: own } of modules) {
      if (own === null || !belongsTo(own, parcours) || modulesWithCode(plan, code).length > 0) continue
      const aside = keptAside(plan, code, number)
      for (const { id } of aside) returning.add(id)
      if (aside.length === 0 && semester) entering.push({ code, semester: semester.id })
    }
  }
  const leaving = leavingModules(plan, parcours)
  return change((draft) => {
    draft.parcours = parcours
    carryOut(draft, plan.modules, { leaving, returning, entering }, context)
  })
}
