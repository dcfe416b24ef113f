import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'
import { useCurrentPlan } from '@/stores/current-plan'
import { useNotices } from '@/stores/notices'
import { commandClause, commandText } from './command-label'
import { screenRedo, screenUndo } from './screen-undo'

/** Undo and redo in words: of the open plan where it is on the screen, elsewhere of what the screen itself offers. */
export function useUndo() {
  const { t } = useI18n()
  const route = useRoute()
  const current = useCurrentPlan()
  const notices = useNotices()

  // Elsewhere the change would happen unseen.
  const visible = computed(() => current.plan !== null && route.meta.needsPlan === true)

  const undoText = computed(() => {
    if (!visible.value) return screenUndo.value?.label ?? null
    return current.undoLabel ? t('app.undo', { action: commandClause(current.undoLabel, t) }) : null
  })
  const redoText = computed(() => {
    if (!visible.value) return screenRedo.value?.label ?? null
    return current.redoLabel ? t('app.redo', { action: commandClause(current.redoLabel, t) }) : null
  })

  function undo(): void {
    if (!visible.value && screenUndo.value) return screenUndo.value.run()
    const label = visible.value ? current.undo() : null
    notices.announce(label ? t('app.undone', { action: commandText(label, t) }) : t('app.nothingToUndo'))
  }

  function redo(): void {
    if (!visible.value && screenRedo.value) return screenRedo.value.run()
    const label = visible.value ? current.redo() : null
    notices.announce(label ? t('app.redone', { action: commandText(label, t) }) : t('app.nothingToRedo'))
  }

  return { visible, undoText, redoText, undo, redo }
}
