import { watchDebounced } from '@vueuse/core'
import { onScopeDispose } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import type { Plan } from '@/domain/plan/plan'
import { effectiveModule, findModule } from '@/domain/plan/query'
import type { DueItem } from '@/domain/schedule/tasks'
import { useMinute } from '@/features/shell/use-minute'
import { dayWord } from '@/features/this-week/day-word'
import { dueAddress } from '@/features/this-week/due-address'
import { bridge } from '@/platform'
import type { NotificationRequest } from '@/platform/bridge'
import { today } from '@/platform/clock'
import { useCurrentPlan } from '@/stores/current-plan'
import { useLibrary } from '@/stores/library'
import { useNotices } from '@/stores/notices'
import { useReminders, type DueReminders } from '@/stores/reminders'
import { useSettings } from '@/stores/settings'
import { dueKind } from '../tasks/due-kind'

/** More at once are one message: a row of ten would be dismissed unread. */
const MOST_AT_ONCE = 3
/** A change of the plan or of a setting rests so long before it is looked at. */
const REST = 500

interface Target {
  plan: string
  /** Null for the week. */
  item: Pick<DueItem, 'id' | 'semester'> | null
}

/** Shows what is due as notifications of the system while the window lives; a click leads to it. */
export function useReminderLoop(): void {
  const { t } = useI18n()
  const router = useRouter()
  const reminders = useReminders()
  const settings = useSettings()
  const library = useLibrary()
  const current = useCurrentPlan()
  const notices = useNotices()
  const minute = useMinute()

  const targets = new Map<string, Target>()
  let busy = false
  let refused = false

  function textOf(plan: Plan, item: DueItem): Pick<NotificationRequest, 'title' | 'body'> {
    const kind = t(`tasks.kind.${dueKind(item)}`)
    const when = [dayWord(item.day, today(), t), item.time].filter(Boolean).join(' ')
    const module = item.module === null ? undefined : findModule(plan, item.module)
    const place = module ? `${module.code} ${effectiveModule(plan, module)?.title ?? ''}`.trim() : ''
    const title = t('reminder.title', { kind, when })
    return { title, body: [item.title.trim(), place].filter(Boolean).join(', ').slice(0, 500) }
  }

  async function show(text: Pick<NotificationRequest, 'title' | 'body'>, target: Target, keys: string[]): Promise<void> {
    const id = String(targets.size)
    targets.set(id, target)
    // Remembered first: a crash in between must not show the same thing twice.
    await reminders.remember(keys)
    const answer = await bridge.notifications.show({ id, ...text })
    if (answer.ok) return
    await reminders.forget(keys)
    if (refused) return
    refused = true
    notices.show(t('reminder.refused'), { tone: 'warning' })
  }

  async function look(): Promise<void> {
    // What the system refuses is not asked for again until the next start.
    if (busy || refused) return
    busy = true
    try {
      await showAll(await reminders.due())
    } finally {
      busy = false
    }
  }

  async function showAll(due: DueReminders | null): Promise<void> {
    if (due && due.reminders.length > MOST_AT_ONCE) {
      const n = due.reminders.length
      const text = { title: t('reminder.many', { n }, n), body: due.plan.name.slice(0, 500) }
      await show(text, { plan: due.plan.id, item: null }, due.reminders.map(({ key }) => key))
    } else if (due) {
      for (const { key, item } of due.reminders) await show(textOf(due.plan, item), { plan: due.plan.id, item }, [key])
    }
  }

  watchDebounced(
    () => [minute.value, settings.reminders, current.plan, library.plans] as const,
    () => void look(),
    { debounce: REST, immediate: true }
  )

  async function open(id: string): Promise<void> {
    const target = targets.get(id)
    if (!target) return
    const opened = await current.open(target.plan)
    if (opened.ok) await router.push(dueAddress(target.item))
  }

  onScopeDispose(bridge.notifications.onClick((id) => void open(id)))
}
