import { join } from 'node:path'
import { nativeTheme } from 'electron'
import * as v from 'valibot'
import type { ShellState } from '@/platform/bridge'
import { readJsonFile, writeJsonFile } from './json-file'

export type Locale = ShellState['locale']

const kept = v.object({ locale: v.picklist(['fr', 'en']), theme: v.picklist(['system', 'light', 'dark']) })

const SHELL_STATE_FILE = 'shell.json'

function readKept(folder: string): v.InferOutput<typeof kept> {
  const parsed = v.safeParse(kept, readJsonFile(join(folder, SHELL_STATE_FILE)))
  return parsed.success ? parsed.output : { locale: 'fr', theme: 'system' }
}

const CHROMIUM_LANGUAGES: Record<Locale, string> = { fr: 'fr', en: 'en-GB' }

/**
 * The language in which Chromium draws its own parts, such as the order of day and month in a date field: the
 * interface's, not the system's. It must be said before Chromium starts; one chosen later holds from the next start.
 * @param folder of the user's data
 */
export function chromiumLanguage(folder: string): string {
  return CHROMIUM_LANGUAGES[readKept(folder).locale]
}

/**
 * What the page told the shell. Language and theme are kept for the next start:
 * the menu and the window's background are drawn before the page can say them again.
 */
export class ShellStateKeeper {
  #state: ShellState
  readonly #file: string

  /** @param folder of the user's data */
  constructor(folder: string) {
    this.#file = join(folder, SHELL_STATE_FILE)
    const { locale, theme } = readKept(folder)
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
