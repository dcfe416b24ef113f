import type { MenuCommand } from '@/platform/bridge'
import { isMac } from '@/ui/keys'
import { NAVIGATION } from './navigation'

export interface Shortcut {
  command: MenuCommand
  /** As in `Kbd`; the first is the one that is shown. */
  keys: readonly [string, ...string[]]
}

/** Keys that run a command wherever the focus is. The native menu shows the same ones. */
export const SHORTCUTS: readonly Shortcut[] = [
  { command: 'palette', keys: ['Mod+K'] },
  { command: 'quick-entry', keys: ['Mod+J'] },
  { command: 'undo', keys: ['Mod+Z'] },
  { command: 'redo', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  { command: 'new-plan', keys: ['Mod+N'] },
  { command: 'open-file', keys: ['Mod+O'] },
  { command: 'export-plan', keys: ['Mod+E'] },
  { command: 'shortcuts', keys: ['Mod+/'] },
  ...NAVIGATION.map(({ command, shortcut }) => ({ command, keys: [shortcut] as const }))
]

const DIGIT = /^(?:Digit|Numpad)(\d)$/

/** Whether a key press is the given shortcut, with exactly its modifiers. */
export function pressed(event: KeyboardEvent, keys: string, mac = isMac()): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1)
  if (event.altKey !== parts.includes('Alt')) return false
  if ((mac ? event.metaKey : event.ctrlKey) !== parts.includes('Mod')) return false
  if (mac ? event.ctrlKey : event.metaKey) return false
  // On a French keyboard the digits and the slash need Shift: the key itself decides.
  const digit = DIGIT.exec(event.code)?.[1]
  if (key && /^\d$/.test(key)) return digit === key && !event.shiftKey
  if (key === '/' || key === ',') return event.key === key
  return event.key.toLowerCase() === key?.toLowerCase() && event.shiftKey === parts.includes('Shift')
}

/** The command of a key press, or null. */
export function commandOf(event: KeyboardEvent): MenuCommand | null {
  return SHORTCUTS.find(({ keys }) => keys.some((candidate) => pressed(event, candidate)))?.command ?? null
}

/** The shortcut to show beside a command. */
export function keysOf(command: MenuCommand): string | undefined {
  return SHORTCUTS.find((shortcut) => shortcut.command === command)?.keys[0]
}
