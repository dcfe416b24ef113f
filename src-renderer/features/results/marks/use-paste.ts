import { useI18n } from 'vue-i18n'
import { usePlanCommands } from '@/features/three-years/use-plan-commands'
import { useMarkDrafts } from '@/stores/mark-drafts'
import { useNotices } from '@/stores/notices'
import { pastedColumn, type Pasted } from './paste-column'

/** Pastes a column as one change of the plan; what could not be read stays in its cell, and the rest is said. */
export function usePaste(semesterName: () => string) {
  const { t } = useI18n()
  const { run } = usePlanCommands()
  const notices = useNotices()
  const drafts = useMarkDrafts()

  function onPaste(event: ClipboardEvent, lay: (lines: string[]) => Pasted | null): void {
    const lines = pastedColumn(event.clipboardData?.getData('text/plain') ?? '')
    if (lines === null) return
    const pasted = lay(lines)
    if (pasted === null) return
    event.preventDefault()
    const { commands, written } = pasted
    if (commands.length > 0) {
      run({ type: 'batch', label: { key: 'pasteMarks', params: { count: written, semester: semesterName() } }, commands })
    }
    for (const [cell, text] of Object.entries(pasted.drafts)) drafts.keep(cell, text)
    say(pasted)
  }

  function say({ written, drafts: kept, refused, beyond }: Pasted): void {
    const unread = Object.keys(kept).length
    const parts = [
      t('marks.pasted.written', written),
      ...(unread > 0 ? [t('marks.pasted.unread', unread)] : []),
      ...(refused > 0 ? [t('marks.pasted.refused', refused)] : []),
      ...(beyond > 0 ? [t('marks.pasted.beyond', beyond)] : [])
    ]
    notices.show(parts.join(' '), { tone: unread + refused + beyond > 0 ? 'warning' : 'success' })
  }

  return { onPaste }
}
