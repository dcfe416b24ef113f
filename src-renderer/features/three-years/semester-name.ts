import type { SemesterInstance } from '@/domain/plan/plan'

type Translate = (key: string, params?: Record<string, string | number>) => string

/** "S3", "S1 (2)" for a repeat, "Césure". */
export function semesterName(semester: SemesterInstance, t: Translate): string {
  if (semester.number === null) return t(semester.kind === 'gapYear' ? 'threeYears.gapYear' : 'threeYears.abroad')
  return semester.attempt > 1 ? `S${semester.number} (${semester.attempt})` : `S${semester.number}`
}
