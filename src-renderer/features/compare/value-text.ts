import type { CompareValue } from '@/domain/compare/compare-row'
import { formatAcademicYear, formatDecimal, formatEcts, formatHours, formatList, formatMark, formatWeeks } from '@/i18n/format'

type Translate = (key: string, params?: Record<string, string | number>) => string

/** What one side says, in words. */
export function valueText(value: CompareValue, t: Translate): string {
  switch (value.type) {
    case 'none':
      return t('compare.value.none')
    case 'parcours':
      return value.parcours ?? t('compare.value.undecided')
    case 'year':
      return formatAcademicYear(value.year)
    case 'mode':
      return t(`compare.value.mode.${value.mode}`)
    case 'wishes':
      return value.wishes.length === 0 ? t('compare.value.noWish') : value.wishes.map(({ parcours, reason }) => (reason ? `${parcours} (${reason})` : parcours)).join(', ')
    case 'maquette':
      return t('compare.value.maquette', { name: value.name, version: value.version })
    case 'semester':
      return t(`compare.value.semester.${value.kind}`, { year: formatAcademicYear(value.academicYear), state: t(`threeYears.state.${value.state}`) })
    case 'module': {
      const place = formatList(value.semesters)
      const hours = value.hours === null ? t('compare.value.noHours') : formatHours(value.hours)
      return t('compare.value.module', { place, state: t(`threeYears.state.${value.state}`), hours })
    }
    case 'hours':
      return formatHours(value.hours)
    case 'ects':
      return formatEcts(value.ects)
    case 'stage': {
      const parts = [value.weeks === null ? t('compare.value.noWeeks') : formatWeeks(value.weeks), value.company, value.place]
      return parts.filter((part) => part !== '').join(', ')
    }
    case 'minutes':
      return value.minutes === null ? t('compare.value.noCeiling') : t('compare.value.aWeek', { hours: formatHours(Math.round(value.minutes / 6) / 10) })
    case 'count':
      return formatDecimal(value.count)
    case 'decision':
      return t(value.simulated === null ? 'compare.value.decision' : 'compare.value.projected', {
        code: value.code ?? t('compare.value.open'),
        simulated: value.simulated ?? ''
      })
    case 'average': {
      const average = value.average === null ? t('compare.value.noAverage') : formatMark(Math.floor(value.average * 100 + 1e-9))
      return value.code === null ? average : t('compare.value.withCode', { average, code: value.code })
    }
  }
}

/** Whether what it says rests on placeholder figures. */
export function isEstimate(value: CompareValue): boolean {
  return (value.type === 'hours' || value.type === 'module') ? value.placeholder : value.type === 'average' && value.average !== null && value.estimated
}
