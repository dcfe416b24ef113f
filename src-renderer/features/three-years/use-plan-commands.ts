import { useI18n } from 'vue-i18n'
import type { Command } from '@/domain/plan/command'
import { commandText } from '@/features/shell/command-label'
import { useCurrentPlan } from '@/stores/current-plan'
import { useNotices } from '@/stores/notices'

/**
 * Runs commands for a screen: what happened is announced, what could not be done is
 * said in a sentence. A command that changes nothing is no event.
 */
export function usePlanCommands() {
  const current = useCurrentPlan()
  const notices = useNotices()
  const { t } = useI18n()

  /** True when the plan changed. */
  function run(command: Command): boolean {
    const result = current.execute(command)
    if (result.ok) {
      const done = current.undoLabel
      if (done) notices.announce(t('threeYears.done', { action: commandText(done, t) }))
      return true
    }
    if (result.error.code !== 'no-change') notices.show(t(`threeYears.error.${result.error.code}`), { tone: 'error' })
    return false
  }

  return { run }
}
