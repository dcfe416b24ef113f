import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { StorageError } from '@/storage/storage-error'
import { useDatabase } from './database'

export const LOCALES = ['fr', 'en'] as const
export const THEMES = ['system', 'light', 'dark'] as const
export const TEXT_SIZES = [100, 125, 150, 200] as const
export const THRESHOLDS = ['text', 'scodoc'] as const

export const START_SCREENS = ['plans', 'review'] as const

export type Locale = (typeof LOCALES)[number]
export type Theme = (typeof THEMES)[number]
/** Percent. */
export type TextSize = (typeof TEXT_SIZES)[number]
/** A student starts at the plans, a tutor at the plans received. */
export type StartScreen = (typeof START_SCREENS)[number]
export type Thresholds = (typeof THRESHOLDS)[number]

/** The stored value when it is one of those known, else the present one: another version may have known others. */
function known<T>(values: readonly T[], stored: unknown, present: T): T {
  return values.find((value) => value === stored) ?? present
}

/** Preferences of this machine. The refs may be written directly (v-model); each change is kept. */
export const useSettings = defineStore('settings', () => {
  const database = useDatabase()
  const locale = ref<Locale>('fr')
  const theme = ref<Theme>('system')
  const textSize = ref<TextSize>(100)
  const thresholds = ref<Thresholds>('text')
  const startScreen = ref<StartScreen>('plans')
  const loaded = ref(false)
  /** Why the last change could not be kept. */
  const error = ref<StorageError | null>(null)

  async function load(): Promise<void> {
    const read = await database.opened.settings.readSettings()
    if (read.ok) {
      locale.value = known(LOCALES, read.value.locale, locale.value)
      theme.value = known(THEMES, read.value.theme, theme.value)
      textSize.value = known(TEXT_SIZES, read.value.textSize, textSize.value)
      thresholds.value = known(THRESHOLDS, read.value.thresholds, thresholds.value)
      startScreen.value = known(START_SCREENS, read.value.startScreen, startScreen.value)
      loaded.value = true
    } else {
      error.value = read.error
    }
  }

  async function keep(values: Record<string, unknown>): Promise<void> {
    const written = await database.opened.settings.writeSettings(values)
    error.value = written.ok ? null : written.error
  }

  watch(
    [locale, theme, textSize, thresholds, startScreen],
    () => {
      // Before the load these are the defaults: writing them would wipe the user's choices.
      if (!loaded.value) return
      void keep({ locale: locale.value, theme: theme.value, textSize: textSize.value, thresholds: thresholds.value, startScreen: startScreen.value })
    },
    { flush: 'sync' }
  )

  return { locale, theme, textSize, thresholds, startScreen, loaded, error, load }
})
