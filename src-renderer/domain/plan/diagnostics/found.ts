import type { Command, CommandLabel } from '../command'
import type { Diagnostic, DiagnosticFix, DiagnosticPlace } from '../diagnostic'
import { commandLabel } from '../labels'
import type { Plan } from '../plan'
import type { Survey } from './survey'

/** A diagnostic as a check finds it. */
export interface Found extends Omit<Diagnostic, 'id' | 'setAside'> {
  /** What tells two findings of one kind at one place apart: a code; empty when there is only one. */
  about: string
}

export type Check = (survey: Survey) => Found[]

/** A fix named by what its command does, unless it is a batch, which has its own label. */
export function fix(plan: Plan, command: Command): DiagnosticFix {
  return { label: commandLabel(plan, command), command }
}

/** One command alone, or several as one step. Null when there is nothing to do. */
export function fixAll(plan: Plan, label: CommandLabel, commands: readonly Command[]): DiagnosticFix | null {
  const [first, second] = commands
  if (!first) return null
  return second ? { label, command: { type: 'batch', label, commands: [...commands] } } : fix(plan, first)
}

/** Without the instance of a semester or UE: what was set aside must not come back because the semester is repeated. */
function placeKey(place: DiagnosticPlace): string {
  switch (place.type) {
    case 'plan':
      return 'plan'
    case 'year':
      return String(place.year)
    case 'semester':
      return ''
    case 'ue':
      return place.ue
    case 'module':
      return place.module
  }
}

/** The same as long as the finding is: of its kind, at its place, about the same thing. */
export function diagnosticId({ finding, place, about }: Found): string {
  return [finding.kind, placeKey(place), about].filter((part) => part !== '').join(':')
}
