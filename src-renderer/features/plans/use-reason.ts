import { useI18n } from 'vue-i18n'

const NAMESPACES = ['app.storageError', 'plans.reason']

/** The sentence of an expected failure of the stores or of the shell: why, and what to do. */
export function useReason(): (error: { code: string }) => string {
  const { t, te } = useI18n()
  return ({ code }) => {
    const key = NAMESPACES.map((namespace) => `${namespace}.${code}`).find((candidate) => te(candidate, 'fr'))
    return t(key ?? 'app.storageError.unknown')
  }
}
