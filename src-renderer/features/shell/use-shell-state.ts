import { watch } from 'vue'
import { bridge } from '@/platform'
import type { ShellState } from '@/platform/bridge'
import { useCurrentPlan } from '@/stores/current-plan'
import { useSettings } from '@/stores/settings'
import type { useUndo } from './use-undo'

/** Keeps the native menu and the window in step with what is on the screen. */
export function useShellState({ undoText, redoText }: ReturnType<typeof useUndo>): void {
  const settings = useSettings()
  const current = useCurrentPlan()

  watch(
    (): ShellState => ({
      locale: settings.locale,
      theme: settings.theme,
      hasPlan: current.plan !== null,
      undo: undoText.value,
      redo: redoText.value
    }),
    (state, before) => {
      if (JSON.stringify(state) !== JSON.stringify(before)) void bridge.app.setShellState(state)
    },
    { immediate: true }
  )
}
