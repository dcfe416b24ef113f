import { useI18n } from 'vue-i18n'

/** Why a file is not imported, in one sentence that also says what to do. */
export function useRefusal(): (error: { code: string; detail: string }) => string {
  const { t, te } = useI18n()
  return ({ code, detail }) => {
    const keys = [`importPlan.readError.${code}`, `fileErrors.error.${code}`]
    // The detail names what the file is: "gamme/maquette", "scodoc", "xml".
    if (code === 'other-format') keys.unshift(`fileErrors.otherFormat.${detail.replace('gamme/', '')}`)
    return t(keys.find((key) => te(key, 'fr')) ?? 'importPlan.readError.failed')
  }
}
