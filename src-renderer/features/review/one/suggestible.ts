import type { Command } from '@/domain/plan/command'
import type { SuggestedCommand } from '@/domain/review/review'

const TYPES: readonly Command['type'][] = [
  'moveModule',
  'addModule',
  'addOwnModule',
  'removeModule',
  'overrideModule',
  'setStage',
  'chooseParcours',
  'setYearMode',
  'insertSemester',
  'setSemesterKind',
  'repeatSemester'
] satisfies SuggestedCommand['type'][]

/** Whether a command of the board can be suggested: states, marks and notes are the student's own. */
export function isSuggestible(command: Command): command is SuggestedCommand {
  return TYPES.includes(command.type)
}
