import { useI18n } from 'vue-i18n'

/** Why a calendar is not read, in one sentence that also says what to do. */
export function useCalendarRefusal(): (error: { code: string }) => string {
  const { t, te } = useI18n()
  return ({ code }) => t(te(`calendarFile.error.${code}`, 'fr') ? `calendarFile.error.${code}` : 'calendarFile.error.unreadable')
}
