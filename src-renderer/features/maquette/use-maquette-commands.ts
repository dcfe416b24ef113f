import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ChangeLabel } from '@/domain/history'
import type { MaquetteCommand } from '@/domain/maquette/maquette-command'
import { offerUndo } from '@/features/shell/screen-undo'
import { useCurrentMaquette } from '@/stores/current-maquette'
import { useNotices } from '@/stores/notices'
import { changeClause, changeText } from './change-text'

/**
 * Changes the open maquette: what happened is announced, what could not be done is said in a sentence. A command that
 * changes nothing is no event.
 */
export function useMaquetteCommands(): { run: (command: MaquetteCommand) => boolean } {
  const { t } = useI18n()
  const current = useCurrentMaquette()
  const notices = useNotices()

  /** True when the maquette changed. */
  function run(command: MaquetteCommand): boolean {
    const result = current.execute(command)
    if (result.ok) {
      if (current.undoLabel) notices.announce(t('maquette.done', { action: changeText(current.undoLabel, t) }))
      return true
    }
    if (result.error.code !== 'no-change') notices.show(t(`maquette.refused.${result.error.code}`), { tone: 'error' })
    return false
  }

  return { run }
}

/** Undo and redo of the open maquette, in words, given to menu and keys while the calling screen lives. */
export function useMaquetteUndo() {
  const { t } = useI18n()
  const current = useCurrentMaquette()
  const notices = useNotices()

  function say(key: string, label: ChangeLabel | null): void {
    if (label) notices.announce(t(key, { action: changeText(label, t) }))
  }

  const undo = computed(() =>
    current.undoLabel
      ? { label: t('app.undo', { action: changeClause(current.undoLabel, t) }), run: () => say('app.undone', current.undo()) }
      : null
  )
  const redo = computed(() =>
    current.redoLabel
      ? { label: t('app.redo', { action: changeClause(current.redoLabel, t) }), run: () => say('app.redone', current.redo()) }
      : null
  )
  offerUndo(undo, redo)

  return { undo, redo }
}
