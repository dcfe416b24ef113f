import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Plan } from '@/domain/plan/plan'
import { ok } from '@/domain/result'
import { newId } from '@/platform/clock'
import { useLibrary, type LibraryError } from '@/stores/library'
import { safeChoice, isImported, type Choice, type ImportEntry, type ReadyEntry } from './import-entry'
import { decodeText, type Arrival } from './read-bytes'

export interface ImportReport {
  imported: { plan: Plan; choice: Choice }[]
  failed: number
}

/** Lets the window draw and hear between two files. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Files on their way in, from the menu, a drop or the system, up to what the user decides for each. */
export const useImportQueue = defineStore('import-queue', () => {
  const library = useLibrary()

  const entries = shallowRef<ImportEntry[]>([])
  const open = ref(false)
  /** Files being imported, and how many are done; null while the user decides. */
  const applying = ref<{ done: number; count: number } | null>(null)
  let waiting: { id: string; arrival: Arrival }[] = []
  let reading = false

  const unread = computed(() => entries.value.filter(({ state }) => state === 'reading').length)

  function put(entry: ImportEntry): void {
    entries.value = entries.value.map((other) => (other.id === entry.id ? entry : other))
  }

  /** Shows the dialog and reads the files one after the other; nothing is written. */
  async function offer(arrivals: readonly Arrival[]): Promise<void> {
    if (arrivals.length === 0) return
    const added = arrivals.map((arrival) => ({ id: newId(), arrival }))
    entries.value = [
      ...entries.value,
      ...added.map(({ id, arrival }): ImportEntry => ({ id, name: arrival.name, state: 'reading' }))
    ]
    waiting.push(...added)
    open.value = true
    if (reading) return
    reading = true
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const entry = await read(next.id, next.arrival)
      put(entry)
      await breathe()
    }
    reading = false
  }

  async function read(id: string, { name, read: readBytes }: Arrival): Promise<ImportEntry> {
    const bytes = await readBytes()
    const text = bytes.ok ? decodeText(bytes.value) : bytes
    if (!text.ok) return { id, name, state: 'refused', error: text.error }
    const preview = await library.readForImport(text.value)
    if (!preview.ok) return { id, name, state: 'refused', error: preview.error }
    const tutor = await tutorSpaceInUse()
    return {
      id,
      name,
      state: 'ready',
      text: text.value,
      preview: preview.value,
      choice: safeChoice(preview.value, tutor),
      failure: null,
      tutor
    }
  }

  /** Forgets the files that are not read yet; answers how many. */
  function stopReading(): number {
    waiting = []
    const left = entries.value.filter(({ state }) => state !== 'reading')
    const stopped = entries.value.length - left.length
    entries.value = left
    if (left.length === 0) open.value = false
    return stopped
  }

  function choose(entry: ReadyEntry, choice: Choice): void {
    put({ ...entry, choice })
  }

  /**
   * Imports what was chosen, in order. What fails stays in the list with its reason; all else leaves it.
   * `copyName` names the second plan of "keep both".
   */
  async function apply(copyName: (name: string) => string): Promise<ImportReport> {
    const report: ImportReport = { imported: [], failed: 0 }
    const listed = new Set(entries.value.map(({ id }) => id))
    const chosen = entries.value.filter(isImported)
    const known = new Set<string>()
    const left: ImportEntry[] = []
    applying.value = { done: 0, count: chosen.length }
    for (const [index, entry] of chosen.entries()) {
      const settled = await settle(entry, known)
      if (settled.choice === 'receive') {
        const failure = await receive(settled)
        if (failure) left.push({ ...settled, failure })
        else report.imported.push({ plan: settled.preview.file.plan, choice: 'receive' })
      } else if (settled.choice !== 'leave') {
        const applied = await library.applyImport(settled.preview, settled.choice, copyName(settled.preview.file.plan.name))
        if (applied.ok) report.imported.push({ plan: applied.value, choice: settled.choice })
        else left.push({ ...settled, failure: applied.error })
      }
      known.add(entry.preview.file.plan.id)
      applying.value = { done: index + 1, count: chosen.length }
      await breathe()
    }
    report.failed = left.length
    applying.value = null
    // Files that arrived in the meantime were not decided on.
    entries.value = [...left, ...entries.value.filter(({ id }) => !listed.has(id))]
    open.value = entries.value.length > 0
    return report
  }

  /** Loaded at the first file: the tutor's space is no part of the start. */
  async function tutorSpace() {
    const { useReceived } = await import('@/stores/received')
    return useReceived()
  }

  async function tutorSpaceInUse(): Promise<boolean> {
    const received = await tutorSpace()
    if (!received.loaded) await received.load()
    return received.rows.length > 0
  }

  async function receive({ name, text }: ReadyEntry): Promise<LibraryError | null> {
    const taken = await (await tutorSpace()).receive([{ name, read: () => Promise.resolve(ok(text)) }])
    return taken.ok ? null : taken.error
  }

  /**
   * The same plan twice in one go: the second file was compared with what was here before the first.
   * It is compared again, and changes no more than the safe choice would.
   */
  async function settle(entry: ReadyEntry, known: ReadonlySet<string>): Promise<ReadyEntry> {
    if (!known.has(entry.preview.file.plan.id)) return entry
    const preview = await library.readForImport(entry.text)
    return preview.ok ? { ...entry, preview: preview.value, choice: entry.choice === 'receive' ? 'receive' : safeChoice(preview.value) } : entry
  }

  function close(): void {
    waiting = []
    entries.value = []
    open.value = false
  }

  return { entries, open, applying, unread, offer, stopReading, choose, apply, close }
})
