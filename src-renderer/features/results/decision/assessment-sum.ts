import type { AssessmentTerm, ModuleAverage } from '@/domain/results/average'
import { formatDecimal } from '@/i18n/format'
import { formatExact } from '../figures'

type Translate = (key: string, params?: Record<string, string | number>) => string

/** One assessment in a module's sum: "12,5 × 2", or why it does not count. */
function termText({ kind, coefficient, weight, mark, status }: AssessmentTerm, t: Translate): string {
  if (status !== 'counted' && status !== 'absent') return t(`results.assessment.${status}`)
  const figure = status === 'absent' ? t('results.assessment.absent') : mark === null ? '' : formatExact(mark)
  if (kind === 'catchUp') return t('results.assessment.catchUp', { mark: figure })
  const weighed = weight === 1 ? '' : ` × ${formatDecimal(weight, 4)}`
  return `${figure} × ${formatDecimal(coefficient, 4)}${weighed}`
}

/** The assessments behind a module's average, one by one; none when one mark alone makes it. */
export function assessmentSum({ terms }: ModuleAverage, t: Translate): string[] {
  const [first] = terms
  if (terms.length === 1 && first?.status === 'counted' && first.coefficient === 1 && first.kind === 'normal') return []
  return terms.map((term) => termText(term, t))
}
