import { useI18n } from 'vue-i18n'
import type { Result } from '@/domain/result'
import { formatDecimal } from '@/i18n/format'
import { parseAdjustments, parseAverage, parseCoefficient, parseMark, parseOutOf, type FigureProblem } from './mark-text'

/** What is wrong with a text typed in a cell, in a sentence; null when nothing is. */
export function useFigureChecks() {
  const { t } = useI18n()

  function problem(read: Result<unknown, FigureProblem>, outOf = 20): string | null {
    return read.ok ? null : t(`marks.problem.${read.error}`, { max: formatDecimal(outOf) })
  }

  return {
    mark: (text: string, outOf = 20) => problem(parseMark(text, outOf), outOf),
    average: (text: string) => problem(parseAverage(text)),
    adjustments: (text: string) => problem(parseAdjustments(text)),
    coefficient: (text: string) => problem(parseCoefficient(text)),
    outOf: (text: string) => problem(parseOutOf(text))
  }
}
