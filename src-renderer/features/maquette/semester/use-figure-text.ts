import { useI18n } from 'vue-i18n'
import { parseCoefficient } from '@/features/results/marks/mark-text'
import { useNotices } from '@/stores/notices'
import type { PastedBlock } from '@/ui/figure-grid/clipboard-block'
import type { ReadFigure } from '@/ui/figure-grid/use-grid-editing'

/** Reads the figures of a grid, and says what a paste came to. */
export function useFigureText() {
  const { t } = useI18n()
  const notices = useNotices()

  /** "12,5", "12.5", or nothing. */
  const read: ReadFigure = (text) => {
    if (text.trim() === '') return { ok: true, value: null }
    const figure = parseCoefficient(text)
    return figure.ok ? figure : { ok: false, error: t(`maquette.problem.${figure.error}`) }
  }

  function sayPasted({ changes, unread, beyond }: PastedBlock): void {
    const parts = [
      t('maquette.pasted.written', changes.length),
      ...(unread > 0 ? [t('maquette.pasted.unread', unread)] : []),
      ...(beyond > 0 ? [t('maquette.pasted.beyond', beyond)] : [])
    ]
    notices.show(parts.join(' '), { tone: unread + beyond > 0 ? 'warning' : 'success' })
  }

  return { read, sayPasted }
}
