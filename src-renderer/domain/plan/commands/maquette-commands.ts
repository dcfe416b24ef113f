import { belongsTo, type Maquette, type MaquetteModule } from '../../maquette/maquette'
import { placeInMaquette, placeOfLooseCode } from '../../maquette/maquette-index'
import { matchMaquettes, type MaquetteMatch } from '../../maquette/match'
import { sameData } from '../../same-data'
import { isWorthKeeping, newModule } from '../new-module'
import type { Context, Plan, PlanModule } from '../plan'
import { findSemester, latestInstance } from '../query'
import { change, noChange, type Checked, type CommandOf } from './recipe'
import { renameUes, renameUesOfModule } from './ue-renaming'

/** What becomes of a plan's module: its new self, or null when it goes (it held nothing). */
type Fate = PlanModule | null

interface Replacement {
  plan: Plan
  next: Maquette
  match: MaquetteMatch
}

function newCodeOf({ plan, next, match }: Replacement, code: string): string | null {
  if (placeInMaquette(plan.maquette, code)) return match.codes.get(code) ?? null
  // A module that was "hors maquette" joins the new one when it has its code.
  return placeOfLooseCode(next, code)?.module.code ?? null
}

/** A module that stood in its maquette semester follows it; one that the student placed elsewhere stays there. */
function newSemesterOf({ plan, next }: Replacement, module: PlanModule, code: string): string {
  const semester = findSemester(plan, module.semester)
  const from = placeInMaquette(plan.maquette, module.code)?.number
  const to = placeInMaquette(next, code)?.number
  if (!semester || from === undefined || to === undefined || from === to || semester.number !== from) return module.semester
  const sameAttempt = plan.semesters.find(({ number, attempt }) => number === to && attempt === semester.attempt)
  return (sameAttempt ?? latestInstance(plan, to))?.id ?? module.semester
}

function isOf(plan: Plan, definition: MaquetteModule | undefined): boolean {
  return definition !== undefined && belongsTo(definition.parcours, plan.parcours)
}

/** The student did not ask for the module to leave: a task that names it keeps it too. */
function isHeld(plan: Plan, module: PlanModule): boolean {
  return isWorthKeeping(plan, module) || (plan.schedule?.tasks ?? []).some((task) => task.module === module.id)
}

function fateOf(replacement: Replacement, module: PlanModule): Fate {
  const { plan, next } = replacement
  const former = placeInMaquette(plan.maquette, module.code)?.module
  const code = newCodeOf(replacement, module.code)
  if (code === null) {
    if (!former) return module
    return isHeld(plan, module) ? { ...module, definition: former } : null
  }
  const moved = { ...module, code, semester: newSemesterOf(replacement, module, code) }
  const leaves = isOf(plan, former) && !isOf(plan, placeInMaquette(next, code)?.module)
  if (!leaves || module.shelved) return moved
  return isHeld(plan, module) ? { ...moved, shelved: true } : null
}

/** New modules of the plan's parcours. One that the student had taken out of the plan does not come back by itself. */
function enteringCodes({ plan, next, match }: Replacement, fates: readonly Fate[]): { code: string; number: number }[] {
  const present = new Set(fates.flatMap((fate) => (fate && !fate.shelved ? [fate.code] : [])))
  const formerOf = new Map([...match.codes].map(([from, to]) => [to, from]))
  return next.semesters.flatMap(({ number, modules }) =>
    modules
      .filter((module) => isOf(plan, module) && !present.has(module.code))
      .filter(({ code }) => {
        const former = formerOf.get(code)
        return former === undefined || !isOf(plan, placeInMaquette(plan.maquette, former)?.module)
      })
      .map(({ code }) => ({ code, number }))
  )
}

/**
 * Puts another or newer maquette in the plan's, in one step. Modules are matched by code, then by title; what the new
 * one no longer has stays "hors maquette" with its former definition when it holds something of the student's.
 */
export function replaceMaquette(plan: Plan, command: CommandOf<'replaceMaquette'>, context: Context): Checked {
  const next = command.maquette
  if (sameData(next, plan.maquette)) return noChange(command)
  const replacement = { plan, next, match: matchMaquettes(plan.maquette, next) }
  const fates = plan.modules.map((module) => fateOf(replacement, module))
  const ueCodes = replacement.match.ueCodes

  const returning = new Set<string>()
  const entering: PlanModule[] = []
  for (const { code, number } of enteringCodes(replacement, fates)) {
    const aside = fates.findLast((fate) => fate?.code === code)
    const semester = latestInstance(plan, number)
    if (aside) returning.add(aside.id)
    else if (semester) entering.push(newModule(code, semester.id, context))
  }

  return change((draft) => {
    for (let index = fates.length - 1; index >= 0; index--) {
      const fate = fates[index]
      const module = draft.modules[index]
      if (!fate || !module) {
        draft.modules.splice(index, 1)
        continue
      }
      module.code = fate.code
      module.semester = fate.semester
      module.shelved = fate.shelved && !returning.has(fate.id)
      if (module.definition === null && fate.definition !== null) module.definition = fate.definition
      renameUesOfModule(module, ueCodes)
    }
    draft.modules.push(...entering)
    draft.maquette = next
    renameUes(draft, ueCodes)
  })
}
