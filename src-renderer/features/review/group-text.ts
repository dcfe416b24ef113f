import { verdictState, type GroupEntry, type VerdictState } from '@/domain/review/group-table'
import type { GroupRow, LoadPeak, Risk } from '@/domain/review/group-row'
import { shortSemesterName } from '@/domain/plan/query'
import type { Translate } from '@/features/review-parts/difference-text'
import { formatDecimal, formatHours, formatShortMark, NONE } from '@/i18n/format'

/** "BUT 2 : 11,4 partout", "BUT 2 : hors d'atteinte": where the year lived now is heading, in a few words. */
export function riskText({ level, year, needed }: Risk, t: Translate): string {
  if (year === null) return NONE
  const words = t(`review.risk.${level}`)
  const head = t('review.riskOf', { year, words })
  const open = level === 'onCourse' || level === 'belowCourse' || level === 'unknown'
  return open && needed !== null ? t('review.riskNeeds', { head, mark: formatShortMark(needed) }) : head
}

/** "38 h, 2 sem. au-dessus". */
export function loadText(load: LoadPeak | null, t: Translate): string {
  if (!load || load.minutes === 0) return NONE
  const peak = formatHours(Math.round(load.minutes / 6) / 10)
  return load.overWeeks > 0 ? t('review.loadOver', { peak, n: load.overWeeks }, load.overWeeks) : peak
}

export function semesterText({ semester }: GroupRow, t: Translate): string {
  return semester ? shortSemesterName(semester) : t('review.finished')
}

/** "2 · 3 · 1": errors, warnings, remarks. */
export function diagnosticsText({ diagnostics }: GroupRow, t: Translate): string {
  const { error, warning, info } = diagnostics
  if (error + warning + info === 0) return NONE
  return t('review.diagnosticCounts', { error: formatDecimal(error), warning: formatDecimal(warning), info: formatDecimal(info) })
}

/** A stale verdict is "modified since", whatever it was. */
export function verdictStateText(state: VerdictState, t: Translate): string {
  return state === 'none' || state === 'stale' ? t(`review.verdict.${state}`) : t(`reviewParts.verdict.${state}`)
}

export function verdictText(entry: Pick<GroupEntry, 'digest'>, t: Translate): string {
  return verdictStateText(verdictState(entry), t)
}
