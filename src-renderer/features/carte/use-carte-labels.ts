import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { carteLabels, type CarteLabels } from './carte-labels'

/** A carte is on several screens: the words said for one serve the next. */
const spoken = new Map<string, CarteLabels>()

/** The words of the carte in the language in use. */
export function useCarteLabels(): ComputedRef<CarteLabels> {
  const { t, locale } = useI18n()
  return computed(() => {
    const labels = spoken.get(locale.value) ?? carteLabels(t)
    spoken.set(locale.value, labels)
    return labels
  })
}
