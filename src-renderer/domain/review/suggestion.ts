import { applyCommand } from '../plan/apply-command'
import type { Command, CommandError } from '../plan/command'
import type { Context, Plan } from '../plan/plan'
import { findModule, shortSemesterName } from '../plan/query'
import { fail, ok, type Result } from '../result'
import type { Writer } from './edit-review'
import { factOf } from './fact'
import { register } from './register'
import type { ReviewAnchor, SuggestedChange, SuggestedCommand, SuggestionEntry } from './review'

/** The module to be gets its id here, so that every machine that accepts the suggestion makes the same module. */
function identified(command: SuggestedCommand, context: Context): SuggestedCommand {
  if (command.type !== 'addModule' && command.type !== 'addOwnModule') return command
  return { ...command, id: command.id ?? context.newId() }
}

/** Where a change is shown, unless its author says otherwise. */
export function anchorOf(plan: Plan, command: SuggestedCommand): ReviewAnchor {
  if ('module' in command && findModule(plan, command.module)) return { type: 'module', module: command.module }
  if ('semester' in command) return { type: 'semester', semester: command.semester }
  return { type: 'plan' }
}

export interface NewSuggestion {
  commands: SuggestedCommand[]
  reason: string
  anchor?: ReviewAnchor
  /** Name of what it is about, free of any language. */
  about: string
}

/**
 * A suggestion on the plan as it is now: its commands, and what each would change. Refused with the command's own
 * error when it cannot be done on this plan, `no-change` when it changes nothing.
 */
export function suggestionOf(plan: Plan, writer: Writer, suggestion: NewSuggestion, context: Context): Result<SuggestionEntry, CommandError> {
  const changes: SuggestedChange[] = []
  let changed = plan
  for (const asked of suggestion.commands) {
    const command = identified(asked, context)
    const applied = applyCommand(changed, command, context)
    if (!applied.ok) return applied
    changes.push({ command, before: factOf(changed, command) })
    changed = applied.value.plan
  }
  const [first] = changes
  if (!first) return fail({ code: 'no-change', detail: 'suggestion' })
  return ok({
    kind: 'suggestion',
    id: context.newId(),
    author: writer.id,
    at: context.now,
    anchor: suggestion.anchor ?? anchorOf(plan, first.command),
    about: suggestion.about,
    changes,
    reason: register(suggestion.reason.trim(), context),
    decision: register({ state: 'open', note: '' }, context)
  })
}

/** The command that does a suggestion on the student's plan, as one step whose label names it. */
export function acceptingCommand(plan: Plan, { changes }: SuggestionEntry): Command {
  const commands = changes.map(({ command }) => command)
  return { type: 'batch', label: acceptingLabel(plan, changes), commands }
}

function acceptingLabel(plan: Plan, changes: readonly SuggestedChange[]): { key: string; params: Record<string, string | number> } {
  const [only] = changes
  if (!only || changes.length > 1) return { key: 'acceptSuggestions', params: { count: changes.length } }
  const { command, before } = only
  const key = `acceptSuggestion.${command.type}`
  const semester = 'semester' in command ? (nameIn(plan, command.semester) ?? '') : ''
  switch (command.type) {
    case 'chooseParcours':
      return command.parcours === null
        ? { key: 'acceptSuggestion.undecideParcours', params: {} }
        : { key, params: { parcours: command.parcours } }
    case 'setYearMode':
      return { key, params: { year: command.year } }
    case 'insertSemester':
      return { key, params: {} }
    default:
      return { key, params: { code: 'code' in before ? before.code : '', semester } }
  }
}

function nameIn(plan: Plan, id: string): string | null {
  const semester = plan.semesters.find((candidate) => candidate.id === id)
  return semester ? shortSemesterName(semester) : null
}
