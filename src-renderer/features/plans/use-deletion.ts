import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { offerUndo } from '@/features/shell/screen-undo'
import type { LibraryPlan } from '@/stores/library'
import { usePlanActions } from './use-plan-actions'

type Named = Pick<LibraryPlan, 'id' | 'name'>

/**
 * Deleting a plan, and taking it back by the toast, by the menu or by the undo keys: one and the same undo,
 * so that none of them can run twice.
 */
export function useDeletion(onRestored: (id: string) => void) {
  const { t } = useI18n()
  const actions = usePlanActions()
  const deleted = shallowRef<Named[]>([])

  async function undo(plan: Named): Promise<void> {
    if (!deleted.value.includes(plan)) return
    deleted.value = deleted.value.filter((other) => other !== plan)
    if (await actions.restore(plan)) onRestored(plan.id)
    else deleted.value = [...deleted.value, plan]
  }

  async function remove({ id, name }: Named): Promise<boolean> {
    const plan = { id, name }
    const removed = await actions.remove(plan, () => void undo(plan))
    if (removed) deleted.value = [...deleted.value, plan]
    return removed
  }

  offerUndo(
    computed(() => {
      const last = deleted.value.at(-1)
      return last ? { label: t('plans.undoDelete', { name: last.name }), run: () => void undo(last) } : null
    })
  )

  return { remove }
}
