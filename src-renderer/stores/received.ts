import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { differencesBetween, type Difference } from '@/domain/review/difference'
import { groupRow, GROUP_ROW_VERSION } from '@/domain/review/group-row'
import { mergeReviews } from '@/domain/review/merge-reviews'
import type { Review } from '@/domain/review/review'
import { reviewDigest } from '@/domain/review/review-digest'
import { fail, ok, type Result } from '@/domain/result'
import { newId, now } from '@/platform/clock'
import type { LoadedReceived, ReceivedChange } from '@/storage/received-repository'
import type { ReceivedRow } from '@/storage/received-rows'
import type { StorageError } from '@/storage/storage-error'
import { useDatabase } from './database'
import { useFramework } from './framework'
import { planIdOf, readArrival, settleArrival, type ArrivalError, type ArrivalOutcome, type Present, type ReadArrival } from './received-import'
import { programName, planText } from './plan-text'
import { useSettings } from './settings'

/** A file on its way in; its text is read when its turn comes, and let go after it. */
export interface IncomingFile {
  name: string
  read(): Promise<Result<string, { code: string; detail: string }>>
}

export interface ReceivedFile {
  name: string
  outcome: ArrivalOutcome | 'refused'
  /** Id of the plan; null for a file that was refused. */
  id: string | null
  error: ArrivalError | { code: string; detail: string } | null
}

export interface ReceiveReport {
  files: ReceivedFile[]
  /** True when the user stopped it: nothing of it was kept. */
  cancelled: boolean
}

export interface ReceiveOptions {
  onProgress?: (progress: { done: number; count: number }) => void
  signal?: AbortSignal
}

