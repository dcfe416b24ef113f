import { useI18n } from 'vue-i18n'
import type { Command } from '@/domain/plan/command'
import type { Day, PaintedKind } from '@/domain/schedule/schedule'
import type { Week } from '@/domain/schedule/weeks'
import type { MenuAction, MenuItem } from '@/ui/menu'

export const PAINTED_KINDS: readonly PaintedKind[] = ['teaching', 'exams', 'company', 'stage', 'break']

/** What the chosen weeks may be spent on. */
export function useWeekMenu(semester: () => string, run: (command: Command) => void, open: (monday: Day) => void) {
  const { t } = useI18n()

  return (weeks: readonly Week[]): MenuItem[] => {
    const [first, last] = [weeks[0], weeks.at(-1)]
    if (!first || !last) return []
    const paint = (kind: PaintedKind | null): void => run({ type: 'paintWeeks', semester: semester(), weeks: weeks.map(({ monday }) => monday), kind })
    const kinds = PAINTED_KINDS.map((kind): MenuAction => ({
      label: t(`semester.kind.${kind}`),
      checked: weeks.every((week) => week.kind === kind),
      select: () => paint(kind)
    }))
    return [
      // One week alone can be seen day by day.
      ...(first === last ? ([{ label: t('semester.weekMenu.open'), select: () => open(first.monday) }, { type: 'separator' }] satisfies MenuItem[]) : []),
      { type: 'group', label: t('semester.weekMenu.kind'), items: kinds },
      { type: 'separator' },
      {
        label: t('semester.weekMenu.unpaint'),
        hint: t('semester.weekMenu.unpaintHint'),
        disabled: !weeks.some(({ origin }) => origin === 'painted'),
        select: () => paint(null)
      }
    ]
  }
}
