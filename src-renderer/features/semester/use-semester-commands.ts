import { useI18n } from 'vue-i18n'
import type { Command } from '@/domain/plan/command'
import { findModule } from '@/domain/plan/query'
import { spreadOf } from '@/domain/schedule/spread'
import { weeksOf } from '@/domain/schedule/weeks'
import { usePlanCommands } from '@/features/three-years/use-plan-commands'
import { formatHours } from '@/i18n/format'
import { useCurrentPlan } from '@/stores/current-plan'
import { useNotices } from '@/stores/notices'

/** Runs the commands of the screen, and says where a bar now lies: who does not see it would not know. */
export function useSemesterCommands(): { run: (command: Command) => boolean } {
  const { run: runPlan } = usePlanCommands()
  const current = useCurrentPlan()
  const notices = useNotices()
  const { t } = useI18n()

  function announceBar(moduleId: string): void {
    const plan = current.plan
    const module = plan ? findModule(plan, moduleId) : undefined
    if (!plan || !module) return
    const { first, last, planned } = spreadOf(plan, module)
    const weeks = weeksOf(plan, module.semester)
    if (first === null || last === null) return
    notices.announce(
      t('semester.bar.now', { code: module.code, hours: formatHours(planned / 60), first: weeks[first]?.number ?? 0, last: weeks[last]?.number ?? 0 })
    )
  }

  function run(command: Command): boolean {
    const done = runPlan(command)
    if (done && (command.type === 'moveSpread' || command.type === 'resizeSpread' || command.type === 'setSpread')) announceBar(command.module)
    return done
  }

  return { run }
}
