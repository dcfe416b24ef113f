import { useI18n } from 'vue-i18n'
import type { Plan } from '@/domain/plan/plan'
import { findModule } from '@/domain/plan/query'
import { formatDuration, formatList, formatShortDay } from '@/i18n/format'
import type { DueDraft } from '../tasks/due-draft'

/** A draft in one line: "Rendu, SAÉ 3.01, ven. 16 oct. 18:00, 2 h". */
export function useDraftSentence(): (draft: DueDraft, plan: Plan) => string {
  const { t } = useI18n()
  return ({ kind, title, module, day, time, estimate }, plan) => {
    const when = [day === '' ? t('quickEntry.noDay') : formatShortDay(day), time].filter(Boolean).join(' ')
    const parts = [t(`tasks.kind.${kind}`), title, findModule(plan, module)?.code ?? '', when, estimate === null ? '' : formatDuration(estimate)]
    return formatList(parts.filter((part) => part !== ''))
  }
}
