import { reminderKind } from '@/domain/schedule/reminders'
import type { TaskKind } from '@/domain/schedule/schedule'
import type { DueItem } from '@/domain/schedule/tasks'

export const DUE_FILTERS = ['all', 'exam', 'deadline', 'task'] as const
export type DueFilter = (typeof DUE_FILTERS)[number]

/** Those of a kind (assessments count as exams) and of a module; an empty module stands for all. */
export function filterDue(items: readonly DueItem[], kind: TaskKind | 'all', module: string): DueItem[] {
  return items.filter((item) => (kind === 'all' || reminderKind(item) === kind) && (module === '' || item.module === module))
}
