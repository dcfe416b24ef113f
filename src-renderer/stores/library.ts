import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { keepBoth } from '@/domain/exchange/import-plan'
import type { FileShare } from '@/domain/exchange/share'
import { applyCommand } from '@/domain/plan/apply-command'
import type { Command, CommandError, CommandLabel } from '@/domain/plan/command'
import { contentOf } from '@/domain/plan/content'
import { createPlan, type NewPlanOptions } from '@/domain/plan/create-plan'
import { createSamplePlan } from '@/domain/plan/sample-plan'
import { record, undo, type HistoryEntry } from '@/domain/plan/history'
import type { Plan } from '@/domain/plan/plan'
import { fail, ok, type Result } from '@/domain/result'
import { sameData } from '@/domain/same-data'
import { context, now } from '@/platform/clock'
import type { Attachments } from '@/storage/database'
import type { DeletedPlan, ShelvedPlan } from '@/storage/plan-repository'
import { summaryOf } from '@/storage/plan-summary'
import type { StorageError } from '@/storage/storage-error'
import { toPlain } from '@/storage/to-plain'
import { useBackupLoop } from './backup-loop'
import { useCurrentPlan } from './current-plan'
import { useDatabase } from './database'
import { useFramework } from './framework'
import type { Snapshot } from './kept'
import { useOwnReview } from './own-review'
import { incomingIsNewer, previewImport, type ImportChoice, type ImportError, type ImportPreview } from './plan-import'
import { planText } from './plan-text'
import { replaceContent } from './replace-content'
import { useSaveState } from './save-state'
import { useSettings } from './settings'

export type LibraryPlan = ShelvedPlan

/** What came in a file beside the plan and its review: fields of newer versions. What it contains tells of that export alone. */
function attachmentsOf({ file }: ImportPreview): Attachments {
  const ownFields = ['format', 'version', 'app', 'savedAt', 'contentHash', 'plan', 'review', 'share']
  return Object.fromEntries(Object.entries(file).filter(([field]) => !ownFields.includes(field)))
}

/** `backup-failed`: a plan was to be replaced, and the copy that must precede it could not be written. */
export type LibraryError = StorageError | CommandError | { code: 'backup-failed' | 'no-framework'; detail: string }

type Outcome<T> = Promise<Result<T, LibraryError>>

const DAY = 86_400_000
/** Days that a deleted plan can still be brought back. */
export const DELETED_DAYS = 30

