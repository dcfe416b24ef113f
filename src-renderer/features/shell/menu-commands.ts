import { useEventListener } from '@vueuse/core'
import { onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'
import { bridge } from '@/platform'
import type { MenuCommand } from '@/platform/bridge'
import { handleCommand, runCommand } from './command-handlers'
import { isEditing } from './editing'
import { NAVIGATION } from './navigation'
import { commandOf } from './shortcuts'
import { focusPart } from './use-screen-focus'
import type { useUndo } from './use-undo'

interface ShellCommands {
  undo: ReturnType<typeof useUndo>
  openPalette: () => void
  openShortcuts: () => void
}

/**
 * The one place where the native menu, the shortcuts and the palette meet the screens.
 * What belongs to a screen (a new plan, say) is given by it with `handleCommand`.
 */
export function useMenuCommands({ undo, openPalette, openShortcuts }: ShellCommands): void {
  const router = useRouter()

  for (const { command, route } of NAVIGATION) handleCommand(command, () => void router.push({ name: route }))
  handleCommand('go-backups', () => void router.push({ name: 'backups' }))
  handleCommand('about', async () => {
    await router.push({ name: 'settings', hash: '#about' })
    await focusPart('about')
  })
  handleCommand('palette', openPalette)
  handleCommand('shortcuts', openShortcuts)
  handleCommand('undo', () => editOr('undo', undo.undo))
  handleCommand('redo', () => editOr('redo', undo.redo))

  onScopeDispose(bridge.app.onMenuCommand((command) => void runCommand(command)))
  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const command = commandOf(event)
    if (!command || belongsToPage(command, event)) return
    // Handled here, the key never reaches the menu's accelerator: nothing runs twice.
    if (runCommand(command)) event.preventDefault()
  })
}

/** The menu's "undo" with the focus in a text field undoes typing, not the plan. */
function editOr(edit: 'undo' | 'redo', change: () => void): void {
  if (isEditing()) document.execCommand(edit)
  else change()
}

/** Keys that the focused field uses itself, and all keys but its own while a dialog asks something. */
function belongsToPage(command: MenuCommand, event: KeyboardEvent): boolean {
  if (command === 'undo' || command === 'redo') {
    if (isEditing(event.target instanceof Element ? event.target : null)) return true
  }
  return document.querySelector('[data-modal]') !== null
}
