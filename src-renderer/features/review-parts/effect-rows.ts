import type { Effect, PlanFigures } from '@/domain/review/effect'
import { formatDecimal, formatHours } from '@/i18n/format'
import type { Translate } from './difference-text'

/** One figure that a suggestion changes, before and after. */
export interface EffectRow {
  label: string
  before: string
  after: string
}

type Row = [label: string, figure: (figures: PlanFigures) => string]

/** The figures that are not the same before and after, in words; empty when all stay. */
export function effectRows({ before, after }: Effect, t: Translate): EffectRow[] {
  const loads = new Map([...before.loads, ...after.loads].map(({ semester, name }) => [semester, name]))
  const years = [...new Set([...before.years, ...after.years].map(({ year }) => year))].sort()
  const codeOf = (code: string | null | undefined): string => code ?? t('reviewParts.effect.noCode')
  const rows: Row[] = [
    [t('reviewParts.effect.ects'), ({ ects }) => formatDecimal(ects)],
    [t('reviewParts.effect.earned'), ({ earned }) => formatDecimal(earned)],
    [t('reviewParts.effect.teaching'), ({ teaching }) => formatHours(teaching)],
    [t('reviewParts.effect.project'), ({ project }) => formatHours(project)],
    ...[...loads].map(([semester, name]): Row => [
      t('reviewParts.effect.load', { semester: name }),
      (figures) => formatHours(figures.loads.find((load) => load.semester === semester)?.hours ?? 0)
    ]),
    ...years.flatMap((year): Row[] => [
      [t('reviewParts.effect.year', { year }), (figures) => codeOf(figures.years.find((item) => item.year === year)?.code)],
      [t('reviewParts.effect.projected', { year }), (figures) => codeOf(figures.years.find((item) => item.year === year)?.simulated)]
    ])
  ]
  return rows
    .map(([label, figure]) => ({ label, before: figure(before), after: figure(after) }))
    .filter((row) => row.before !== row.after)
}
