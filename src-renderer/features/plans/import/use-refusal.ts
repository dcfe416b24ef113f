import { useI18n } from 'vue-i18n'
import type { ReadError } from './read-bytes'

/** Why a file is not imported, in one sentence that also says what to do. */
export function useRefusal(): (error: ReadError) => string {
  const { t, te } = useI18n()
  return ({ code, detail }) => {
    if (code === 'other-format' && detail === 'gamme/maquette') return t('importPlan.maquetteFile')
    const keys = [`importPlan.readError.${code}`, `fileErrors.${code}`]
    return t(keys.find((key) => te(key, 'fr')) ?? 'importPlan.readError.failed')
  }
}
