import type { Plan } from '@/domain/plan/plan'
import { findModule } from '@/domain/plan/query'
import { loadOf, type SemesterLoad } from '@/domain/schedule/load'
import type { WeekMinutes } from '@/domain/schedule/schedule'
import { spreadOf } from '@/domain/schedule/spread'
import { withSpread, type BarRow } from './bar-rows'

/** What a bar under the pointer would be, before anything is stored. */
export interface BarPreview {
  row: BarRow
  load: SemesterLoad
}

/**
 * The bar and the load of the weeks as they would be with these minutes. Only the module's own part is computed anew:
 * the plan stays as it is until the bar is let go, so that a drag keeps up with the screen.
 */
export function previewBar(plan: Plan, row: BarRow, minutes: WeekMinutes): BarPreview | null {
  const module = findModule(plan, row.id)
  if (!module) return null
  const moved = { ...module, schedule: { ...module.schedule, minutes } }
  // As the command will: personal work follows the hours again.
  delete moved.schedule.personal
  const next: Plan = { ...plan, modules: plan.modules.map((item) => (item === module ? moved : item)) }
  const [before, after] = [spreadOf(plan, module), spreadOf(next, moved)]
  const load = loadOf(plan, module.semester)
  const weeks = load.weeks.map((week, index) => {
    const change = (part: 'teaching' | 'project' | 'personal'): number => week[part] + (after.weeks[index]?.[part] ?? 0) - (before.weeks[index]?.[part] ?? 0)
    const parts = { teaching: change('teaching'), project: change('project'), personal: change('personal') }
    const total = parts.teaching + parts.project + parts.personal + week.tasks
    return { ...week, ...parts, total, over: load.ceiling === null ? 0 : Math.max(0, total - load.ceiling) }
  })
  // The scale stays: bars that grow and shrink under the pointer would say nothing.
  return { row: withSpread(row, after), load: { ...load, weeks } }
}
