import { watch } from 'vue'
import { setLocale } from '@/i18n'
import { useSettings } from '@/stores/settings'

/** Applies language, theme and text size to the document, at once and on every change. */
export function useAppearance(): void {
  const settings = useSettings()
  const root = document.documentElement

  watch(() => settings.locale, (locale) => void setLocale(locale), { immediate: true })
  watch(
    () => settings.theme,
    (theme) => {
      if (theme === 'system') delete root.dataset.theme
      else root.dataset.theme = theme
    },
    { immediate: true }
  )
  // Every size is in rem: the root's font size scales the whole interface.
  watch(() => settings.textSize, (size) => (root.style.fontSize = `${size}%`), { immediate: true })
}
