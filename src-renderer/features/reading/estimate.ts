import type { PlanResults, RcueSide } from '@/domain/results/plan-results'

/** Whether the average of one UE rests on placeholder coefficients, or on modules that still lack their marks. */
export function isEstimatedSide(results: PlanResults, { semester, ue, average }: RcueSide): boolean {
  if (average === null) return false
  const own = results.semesters.find((candidate) => candidate.semester.id === semester)?.ues.find((result) => result.ue.code === ue)
  return own?.source === 'modules' && (own.placeholderCoefficients || !own.computed.complete)
}
