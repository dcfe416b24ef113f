import type { LibraryPlan } from '@/stores/library'

type Translate = (key: string, params: Record<string, string | number>) => string

/** The current semester in a word or two, or null when none is under way. */
export function semesterLabel(current: LibraryPlan['currentSemester'], t: Translate): string | null {
  if (!current) return null
  if (current.number === null) return t(`plans.semester.${current.kind === 'gapYear' ? 'gapYear' : 'elsewhere'}`, {})
  const kind = current.kind === 'abroad' ? 'abroad' : current.attempt > 1 ? 'repeat' : 'study'
  return t(`plans.semester.${kind}`, { number: current.number })
}

/** How far along the six semesters a plan is: half-way through the one under way, or after the last one done. */
export function reachedSemesters({ currentSemester, doneSemesters }: LibraryPlan): number {
  return currentSemester?.number ? currentSemester.number - 0.5 : doneSemesters
}
