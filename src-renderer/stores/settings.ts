import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { REMINDER_LEADS, type ReminderLeads } from '@/domain/schedule/reminders'
import type { WeekStart } from '@/domain/schedule/week-agenda'
import type { StorageError } from '@/storage/storage-error'
import { useDatabase } from './database'

export const LOCALES = ['fr', 'en'] as const
export const THEMES = ['system', 'light', 'dark'] as const
export const TEXT_SIZES = [100, 125, 150, 200] as const
export const THRESHOLDS = ['text', 'scodoc'] as const

export const START_SCREENS = ['plans', 'review'] as const
export const WEEK_STARTS = ['monday', 'sunday'] as const satisfies readonly WeekStart[]

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

/** Most minutes of a week that a plan file accepts as a ceiling to be meant: all its hours. */
const WHOLE_WEEK = 7 * 24 * 60

/** Off until the student asks: a program must not begin to call by itself. */
const NO_REMINDERS: ReminderLeads = { exam: 'never', deadline: 'never', task: 'never' }

function knownLeads(stored: unknown): ReminderLeads {
  const fields = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  return {
    exam: known(REMINDER_LEADS, fields['exam'], NO_REMINDERS.exam),
    deadline: known(REMINDER_LEADS, fields['deadline'], NO_REMINDERS.deadline),
    task: known(REMINDER_LEADS, fields['task'], NO_REMINDERS.task)
  }
}

function knownCeiling(stored: unknown): number | null {
  return typeof stored === 'number' && Number.isInteger(stored) && stored > 0 && stored <= WHOLE_WEEK ? stored : null
}

/** Preferences of this machine. The refs may be written directly (v-model); each change is kept. */
export const useSettings = defineStore('settings', () => {
  const database = useDatabase()
  const locale = ref<Locale>('fr')
  const theme = ref<Theme>('system')
  const textSize = ref<TextSize>(100)
  const thresholds = ref<Thresholds>('text')
  const startScreen = ref<StartScreen>('plans')
  const weekStart = ref<WeekStart>('monday')
  /** Minutes of work in a week that a new plan starts with; null for no ceiling. */
  const defaultCeiling = ref<number | null>(null)
  const reminders = ref<ReminderLeads>({ ...NO_REMINDERS })
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
      weekStart.value = known(WEEK_STARTS, read.value.weekStart, weekStart.value)
      defaultCeiling.value = knownCeiling(read.value.defaultCeiling)
      reminders.value = knownLeads(read.value.reminders)
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
    [locale, theme, textSize, thresholds, startScreen, weekStart, defaultCeiling, reminders],
    () => {
      // Before the load these are the defaults: writing them would wipe the user's choices.
      if (!loaded.value) return
      void keep({
        locale: locale.value,
        theme: theme.value,
        textSize: textSize.value,
        thresholds: thresholds.value,
        startScreen: startScreen.value,
        weekStart: weekStart.value,
        defaultCeiling: defaultCeiling.value,
        reminders: reminders.value
      })
    },
    { flush: 'sync' }
  )

  return { locale, theme, textSize, thresholds, startScreen, weekStart, defaultCeiling, reminders, loaded, error, load }
})
