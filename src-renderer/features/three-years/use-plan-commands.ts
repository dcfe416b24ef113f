import { inject, type InjectionKey } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Command } from '@/domain/plan/command'
import { commandText } from '@/features/shell/command-label'
import { useCurrentPlan } from '@/stores/current-plan'
import { useNotices } from '@/stores/notices'

/** Given, takes the commands of the parts below instead of the open plan: a tutor's board suggests. */
export const commandTaker: InjectionKey<(command: Command) => boolean> = Symbol('command taker')

/**
 * Runs commands for a screen: what happened is announced, what could not be done is
 * said in a sentence. A command that changes nothing is no event.
 */
export function usePlanCommands(): { run: (command: Command) => boolean } {
  const taker = inject(commandTaker, null)
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

  return { run: taker ?? run }
}
