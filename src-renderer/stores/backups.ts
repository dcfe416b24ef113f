import { defineStore } from 'pinia'
import { ref } from 'vue'

import type { Plan } from '@/domain/plan/plan'
import { ok, type Result } from '@/domain/result'
import { bridge } from '@/platform'
import type { BackupInfo, BridgeError } from '@/platform/bridge'
import type { StorageError } from '@/storage/storage-error'
import { useBackupLoop } from './backup-loop'
import { useDatabase } from './database'
import { useLibrary } from './library'
import type { ImportError, ImportPreview } from './plan-import'

/** Settings row that says that this database has been in use. */
const MARKER = 'initialised'

export interface RestoreReport {
  restored: Plan[]
  /** Plans of which no copy could be read or stored. */
  failed: BackupInfo[]
}

/** The copies that the shell keeps as files, and the way back from them. */
export const useBackups = defineStore('backups', () => {
  const database = useDatabase()
  const library = useLibrary()
  const loop = useBackupLoop()
  /** Newest first. */
  const copies = ref<BackupInfo[]>([])
  const error = ref<BridgeError | null>(null)
  /** True when copies exist beside a database that was never used: it was lost, this is no new user. */
  const incident = ref(false)

  async function refresh(): Promise<boolean> {
    const listed = await bridge.backups.list()
    error.value = listed.ok ? null : listed.error
    if (listed.ok) copies.value = listed.value.toSorted((a, b) => b.writtenAt.localeCompare(a.writtenAt))
    loop.lastBackupAt = copies.value[0]?.writtenAt ?? loop.lastBackupAt
    return listed.ok
  }

  /**
   * At start, before anything is written: tells a lost database from a new user. When the copies
   * cannot be listed nothing is marked, so that the question is asked again at the next start.
   */
  async function check(): Promise<Result<null, StorageError>> {
    const settings = await database.opened.settings.readSettings()
    if (!settings.ok) return settings
    const listed = await refresh()
    if (settings.value[MARKER] === true) return ok(null)
    if (!listed) return ok(null)
    if (copies.value.length === 0) return mark()
    incident.value = true
    loop.hold()
    return ok(null)
  }

  function mark(): Promise<Result<null, StorageError>> {
    return database.opened.settings.writeSettings({ [MARKER]: true })
  }

  /** Ends the incident, with or without a restore: the user has seen what there is. */
  async function resolve(): Promise<Result<null, StorageError>> {
    const marked = await mark()
    if (!marked.ok) return marked
    incident.value = false
    await loop.release()
    return marked
  }

  /**
   * Once the plans are listed: copies those that changed after their last copy. A program that was
   * killed had no time for it, and a plan that is never edited again would stay without its second copy.
   */
  async function catchUp(): Promise<void> {
    if (incident.value) return
    for (const { id, savedAt } of library.plans) {
      const newest = copies.value.find((copy) => copy.key === id)
      if (newest && newest.writtenAt >= savedAt) continue
      const loaded = await database.opened.plans.loadPlan(id)
      if (loaded.ok) loop.note(loaded.value.plan)
    }
  }

  /** Reads a copy as a file to import; changes nothing. The restore itself is `library.applyImport`. */
  async function preview(id: string): Promise<Result<ImportPreview, BridgeError | ImportError>> {
    const text = await bridge.backups.read(id)
    return text.ok ? library.readForImport(text.value) : text
  }

  /** Brings back one plan from the newest of its copies that can be read. */
  async function restoreOne(copiesOfPlan: BackupInfo[]): Promise<Plan | null> {
    for (const copy of copiesOfPlan) {
      const read = await preview(copy.id)
      if (!read.ok) continue
      // A plan that is here already is newer than its copies; a restore of everything never touches it.
      if (read.value.comparison.stored) return read.value.file.plan
      const added = await library.applyImport(read.value, 'add', copy.label)
      if (added.ok) return added.value
    }
    return null
  }

  /** Brings back every plan of which there is a copy and which is not here, then ends the incident. */
  async function restoreAll(): Promise<RestoreReport> {
    const report: RestoreReport = { restored: [], failed: [] }
    for (const key of new Set(copies.value.map((copy) => copy.key))) {
      const copiesOfPlan = copies.value.filter((copy) => copy.key === key)
      const plan = await restoreOne(copiesOfPlan)
      if (plan) report.restored.push(plan)
      else report.failed.push(...copiesOfPlan.slice(0, 1))
    }
    // When nothing came back the database is still the lost one, and the question stays open.
    if (report.restored.length > 0) await resolve()
    return report
  }

  return { copies, error, incident, refresh, check, catchUp, resolve, preview, restoreAll }
})