/** All plans of this machine. */
export const useLibrary = defineStore('library', () => {
  const database = useDatabase()
  const framework = useFramework()
  const current = useCurrentPlan()
  const saveState = useSaveState()
  const backups = useBackupLoop()
  const ownReview = useOwnReview()
  const settings = useSettings()

  const stored = ref<LibraryPlan[]>([])
  const setAside = ref<DeletedPlan[]>([])
  const loaded = ref(false)

  /** Last changed first, archived ones included. The open plan is shown as it is now, saved or not. */
  const plans = computed<LibraryPlan[]>(() => {
    const open = current.plan
    return stored.value
      .map((plan) => (open?.id === plan.id ? { ...plan, ...summaryOf(open) } : plan))
      .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
  })

  /** Those that can still be brought back, last deleted first. */
  const deleted = computed<DeletedPlan[]>(() => setAside.value.toSorted((a, b) => b.deletedAt.localeCompare(a.deletedAt)))

  const repository = () => database.opened.plans

  async function load(): Promise<Result<null, StorageError>> {
    const [listed, aside] = await Promise.all([repository().listPlans(), repository().listDeleted()])
    if (!listed.ok) return listed
    if (!aside.ok) return aside
    stored.value = listed.value
    setAside.value = aside.value
    loaded.value = true
    for (const plan of listed.value) saveState.noteSaved(plan.savedAt)
    return ok(null)
  }

  /** Removes for good what was deleted more than 30 days ago. */
  async function purge(): Promise<Result<number, StorageError>> {
    const purged = await repository().purgeDeleted(new Date(Date.parse(now()) - DELETED_DAYS * DAY).toISOString())
    if (purged.ok && purged.value > 0) await load()
    return purged
  }

  async function thenLoad<T>(outcome: Promise<Result<T, StorageError>>): Promise<Result<T, StorageError>> {
    const result = await outcome
    if (result.ok) await load()
    return result
  }

  async function add(plan: Plan, attachments: Attachments = {}): Promise<Result<Plan, StorageError>> {
    const added = await thenLoad(repository().addPlan(plan, now(), attachments))
    if (!added.ok) return added
    backups.note(plan)
    return ok(plan)
  }

  function create(options: NewPlanOptions): Outcome<Plan> {
    return add(createPlan(toPlain({ ceiling: settings.defaultCeiling, ...options }), context()))
  }

  /** The invented example, under a name in the reader's language. */
  async function createSample(name: string): Outcome<Plan> {
    const { framework: reference, gabarit } = framework
    if (!reference || !gabarit) return fail({ code: 'no-framework', detail: 'the resources are not loaded' })
    return add(createSamplePlan(reference, gabarit, context(), name))
  }

  /** The newest state of a plan, open or not, ready to be changed. */
  async function snapshotOf(id: string): Promise<Result<Snapshot, StorageError>> {
    if (current.plan?.id === id) return ok({ plan: current.plan, history: current.history })
    return saveState.load(id)
  }

  /** Keeps a changed state; the open plan shows it at once. */
  async function keep(next: Snapshot): Promise<Result<Plan, StorageError>> {
    if (current.plan?.id === next.plan.id) current.adopt(next)
    else saveState.save(next)
    const saved = await saveState.flush()
    await load()
    return saved ? ok(next.plan) : fail({ code: saveState.error ?? 'unknown', detail: saveState.errorDetail ?? '' })
  }

  async function duplicate(id: string, name: string): Outcome<Plan> {
    const snapshot = await snapshotOf(id)
    return snapshot.ok ? add(keepBoth(snapshot.value.plan, context(), name)) : snapshot
  }

  /** The newest state of a plan, open or not. */
  async function read(id: string): Promise<Result<Plan, StorageError>> {
    const snapshot = await snapshotOf(id)
    return snapshot.ok ? ok(snapshot.value.plan) : snapshot
  }

  /** Changes a plan, open or not; the change enters its own history. Answers that entry too, so that it can be taken back. */
  async function change(id: string, command: Command): Outcome<{ plan: Plan; entry: HistoryEntry }> {
    const snapshot = await snapshotOf(id)
    if (!snapshot.ok) return snapshot
    const { plan, history } = snapshot.value
    const changed = applyCommand(plan, toPlain(command), context())
    if (!changed.ok) return changed
    const kept = await keep({ plan: changed.value.plan, history: record(history, changed.value.entry) })
    return kept.ok ? ok({ plan: kept.value, entry: changed.value.entry }) : kept
  }

  async function rename(id: string, name: string): Outcome<Plan> {
    const renamed = await change(id, { type: 'renamePlan', name })
    return renamed.ok ? ok(renamed.value.plan) : renamed
  }

  /** Takes a change back while it is the plan's last; `no-change` once another followed. */
  async function takeBack(id: string, entry: string): Outcome<Plan> {
    const snapshot = await snapshotOf(id)
    if (!snapshot.ok) return snapshot
    const { plan, history } = snapshot.value
    const undone = history.entries[history.position - 1]?.id === entry ? undo(plan, history, context()) : null
    if (!undone?.ok) return fail({ code: 'no-change', detail: entry })
    return keep({ plan: undone.value.plan, history: undone.value.history })
  }

  /** Puts a former state of a plan back, as one change of its history under that label. */
  async function putBack(id: string, former: Plan, label: CommandLabel): Outcome<Plan> {
    const snapshot = await snapshotOf(id)
    if (!snapshot.ok) return snapshot
    if (sameData(contentOf(former), contentOf(snapshot.value.plan))) return fail({ code: 'no-change', detail: id })
    return keep(replaceContent(snapshot.value, former, context(), label))
  }

  const archive = (id: string) => thenLoad(repository().setArchived(id, now()))
  const unarchive = (id: string) => thenLoad(repository().setArchived(id, null))

  /** Sets the plan aside for 30 days, after a last copy of it. */
  async function remove(id: string): Promise<Result<null, StorageError>> {
    const snapshot = await snapshotOf(id)
    if (snapshot.ok) await backups.backUpNow(snapshot.value.plan)
    if (current.plan?.id === id) await current.close()
    return thenLoad(repository().deletePlan(id, now()))
  }

  const undoRemove = (id: string) => thenLoad(repository().restorePlan(id))

  /** A plan as an export would hold it whole, and how many entries its review has. */
  async function readForExport(id: string): Promise<Result<{ plan: Plan; exchanges: number }, StorageError>> {
    const [snapshot, fields] = await Promise.all([snapshotOf(id), repository().loadAttachments(id)])
    if (!snapshot.ok) return snapshot
    if (!fields.ok) return fields
    const { plan } = snapshot.value
    if (!fields.value.review) return ok({ plan, exchanges: 0 })
    const { readReview } = await import('@/domain/exchange/read-review')
    return ok({ plan, exchanges: readReview(fields.value.review, id).review.entries.length })
  }

  /** The text of a plan's `.gamme` file, with what came in its own file. With a share, only what it names. */
  async function exportText(id: string, share?: FileShare): Promise<Result<string, StorageError>> {
    const snapshot = await snapshotOf(id)
    if (!snapshot.ok) return snapshot
    const attachments = await repository().loadAttachments(id)
    if (!attachments.ok) return attachments
    const { plan } = snapshot.value
    if (!share) return ok(await planText(plan, attachments.value))
    const { sharedPart } = await import('@/domain/exchange/share')
    return ok(await planText(sharedPart(plan, share), { ...attachments.value, share }))
  }

  /** Reads a file and changes nothing. */
  function readForImport(text: string): Promise<Result<ImportPreview, ImportError>> {
    return previewImport(text, async (id) => {
      const [snapshot, fields] = await Promise.all([snapshotOf(id), repository().loadAttachments(id)])
      return snapshot.ok ? { plan: snapshot.value.plan, review: fields.ok ? fields.value.review : null } : null
    })
  }

  /** Adds what came beside the plan to what is here; a file without a review must not take one away. */
  async function andAttach(plan: Plan, preview: ImportPreview): Promise<Result<Plan, StorageError>> {
    const brought = Object.fromEntries(Object.entries(attachmentsOf(preview)).filter(([, value]) => value !== null))
    const saved = await repository().changeAttachments(plan.id, (present) => ({ ...present, ...brought }))
    if (!saved.ok) return saved
    return andReview(plan, preview)
  }

  async function andReview(plan: Plan, { review, news }: ImportPreview): Promise<Result<Plan, StorageError>> {
    if (!news) return ok(plan)
    const merged = await ownReview.merge(plan.id, review, news.ids)
    return merged.ok ? ok(plan) : merged
  }

  /** What was left out of the export is taken from here: replacing must not empty the notes. */
  async function wholeIncoming({ file, share }: ImportPreview, own: Plan): Promise<Plan> {
    const { isWhole, withOwnPart } = await import('@/domain/exchange/share')
    return isWhole(share) ? file.plan : withOwnPart(file.plan, own, share)
  }

  /** Does what the user chose; `copyName` names the second plan of `keep-both`. Answers the plan to open. */
  async function applyImport(preview: ImportPreview, choice: ImportChoice, copyName: string): Outcome<Plan> {
    const { plan } = preview.file
    const attachments = attachmentsOf(preview)
    if (choice === 'add') {
      const added = await add(plan, attachments)
      return added.ok ? andReview(plan, preview) : added
    }
    const snapshot = await snapshotOf(plan.id)
    if (!snapshot.ok) return snapshot
    if (choice === 'merge-review') return andReview(snapshot.value.plan, preview)
    if (choice === 'keep-both') {
      // The review speaks of the plan that is here; the copy is another plan.
      const reviewed = await andReview(snapshot.value.plan, preview)
      return reviewed.ok ? add(keepBoth(plan, context(), copyName), attachments) : reviewed
    }
    if (choice === 'merge-newer' && !incomingIsNewer(preview.comparison)) return andAttach(snapshot.value.plan, preview)
    // The history alone would lie in the same database as what it undoes: a copy outside comes first.
    if (!(await backups.backUpNow(snapshot.value.plan))) {
      return fail({ code: 'backup-failed', detail: backups.error?.detail ?? '' })
    }
    const incoming = await wholeIncoming(preview, snapshot.value.plan)
    const kept = await keep(replaceContent(snapshot.value, incoming, context()))
    return kept.ok ? andAttach(kept.value, preview) : kept
  }

  return {
    plans,
    deleted,
    loaded,
    load,
    purge,
    create,
    createSample,
    read,
    change,
    takeBack,
    putBack,
    duplicate,
    rename,
    archive,
    unarchive,
    remove,
    undoRemove,
    readForExport,
    exportText,
    readForImport,
    applyImport
  }
})
