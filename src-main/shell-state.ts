import { nativeTheme } from 'electron'
import * as v from 'valibot'
import type { ShellState } from '@/platform/bridge'
import { readJsonFile, writeJsonFile } from './json-file'

export type Locale = ShellState['locale']

const kept = v.object({ locale: v.picklist(['fr', 'en']), theme: v.picklist(['system', 'light', 'dark']) })

/**
 * What the page told the shell. Language and theme are kept for the next start:
 * the menu and the window's background are drawn before the page can say them again.
 */
export class ShellStateKeeper {
  #state: ShellState
  readonly #file: string

  constructor(file: string) {
    this.#file = file
    const parsed = v.safeParse(kept, readJsonFile(file))
    const { locale, theme } = parsed.success ? parsed.output : { locale: 'fr' as const, theme: 'system' as const }
    this.#state = { locale, theme, hasPlan: false, undo: null, redo: null }
    nativeTheme.themeSource = theme
  }

  get current(): ShellState {
    return this.#state
  }

  async change(state: ShellState): Promise<void> {
    const before = this.#state
    this.#state = state
    if (state.theme !== before.theme) nativeTheme.themeSource = state.theme
    if (state.theme === before.theme && state.locale === before.locale) return
    await writeJsonFile(this.#file, { locale: state.locale, theme: state.theme })
  }
}
