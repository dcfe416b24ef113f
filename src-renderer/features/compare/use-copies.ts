import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Command, CommandLabel } from '@/domain/plan/command'
import { useReason } from '@/features/plans/use-reason'
import { commandClause, commandText } from '@/features/shell/command-label'
import { offerUndo } from '@/features/shell/screen-undo'
import { useLibrary } from '@/stores/library'
import { useNotices } from '@/stores/notices'
import type { Side } from './sides'

interface Copy {
  planId: string
  entry: string
  label: CommandLabel
}

/** Copies of one side's choice to the other, each a change in the history of the plan that takes it, undone here too. */
export function useCopies(onChanged: () => Promise<void>) {
  const { t } = useI18n()
  const library = useLibrary()
  const notices = useNotices()
  const reason = useReason()
  const done = shallowRef<Copy[]>([])

  function failed(error: { code: string }): void {
    const key = `threeYears.error.${error.code}`
    notices.show(t('compare.failed', { reason: REFUSALS.has(error.code) ? t(key) : reason(error) }), { tone: 'error' })
  }

  async function copy(command: Command, to: Side): Promise<void> {
    const changed = await library.change(to.planId, command)
    if (!changed.ok) return error(changed.error)
    const { id, label } = changed.value.entry
    done.value = [...done.value, { planId: to.planId, entry: id, label }]
    await onChanged()
    notices.announce(t('compare.copied', { action: commandText(label, t), plan: to.name }))
  }

  function error(refusal: { code: string }): void {
    if (refusal.code !== 'no-change') failed(refusal)
  }

  async function undo(copied: Copy): Promise<void> {
    // Whatever comes of it, it is offered once: a copy that another change followed is undone in its plan.
    done.value = done.value.filter((other) => other !== copied)
    const undone = await library.takeBack(copied.planId, copied.entry)
    if (!undone.ok) return undone.error.code === 'no-change' ? void notices.show(t('compare.followed')) : failed(undone.error)
    await onChanged()
    notices.announce(t('app.undone', { action: commandText(copied.label, t) }))
  }

  const last = computed(() => {
    const copied = done.value.at(-1)
    return copied ? { label: t('app.undo', { action: commandClause(copied.label, t) }), run: () => void undo(copied) } : null
  })
  offerUndo(last)

  return { copy, last }
}

/** Why a plan refuses a command, where the stores have no sentence of their own. */
const REFUSALS = new Set(['unknown-module', 'unknown-semester', 'unknown-parcours', 'invalid-value', 'last-semester', 'semester-not-repeatable'])
