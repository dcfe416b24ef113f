import { isExam, type DueItem } from '@/domain/schedule/tasks'

/** What a dated thing is to the eye: an examination, something to hand in, something to do. */
export type DueShape = 'exam' | 'deadline' | 'task'

export const DUE_SHAPES: readonly DueShape[] = ['exam', 'deadline', 'task']

export function shapeOf(item: DueItem): DueShape {
  if (isExam(item)) return 'exam'
  return item.type === 'task' && item.task.kind === 'deadline' ? 'deadline' : 'task'
}

/** How many of each shape, those that are none left out. */
export function countShapes(items: readonly DueItem[]): { shape: DueShape; count: number }[] {
  return DUE_SHAPES.map((shape) => ({ shape, count: items.filter((item) => shapeOf(item) === shape).length })).filter(({ count }) => count > 0)
}
