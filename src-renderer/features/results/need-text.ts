import type { Need } from '@/domain/results/projection-types'
import { formatShortMark } from '@/i18n/format'

type Translate = (key: string, params?: Record<string, string | number>) => string

/** The same, as short as a cell: "6,73 partout". */
export function shortNeedText(need: Need, t: Translate): string {
  if (need.possibility !== 'open' || !need.together) return needText(need, t)
  return t('results.possibility.openShort', { mark: formatShortMark(need.together) })
}

/** "acquis", "hors d'atteinte", or the mark needed on all that remains. */
export function needText({ possibility, together }: Need, t: Translate): string {
  if (possibility !== 'open') return t(`results.possibility.${possibility}`)
  // Hypotheses stand in what is still open: they alone reach it, or they alone bar it.
  if (together === 0) return t('results.possibility.reached')
  return together === null ? t('results.possibility.barred') : t('results.possibility.open', { mark: formatShortMark(together) })
}
