/** True where shortcuts use ⌘. Asked of the browser: the design system must work before the shell has answered. */
export function isMac(): boolean {
  return /mac/i.test(navigator.platform)
}

const MAC_SIGNS: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌫' }

/** Keys that are written with a word of the language, under `ui.key`. */
const WORDS = ['Shift', 'Delete', 'Enter', 'Escape', 'Space', 'Tab', 'Home', 'End']
const SIGNS: Record<string, string> = { Up: '↑', Down: '↓', Left: '←', Right: '→' }

/** The parts of a shortcut such as `Mod+Shift+Z`, as this machine's keyboard names them. */
export function keyNames(keys: string, word: (key: string) => string, mac = isMac()): string[] {
  return keys.split('+').map((key) => {
    if (mac && MAC_SIGNS[key]) return MAC_SIGNS[key]
    if (key === 'Mod') return 'Ctrl'
    if (WORDS.includes(key)) return word(key)
    return SIGNS[key] ?? key
  })
}

/** The same shortcut for `aria-keyshortcuts`. */
export function ariaKeys(keys: string, mac = isMac()): string {
  return keys.replace('Mod', mac ? 'Meta' : 'Control').replace(/\b(Up|Down|Left|Right)\b/, 'Arrow$1')
}