/** Lets the window draw and hear between two files. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** The plans that a tutor received, apart from one's own. */
export const useReceived = defineStore('received', () => {
  const database = useDatabase()
  const framework = useFramework()
  const settings = useSettings()

  const rows = shallowRef<ReceivedRow[]>([])
  const loaded = ref(false)
  /** The received plan on the screen. */
  const opened = shallowRef<LoadedReceived | null>(null)

  const repository = () => database.opened.received

  /** What changed since this tutor's last review; null before the first. */
  const differences = computed<Difference[] | null>(() => {
    const open = opened.value
    return open?.reviewed ? differencesBetween(open.reviewed, open.plan) : null
  })

  function put(changed: readonly ReceivedRow[]): void {
    const byId = new Map(rows.value.map((row) => [row.id, row]))
    for (const row of changed) byId.set(row.id, row)
    rows.value = [...byId.values()]
  }

  /** Lists what is here; at the first time also clears what an import that was killed left behind. */
  async function load(): Promise<Result<null, StorageError>> {
    if (!loaded.value) await repository().sweep()
    const listed = await repository().listReceived()
    if (!listed.ok) return listed
    rows.value = listed.value
    loaded.value = true
    const outdated = listed.value.filter(
      ({ summaryVersion, summary }) => summaryVersion !== GROUP_ROW_VERSION || summary.thresholds !== settings.thresholds
    )
    // The list need not wait: each row follows as soon as it is made.
    void renew(outdated)
    return ok(null)
  }

  /** Rows that an older version of the program stored, or that other thresholds made, are made again, once. */
  async function renew(outdated: readonly ReceivedRow[]): Promise<void> {
    for (const row of outdated) {
      const reference = framework.framework
      if (!reference) return
      await update(row.id, (loaded) => {
        const summary = groupRow(loaded.plan, reference, settings.thresholds)
        return { ...loaded, row: { ...loaded.row, summary, summaryVersion: GROUP_ROW_VERSION } }
      })
      await breathe()
    }
  }

  async function keep(changes: readonly ReceivedChange[]): Promise<Result<null, StorageError>> {
    const kept = await repository().commitReceived(changes)
    if (kept.ok) put(changes.map(({ row }) => row))
    return kept
  }

  async function presentOf(id: string): Promise<Present | null> {
    const row = rows.value.find((candidate) => candidate.id === id)
    if (!row) return null
    const read = await repository().loadReceived(id)
    if (!read.ok) return null
    const { plan, review, fields } = read.value
    return { change: { row, review, fields }, plan }
  }

  /**
   * Takes files in, one after the other. All that can be read of them counts at the end, in one transaction; stopped
   * before, or killed, nothing of them is kept. A file that cannot be read is refused with its reason and holds
   * nothing back.
   */
  async function receive(files: readonly IncomingFile[], { onProgress, signal }: ReceiveOptions = {}): Promise<Result<ReceiveReport, StorageError>> {
    if (!loaded.value) {
      const ready = await load()
      if (!ready.ok) return ready
    }
    const reference = framework.framework
    if (!reference) return fail({ code: 'unknown', detail: 'the framework is not loaded' })
    const { contentHash } = await import('@/domain/exchange/content-hash')
    const around = { framework: reference, thresholds: settings.thresholds, now: now(), newVersion: newId, hashOf: contentHash }
    const report: ReceiveReport = { files: [], cancelled: false }
    const changes = new Map<string, ReceivedChange>()
    const staged = new Map<string, string>()
    const discard = (): Promise<unknown> => repository().discardVersions([...staged.values()])

    const refuse = (name: string, error: ReceivedFile['error']): void => {
      report.files.push({ name, outcome: 'refused', id: null, error })
    }

    /** Of an earlier file of this import, or of the database. */
    async function present(id: string): Promise<Present | null> {
      const change = changes.get(id)
      if (!change) return presentOf(id)
      const plan = await repository().loadVersion(change.row.version)
      return plan.ok ? { change, plan: plan.value } : null
    }

    /** Reviews that came before their plan, or without it. */
    const early: { name: string; arrival: ReadArrival }[] = []

    async function take({ name, read }: IncomingFile): Promise<StorageError | null> {
      const text = await read()
      if (!text.ok) return (refuse(name, text.error), null)
      const arrival = await readArrival(text.value)
      if (!arrival.ok) return (refuse(name, arrival.error), null)
      if (arrival.value.type === 'plan') return settle(name, arrival.value)
      early.push({ name, arrival: arrival.value })
      return null
    }

    async function settle(name: string, arrival: ReadArrival): Promise<StorageError | null> {
      const id = planIdOf(arrival)
      const settled = settleArrival(arrival, name, await present(id), around)
      if (!settled.ok) return (refuse(name, settled.error), null)
      const { change, plan, outcome } = settled.value
      if (settled.value.staged) {
        const written = await repository().stageVersion(change.row.version, plan)
        if (!written.ok) return written.error
        const superseded = staged.get(id)
        staged.set(id, change.row.version)
        if (superseded) await repository().discardVersions([superseded])
      }
      changes.set(id, change)
      report.files.push({ name, outcome, id, error: null })
      return null
    }

    for (const [index, file] of files.entries()) {
      if (signal?.aborted) break
      const failure = await take(file)
      if (failure) {
        await discard()
        return fail(failure)
      }
      onProgress?.({ done: index + 1, count: files.length })
      await breathe()
    }
    for (const { name, arrival } of signal?.aborted ? [] : early) await settle(name, arrival)
    if (signal?.aborted) {
      await discard()
      return ok({ files: [], cancelled: true })
    }
    const kept = await keep([...changes.values()])
    if (!kept.ok) {
      await discard()
      return kept
    }
    if (opened.value && changes.has(opened.value.row.id)) await open(opened.value.row.id)
    return ok(report)
  }

  async function open(id: string): Promise<Result<LoadedReceived, StorageError>> {
    const read = await repository().loadReceived(id)
    if (read.ok) opened.value = read.value
    return read
  }

  function close(): void {
    opened.value = null
  }

  let last: Promise<unknown> = Promise.resolve()

  /** One change after the other: two that overlap would both start from the same review, and the second would undo the first. */
  function update(id: string, change: (loaded: LoadedReceived) => LoadedReceived): Promise<Result<LoadedReceived, StorageError>> {
    const next = last.then(() => updateNow(id, change))
    last = next
    return next
  }

  async function updateNow(id: string, change: (loaded: LoadedReceived) => LoadedReceived): Promise<Result<LoadedReceived, StorageError>> {
    const current = opened.value?.row.id === id ? ok(opened.value) : await repository().loadReceived(id)
    if (!current.ok) return current
    const changed = change(current.value)
    const { review, plan, fields } = changed
    const row = { ...changed.row, digest: reviewDigest(review, plan) }
    const kept = await keep([{ row, review, fields }])
    if (!kept.ok) return kept
    const next = { ...changed, row }
    if (opened.value?.row.id === id) opened.value = next
    return ok(next)
  }

  /** Keeps the tutor's change of a review. */
  function saveReview(id: string, review: Review): Promise<Result<LoadedReceived, StorageError>> {
    return update(id, (loaded) => ({ ...loaded, review: mergeReviews(loaded.review, review) }))
  }

  /** From now on "since the last review" counts from the plan as it is here. */
  function markReviewed(id: string): Promise<Result<LoadedReceived, StorageError>> {
    return update(id, (loaded) => ({
      ...loaded,
      reviewed: loaded.plan,
      row: { ...loaded.row, reviewedVersion: loaded.row.version, reviewedAt: now() }
    }))
  }

  function setArchived(id: string, archived: boolean): Promise<Result<LoadedReceived, StorageError>> {
    return update(id, (loaded) => ({ ...loaded, row: { ...loaded.row, archivedAt: archived ? now() : null } }))
  }

  async function saveNotes(id: string, notes: string): Promise<Result<null, StorageError>> {
    const saved = await repository().saveNotes(id, notes)
    if (saved.ok && opened.value?.row.id === id) opened.value = { ...opened.value, notes }
    return saved
  }

  const listNotes = () => repository().listNotes()

  async function remove(ids: readonly string[]): Promise<Result<null, StorageError>> {
    const removed = await repository().removeReceived(ids)
    if (!removed.ok) return removed
    rows.value = rows.value.filter(({ id }) => !ids.includes(id))
    if (opened.value && ids.includes(opened.value.row.id)) opened.value = null
    return removed
  }

  /** A received plan with all that belongs to it, whether on the screen or not: for a report, say. */
  const read = (id: string): Promise<Result<LoadedReceived, StorageError>> => repository().loadReceived(id)

  /** The `.gamme` file that goes back: the plan exactly as it came, with the review. */
  async function planFileText(id: string): Promise<Result<string, StorageError>> {
    const loadedPlan = await repository().loadReceived(id)
    if (!loadedPlan.ok) return loadedPlan
    const { plan, review, fields } = loadedPlan.value
    return ok(await planText(plan, { ...fields, review }))
  }

  /** The small `.gamme-revue` file: the review alone. */
  async function reviewFileText(id: string): Promise<Result<string, StorageError>> {
    const loadedPlan = await repository().loadReceived(id)
    if (!loadedPlan.ok) return loadedPlan
    const { plan, review, row } = loadedPlan.value
    const [app, { reviewFileOf, writeReviewFile }] = await Promise.all([programName(), import('@/domain/exchange/review-file')])
    return ok(writeReviewFile(reviewFileOf(review, plan, { app, savedAt: now(), contentHash: row.contentHash })))
  }

  return {
    rows,
    loaded,
    opened,
    differences,
    load,
    receive,
    open,
    close,
    read,
    saveReview,
    markReviewed,
    setArchived,
    saveNotes,
    listNotes,
    remove,
    planFileText,
    reviewFileText
  }
})

