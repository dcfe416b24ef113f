import { defineStore } from 'pinia'
import type { Plan } from '@/domain/plan/plan'
import { dayOfReminder, remindersAt, type Reminder } from '@/domain/schedule/reminders'
import { localNow } from '@/platform/clock'
import { useCurrentPlan } from './current-plan'
import { useDatabase } from './database'
import { useLibrary } from './library'
import { useSettings } from './settings'

const KEY = 'remindersShown'

export interface DueReminders {
  plan: Plan
  reminders: Reminder[]
}

/**
 * What is to be reminded of now, and what was. Only the student's own plan that was changed last counts: duplicates of
 * one plan would call for each deadline as often as they are, and the example's are invented.
 */
export const useReminders = defineStore('reminders', () => {
  const database = useDatabase()
  const settings = useSettings()
  const library = useLibrary()
  const current = useCurrentPlan()

  let shown: Set<string> | null = null
  let read: { updatedAt: string; plan: Plan } | null = null

  async function load(): Promise<Set<string>> {
    if (shown) return shown
    const stored = await database.opened.settings.readSettings()
    const keys = stored.ok && Array.isArray(stored.value[KEY]) ? (stored.value[KEY] as unknown[]) : []
    return (shown = new Set(keys.filter((key) => typeof key === 'string')))
  }

  async function planOf(): Promise<Plan | null> {
    const row = library.plans.find(({ archivedAt, example }) => archivedAt === null && !example)
    if (!row) return null
    if (current.plan?.id === row.id) return current.plan
    if (read?.plan.id === row.id && read.updatedAt === row.updatedAt) return read.plan
    const stored = await library.read(row.id)
    if (!stored.ok) return null
    read = { updatedAt: row.updatedAt, plan: stored.value }
    return stored.value
  }

  /** What should be shown at this moment; null when nothing is asked for. */
  async function due(): Promise<DueReminders | null> {
    if (Object.values(settings.reminders).every((lead) => lead === 'never')) return null
    const [plan, known] = [await planOf(), await load()]
    const reminders = plan ? remindersAt(plan, settings.reminders, localNow(), known) : []
    return plan && reminders.length > 0 ? { plan, reminders } : null
  }

  /** Remembers what is about to be shown, across restarts; what lies in the past is forgotten. */
  async function remember(keys: readonly string[]): Promise<void> {
    const { day } = localNow()
    const known = await load()
    for (const key of keys) known.add(key)
    for (const key of known) if (dayOfReminder(key) < day) known.delete(key)
    await database.opened.settings.writeSettings({ [KEY]: [...known] })
  }

  /** What could not be shown after all is due again. */
  async function forget(keys: readonly string[]): Promise<void> {
    const known = await load()
    for (const key of keys) known.delete(key)
    await database.opened.settings.writeSettings({ [KEY]: [...known] })
  }

  return { due, remember, forget }
})
