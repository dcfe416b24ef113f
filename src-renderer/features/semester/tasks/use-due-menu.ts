import { CalendarMinus, CalendarPlus, ChartNoAxesColumn, CircleCheckBig, PencilLine, RotateCcw, Trash2 } from '@lucide/vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import type { Plan } from '@/domain/plan/plan'
import { addDays } from '@/domain/schedule/days'
import type { Day } from '@/domain/schedule/schedule'
import type { DueItem } from '@/domain/schedule/tasks'
import { usePlanCommands } from '@/features/three-years/use-plan-commands'
import type { MenuItem } from '@/ui/menu'
import { moveCommand } from './due-draft'
import { marksAddress } from './results-address'

/** What can be done with something due, as commands and as a menu. */
export function useDueMenu(plan: () => Plan, edit: (item: DueItem) => void) {
  const { t } = useI18n()
  const router = useRouter()
  const { run } = usePlanCommands()

  function setDone(item: DueItem, done: boolean): void {
    if (item.type === 'task') run({ type: 'setTaskDone', task: item.id, done })
  }

  function move(item: DueItem, day: Day): void {
    const command = moveCommand(plan(), item, day)
    if (command) run(command)
  }

  /** An assessment keeps its marks: it only loses its date. */
  function remove(item: DueItem): void {
    if (item.type === 'task') run({ type: 'removeTask', task: item.id })
    else move(item, '')
  }

  function menuOf(item: DueItem): MenuItem[] {
    const postpone: MenuItem[] = [
      { label: t('tasks.menu.dayLater'), icon: CalendarPlus, select: () => move(item, addDays(item.day, 1)) },
      { label: t('tasks.menu.weekLater'), icon: CalendarPlus, select: () => move(item, addDays(item.day, 7)) },
      { type: 'separator' }
    ]
    const change: MenuItem = { label: t('tasks.menu.change'), icon: PencilLine, shortcut: 'Enter', select: () => edit(item) }
    if (item.type === 'assessment') {
      return [
        change,
        { label: t('tasks.toResults'), icon: ChartNoAxesColumn, select: () => void router.push(marksAddress(plan(), item.semester)) },
        ...postpone,
        { label: t('tasks.menu.undate'), icon: CalendarMinus, select: () => remove(item) }
      ]
    }
    const { done } = item.task
    return [
      { label: t(done ? 'tasks.menu.reopen' : 'tasks.menu.finish'), icon: done ? RotateCcw : CircleCheckBig, select: () => setDone(item, !done) },
      change,
      ...postpone,
      { label: t('tasks.menu.remove'), icon: Trash2, shortcut: 'Delete', danger: true, select: () => remove(item) }
    ]
  }

  return { setDone, remove, menuOf }
}
