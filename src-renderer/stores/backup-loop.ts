import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Plan } from '@/domain/plan/plan'
import type { BridgeError } from '@/platform/bridge'
import { bridge } from '@/platform'
import { now } from '@/platform/clock'
import { useDatabase } from './database'
import { planText } from './plan-text'

/** After the last edit, so that one copy holds a whole gesture. */
const QUIET = 2000
/** Between two copies of one plan: the shell keeps so many, and a busy minute must not push out yesterday's. */
const APART = 60_000

/** Sends a copy of every changed plan to the shell, which keeps it as a file. */
export const useBackupLoop = defineStore('backup-loop', () => {
  const database = useDatabase()
  const lastBackupAt = ref<string | null>(null)
  const error = ref<BridgeError | null>(null)
  /**
   * While it is unknown why the database is empty beside existing copies, none is written:
   * the copies are all that is left, and each new one may push out an old one.
   */
  const held = ref(false)

  const pending = new Map<string, Plan>()
  const writtenAt = new Map<string, number>()
  const noted = new Map<string, number>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  const instant = () => Date.parse(now())

  /** A plan changed. Editing without a pause postpones its copy, by a minute at most. */
  function note(plan: Plan): void {
    const { id } = plan
    const moment = instant()
    pending.set(id, plan)
    if (!noted.has(id)) noted.set(id, moment)
    const quiet = Math.min(moment + QUIET, (noted.get(id) ?? moment) + APART)
    const due = Math.max(quiet, (writtenAt.get(id) ?? -Infinity) + APART)
    clearTimeout(timers.get(id))
    timers.set(id, setTimeout(() => void write(id), due - moment))
  }

  /** One copy after the other: two at once of one plan could leave the older as the newest. */
  let last: Promise<unknown> = Promise.resolve()
  function write(id: string): Promise<boolean> {
    const written = last.then(() => writeOne(id))
    last = written.catch(() => undefined)
    return written
  }

  async function writeOne(id: string): Promise<boolean> {
    const plan = pending.get(id)
    if (!plan || held.value) return !plan
    clearTimeout(timers.get(id))
    pending.delete(id)
    noted.delete(id)
    writtenAt.set(id, instant())
    const attachments = await database.opened.plans.loadAttachments(id)
    const text = await planText(plan, attachments.ok ? attachments.value : {})
    const written = await bridge.backups.write({ key: id, label: plan.name, text })
    if (written.ok) {
      lastBackupAt.value = written.value.writtenAt
      error.value = null
      return true
    }
    error.value = written.error
    // The next edit, a minute or the closing of the window tries again, with a newer state if there is one.
    if (!pending.has(id)) note(plan)
    return false
  }

  /** A copy now, whatever the rate: before a plan is replaced or deleted. True when it is on the disk. */
  function backUpNow(plan: Plan): Promise<boolean> {
    pending.set(plan.id, plan)
    return write(plan.id)
  }

  /** Copies all that changed since its last copy. */
  async function flush(): Promise<void> {
    await last
    await Promise.all([...pending.keys()].map(write))
  }

  function hold(): void {
    held.value = true
  }

  async function release(): Promise<void> {
    held.value = false
    await flush()
  }

  return { lastBackupAt, error, held, note, backUpNow, flush, hold, release }
})
