import { addWeeks, daysBetween, isDay } from '../../schedule/days'
import type { SemesterCalendar, WeekMinutes } from '../../schedule/schedule'
import { usualDates } from '../../schedule/semester-dates'
import type { Plan, SemesterInstance } from '../plan'
import { findModule, findSemester } from '../query'
import type { Recipe } from './recipe'
import { editModuleSchedule, editSchedule } from './schedule-draft'

/**
 * What a change of modules or semesters means for the weeks: dates follow a semester to its new year, a module that
 * moves to another semester is spread there by default, tasks lose a module that is gone and go with their semester.
 * Null when nothing is concerned.
 */
export function settleSchedule(plan: Plan, before: Plan): Recipe | null {
  if (plan.modules === before.modules && plan.semesters === before.semesters) return null
  const shifts = plan.semesters === before.semesters ? new Map<string, number>() : shiftedWeeks(plan, before)
  const recipes = [...semesterRecipes(plan, shifts), ...moduleRecipes(plan, before, shifts), ...taskRecipes(plan)]
  return recipes.length === 0 ? null : (draft) => recipes.forEach((recipe) => recipe(draft))
}

/** Weeks by which each dated semester moved: from Monday to Monday, so that a Friday stays a Friday. */
function shiftedWeeks(plan: Plan, before: Plan): Map<string, number> {
  const shifts = new Map<string, number>()
  for (const semester of plan.semesters) {
    const former = findSemester(before, semester.id)
    if (!former || former.academicYear === semester.academicYear) continue
    const days = daysBetween(usualDates(before, former).start, usualDates(plan, semester).start)
    shifts.set(semester.id, Math.round(days / 7))
  }
  return shifts
}

function shiftedKeys<T>(table: Record<string, T>, weeks: number): Record<string, T> {
  // A file may name its weeks by anything.
  return Object.fromEntries(Object.entries(table).map(([week, value]) => [isDay(week) ? addWeeks(week, weeks) : week, value]))
}

function shiftedCalendar({ start, end, rhythm, weeks: painted }: SemesterCalendar, weeks: number): SemesterCalendar {
  return {
    ...(start !== undefined && { start: addWeeks(start, weeks) }),
    ...(end !== undefined && { end: addWeeks(end, weeks) }),
    ...(painted && { weeks: shiftedKeys(painted, weeks) }),
    ...(rhythm && {
      rhythm:
        rhythm.type === 'blocks'
          ? { ...rhythm, blocks: rhythm.blocks.map((block) => ({ start: addWeeks(block.start, weeks), end: addWeeks(block.end, weeks) })) }
          : rhythm
    })
  }
}

function semesterRecipes(plan: Plan, shifts: ReadonlyMap<string, number>): Recipe[] {
  return plan.semesters.flatMap(({ id, calendar }: SemesterInstance, index): Recipe[] => {
    const weeks = shifts.get(id)
    if (!calendar || weeks === undefined) return []
    return [
      (draft) => {
        const semester = draft.semesters[index]
        if (semester) semester.calendar = { ...calendar, ...shiftedCalendar(calendar, weeks) }
      }
    ]
  })
}

function moduleRecipes(plan: Plan, before: Plan, shifts: ReadonlyMap<string, number>): Recipe[] {
  return plan.modules.flatMap((module, index): Recipe[] => {
    const { minutes, personal } = module.schedule ?? {}
    if (!minutes && !personal) return []
    const moved = findModule(before, module.id)?.semester !== module.semester
    const weeks = shifts.get(module.semester)
    if (!moved && weeks === undefined) return []
    const follow = (table: WeekMinutes | undefined): WeekMinutes | undefined =>
      moved || !table ? undefined : shiftedKeys(table, weeks ?? 0)
    return [
      (draft) => {
        const drafted = draft.modules[index]
        if (!drafted) return
        editModuleSchedule(drafted, (schedule) => {
          for (const [key, table] of [['minutes', follow(minutes)], ['personal', follow(personal)]] as const) {
            if (table) schedule[key] = table
            else delete schedule[key]
          }
        })
      }
    ]
  })
}

function taskRecipes(plan: Plan): Recipe[] {
  const tasks = plan.schedule?.tasks ?? []
  const isGone = (module: string | null): boolean => module !== null && !findModule(plan, module)
  if (!tasks.some(({ semester, module }) => !findSemester(plan, semester) || isGone(module))) return []
  return [
    (draft) => {
      editSchedule(draft, (schedule) => {
        for (let index = tasks.length - 1; index >= 0; index--) {
          const task = tasks[index]
          const drafted = schedule.tasks?.[index]
          if (!task || !drafted) continue
          if (!findSemester(plan, task.semester)) schedule.tasks?.splice(index, 1)
          else if (isGone(task.module)) drafted.module = null
        }
      })
    }
  ]
}
