import { isDay } from '../../schedule/days'
import { levelSemester as levelled } from '../../schedule/level-semester'
import { weekMinutes } from '../../schedule/reshape-spread'
import type { WeekMinutes } from '../../schedule/schedule'
import { weeksOf, type Week } from '../../schedule/weeks'
import type { Plan } from '../plan'
import { findModule, findSemester } from '../query'
import { change, inDraft, noChange, refuse, type Checked, type CommandOf } from './recipe'
import { editModuleSchedule } from './schedule-draft'

/** Hours that were put in weeks of no semester stay there: a diagnostic shows them, levelling must not lose them. */
function outside(plan: Plan, moduleId: string, weeks: readonly Week[]): WeekMinutes {
  const mondays = new Set(weeks.map(({ monday }) => monday))
  const minutes = findModule(plan, moduleId)?.schedule?.minutes ?? {}
  return Object.fromEntries(Object.entries(minutes).filter(([week]) => !mondays.has(week)))
}

/** Spreads the work of a semester under the ceiling, or as low as it goes; see `levelSemester` of the schedule. */
export function levelSemester(plan: Plan, command: CommandOf<'levelSemester'>): Checked {
  if (!findSemester(plan, command.semester)) return refuse('unknown-semester', command.semester)
  if (command.from !== null && !isDay(command.from)) return refuse('invalid-value', command.from)
  const { placed } = levelled(plan, command.semester, command.from)
  if (placed.length === 0) return noChange(command)
  const weeks = weeksOf(plan, command.semester)
  return change((draft) => {
    for (const { work, minutes } of placed) {
      const table = weekMinutes(weeks, minutes)
      if (work.type === 'task') inDraft(draft.schedule?.tasks ?? [], work.task).work = table
      else {
        editModuleSchedule(inDraft(draft.modules, work.module), (schedule) => {
          if (work.type === 'hours') schedule.minutes = { ...outside(plan, work.module, weeks), ...table }
          else schedule.personal = table
        })
      }
    }
  })
}
