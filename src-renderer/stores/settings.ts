import { defineStore } from 'pinia'
import { ref } from 'vue'

export type Locale = 'fr' | 'en'
export type Theme = 'system' | 'light' | 'dark'
export type TextSize = 100 | 125 | 150 | 200
export type Thresholds = 'text' | 'scodoc'

/** Preferences of this machine. The refs may be written directly (v-model); each change is kept. */
export const useSettings = defineStore('settings', () => {
  const locale = ref<Locale>('fr')
  const theme = ref<Theme>('system')
  const textSize = ref<TextSize>(100)
  const thresholds = ref<Thresholds>('text')

  async function load(): Promise<void> {}

  return { locale, theme, textSize, thresholds, load }
})
