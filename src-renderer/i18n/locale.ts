import { readonly, ref } from 'vue'

export const LOCALES = ['fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]

const current = ref<Locale>('fr')

/** The language in use. Formatters read it, so that what they return follows it in a template. */
export const locale = readonly(current)

/** For `i18n/index.ts` alone: messages must be loaded before the language changes. */
export function commitLocale(next: Locale): void {
  current.value = next
}
