import type { TaskKind } from '@/domain/schedule/schedule'
import type { DueItem } from '@/domain/schedule/tasks'

/** How an item is named: the kinds of tasks, and the assessments that Résultats shares. */
export type DueKind = TaskKind | 'assessment'

export function dueKind(item: DueItem): DueKind {
  return item.type === 'assessment' ? 'assessment' : item.task.kind
}
