import { applyCommand } from '@/domain/plan/apply-command'
import type { Command } from '@/domain/plan/command'
import type { Context, Plan } from '@/domain/plan/plan'
import { activeModules } from '@/domain/plan/query'
import type { Timetable } from '@/domain/schedule/schedule'
import { spreadFromTimetable } from '@/domain/schedule/timetable'

/**
 * The command that keeps a timetable; with `spread`, the hours of the modules that it names go to its weeks too, all in
 * one step of the history.
 */
export function timetableCommand(plan: Plan, timetable: Timetable, spread: boolean, context: Context): Command {
  const command: Command = { type: 'importTimetable', timetable }
  if (!spread) return command
  const imported = applyCommand(plan, command, context)
  // The same timetable as the one that is here: its hours may be spread all the same.
  const after = imported.ok ? imported.value.plan : plan
  const spreads = activeModules(after).flatMap((module): Command[] => {
    const minutes = spreadFromTimetable(after, module)
    return minutes ? [{ type: 'setSpread', module: module.id, minutes }] : []
  })
  return { type: 'batch', label: { key: 'importTimetable', params: { name: timetable.name } }, commands: [...(imported.ok ? [command] : []), ...spreads] }
}
