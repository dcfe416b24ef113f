import { fail, ok, type Result } from '../../result'
import type { Command, CommandError, CommandErrorCode } from '../command'
import type { Plan } from '../plan'

/** Makes a command's change in a draft. Everything that can fail was checked before. */
export type Recipe = (draft: Plan) => void

/** A command is first checked against the plan, which never changes in place; what comes out cannot fail. */
export type Checked = Result<Recipe, CommandError>

export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>

export function change(recipe: Recipe): Checked {
  return ok(recipe)
}

export function refuse(code: CommandErrorCode, detail: string): Checked {
  return fail({ code, detail })
}

export function noChange(command: Command): Checked {
  return refuse('no-change', command.type)
}

/** The draft's element of an id that was found in the plan: absent only if a check was forgotten. */
export function inDraft<T extends { id: string }>(items: T[], id: string): T {
  const found = items.find((item) => item.id === id)
  if (!found) throw new Error(`not in the draft: ${id}`)
  return found
}
