import { createI18n } from 'vue-i18n'
import french from './french'
import { commitLocale, locale, type Locale } from './locale'
import { frenchSpaces } from './typography'

export { LOCALES, locale, type Locale } from './locale'

/** Languages whose messages are not at hand at start. */
const awaited = new Map<Locale, () => Promise<typeof french>>([
  ['en', async () => (await import('./english')).default]
])

/** In French zero is singular: "0 plan". With three forms the first says "none" in its own words. */
function frenchPlural(count: number, forms: number): number {
  if (forms === 2) return Math.abs(count) < 2 ? 0 : 1
  return Math.min(Math.trunc(Math.abs(count)), forms - 1)
}

export const i18n = createI18n({
  legacy: false,
  locale: 'fr' as Locale,
  fallbackLocale: 'fr' as Locale,
  pluralRules: { fr: frenchPlural },
  messages: { fr: french } as Record<Locale, typeof french>,
  postTranslation: (message) =>
    typeof message === 'string' && locale.value === 'fr' ? frenchSpaces(message) : message
})

/** Changes the language; resolves once its messages are there and the document says so. */
export async function setLocale(next: Locale): Promise<void> {
  const load = awaited.get(next)
  if (load) {
    i18n.global.setLocaleMessage(next, await load())
    awaited.delete(next)
  }
  commitLocale(next)
  i18n.global.locale.value = next
  document.documentElement.lang = next
}
