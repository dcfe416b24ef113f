import { placeInMaquette, placeOfLooseCode } from '../../maquette/maquette-index'
import { isWorthKeeping, newModule } from '../new-module'
import type { Context, Plan } from '../plan'
import { findModule, findSemester, modulesOf } from '../query'
import { change, inDraft, noChange, refuse, type Checked, type CommandOf } from './recipe'
import { areAmounts, areHours } from './values'

/** No module is taken in a gap year. Null when the semester can hold one. */
function refuseSemester(plan: Plan, semesterId: string): Checked | null {
  const semester = findSemester(plan, semesterId)
  if (!semester) return refuse('unknown-semester', semesterId)
  return semester.kind === 'gapYear' ? refuse('invalid-value', 'a gap year holds no module') : null
}

/** Ids come from the context, unless the command names the module's; that one must be free. */
function idsFor({ id }: { id?: string }, context: Context): Context {
  return id === undefined ? context : { ...context, newId: () => id }
}

function isTaken(plan: Plan, id: string | undefined): boolean {
  return id !== undefined && (id === '' || findModule(plan, id) !== undefined)
}

export function moveModule(plan: Plan, command: CommandOf<'moveModule'>): Checked {
  const module = findModule(plan, command.module)
  if (!module || module.shelved) return refuse('unknown-module', command.module)
  const refused = refuseSemester(plan, command.semester)
  if (refused) return refused
  if (module.semester === command.semester) return noChange(command)
  return change((draft) => {
    inDraft(draft.modules, module.id).semester = command.semester
  })
}

/**
 * Plans a module of the maquette in a semester. One that was kept aside comes back with what it held. A second
 * occurrence in another semester is accepted, and shown by a diagnostic.
 */
export function addModule(plan: Plan, command: CommandOf<'addModule'>, context: Context): Checked {
  const refused = refuseSemester(plan, command.semester)
  if (refused) return refused
  const code = placeOfLooseCode(plan.maquette, command.code)?.module.code ?? command.code
  const aside = plan.modules.findLast((module) => module.shelved && module.code === code)
  if (!aside && !placeInMaquette(plan.maquette, code)) return refuse('unknown-module', command.code)
  if (modulesOf(plan, command.semester).some((module) => module.code === code)) return noChange(command)
  if (!aside && isTaken(plan, command.id)) return refuse('invalid-value', `module id ${command.id}`)
  if (!aside) return change((draft) => void draft.modules.push(newModule(code, command.semester, idsFor(command, context))))
  return change((draft) => {
    const module = inDraft(draft.modules, aside.id)
    module.shelved = false
    module.semester = command.semester
  })
}

/** Plans a module that the maquette does not have, with its own definition. */
export function addOwnModule(plan: Plan, command: CommandOf<'addOwnModule'>, context: Context): Checked {
  const refused = refuseSemester(plan, command.semester)
  if (refused) return refused
  const code = command.definition.code.trim()
  const { title, hours, coefficients } = command.definition
  if (code === '' || title.trim() === '') return refuse('invalid-value', 'no code or no title')
  if (!areHours(hours) || !areAmounts(coefficients)) return refuse('invalid-value', 'hours or coefficients')
  // Two definitions of one code would make its hours and coefficients depend on where one looks.
  if (placeOfLooseCode(plan.maquette, code) || plan.modules.some((module) => module.code === code)) {
    return refuse('invalid-value', `code already used: ${code}`)
  }
  if (isTaken(plan, command.id)) return refuse('invalid-value', `module id ${command.id}`)
  const definition = { ...command.definition, code }
  return change((draft) => void draft.modules.push(newModule(code, command.semester, idsFor(command, context), definition)))
}

/** Takes a module out: kept aside when it holds something of the student's; one already aside is deleted. */
export function removeModule(plan: Plan, command: CommandOf<'removeModule'>): Checked {
  const index = plan.modules.findIndex(({ id }) => id === command.module)
  const module = plan.modules[index]
  if (!module) return refuse('unknown-module', command.module)
  return change((draft) => {
    if (module.shelved || !isWorthKeeping(plan, module)) draft.modules.splice(index, 1)
    else inDraft(draft.modules, module.id).shelved = true
  })
}
