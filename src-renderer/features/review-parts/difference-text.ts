import type { Difference } from '@/domain/review/difference'
import { formatMark } from '@/i18n/format'

/** vue-i18n's `t`: a number chooses the plural form. */
export interface Translate {
  (key: string): string
  (key: string, params: Record<string, string | number>): string
  (key: string, params: Record<string, string | number>, plural: number): string
}

/** Those of which a figure chooses the plural form. */
const COUNTED: Partial<Record<Difference['kind'], string>> = {
  wishesChanged: 'count',
  diagnosticRestored: 'count',
  tasksChanged: 'count',
  moduleStageChanged: 'weeks'
}

/** Parts of a plan that have a name but no sentence of their own. */
const NAMED_FIELDS = ['evidence', 'selfPositions', 'selfAssessments']

function written(name: string, value: string | number, t: Translate): string | number {
  if (name.endsWith('Mark') && typeof value === 'number') return formatMark(value)
  if (name === 'field') return NAMED_FIELDS.some((field) => field === value) ? t(`difference.field.${value}`) : t('difference.unnamedField')
  if (name === 'semesterKind') return t(`difference.semesterKind.${value}`)
  return value
}

/** One difference in words: "R3.05 déplacé de S3 en S4". */
export function differenceText({ kind, params }: Difference, t: Translate): string {
  const words = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, written(name, value, t)]))
  const counted = COUNTED[kind]
  const count = counted === undefined ? undefined : params[counted]
  return typeof count === 'number' ? t(`difference.${kind}`, words, count) : t(`difference.${kind}`, words)
}
