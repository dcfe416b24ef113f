import type { Plan } from '../plan/plan'
import { addDays } from './days'
import type { ClockTime, Day, TaskKind } from './schedule'
import { dueBetween, isExam, type DueItem } from './tasks'

/** When the student wants to hear of something that is due. */
export const REMINDER_LEADS = ['never', 'sameDay', 'dayBefore', 'weekBefore'] as const
export type ReminderLead = (typeof REMINDER_LEADS)[number]

/** Assessments count as exams. */
export type ReminderLeads = Record<TaskKind, ReminderLead>

export interface Reminder {
  /** Names the item on its day: moved to another one, it is reminded again. */
  key: string
  item: DueItem
}

const DAYS: Record<Exclude<ReminderLead, 'never'>, number> = { sameDay: 0, dayBefore: 1, weekBefore: 7 }
const LONGEST = 7
/** On the first day of a reminder, nobody is called before this time. */
const FIRST_TIME: ClockTime = '08:00'

export function reminderKind(item: DueItem): TaskKind {
  return item.type === 'task' && !isExam(item) ? item.task.kind : 'exam'
}

/**
 * What is to be reminded of at a moment of the reader's clock, soonest first: open items whose lead has begun, at eight
 * in the morning of its first day, and whose time has not passed. What `shown` names was shown before.
 */
export function remindersAt(
  plan: Plan,
  leads: ReminderLeads,
  now: { day: Day; time: ClockTime },
  shown: ReadonlySet<string>
): Reminder[] {
  return dueBetween(plan, { start: now.day, end: addDays(now.day, LONGEST) }).flatMap((item): Reminder[] => {
    const lead = leads[reminderKind(item)]
    if (lead === 'never' || (item.type === 'task' && item.task.done)) return []
    if (item.day === now.day && item.time !== null && item.time < now.time) return []
    const first = addDays(item.day, -DAYS[lead])
    if (now.day < first || (now.day === first && now.time < FIRST_TIME)) return []
    const key = `${plan.id} ${item.type} ${item.id} ${item.day}`
    return shown.has(key) ? [] : [{ key, item }]
  })
}

/** The day at the end of a reminder's key: once it has passed, the key need not be remembered. */
export function dayOfReminder(key: string): Day {
  return key.slice(-10)
}
