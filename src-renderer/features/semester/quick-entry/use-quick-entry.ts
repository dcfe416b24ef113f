import { computed, onMounted, ref, shallowRef, watch } from 'vue'
import type { Plan } from '@/domain/plan/plan'
import type { QuickEntry, QuickPart, readQuickEntry } from '@/domain/schedule/quick-entry'
import { localNow } from '@/platform/clock'
import { newDraft, type DueDraft } from '../tasks/due-draft'

const PARTS: Partial<Record<QuickPart, keyof DueDraft>> = { kind: 'kind', module: 'module', day: 'day', time: 'time', estimate: 'estimate' }

function draftOf({ kind, title, module, due, time, estimate }: QuickEntry): DueDraft {
  return newDraft({ kind, title, module: module ?? '', day: due ?? '', time: time ?? '', estimate })
}

/** A line of text, what it seems to say, and what the student corrects of it. */
export function useQuickEntry(plan: () => Plan, semester: () => string) {
  const text = ref('')
  /** What was corrected stays, whatever is typed on. */
  const corrections = ref<Partial<DueDraft>>({})
  const read = shallowRef<typeof readQuickEntry | null>(null)

  // The reader of dates is large, and needed by no other screen.
  onMounted(async () => {
    read.value = (await import('@/domain/schedule/quick-entry')).readQuickEntry
  })

  const entry = computed<QuickEntry | null>(() =>
    read.value && text.value.trim() !== '' ? read.value(text.value, plan(), semester(), localNow()) : null
  )
  const draft = computed<DueDraft | null>(() => (entry.value ? { ...draftOf(entry.value), ...corrections.value } : null))
  /** The words that each part was read from; none for what was corrected. */
  const words = computed(() => {
    const found: Partial<Record<keyof DueDraft, string>> = {}
    for (const { part, text: source } of entry.value?.understood ?? []) {
      const field = PARTS[part]
      if (field && corrections.value[field] === undefined) found[field] = source
    }
    return found
  })

  watch(text, (next) => {
    if (next.trim() === '') corrections.value = {}
  })

  function correct(change: Partial<DueDraft>): void {
    corrections.value = { ...corrections.value, ...change }
  }

  function clear(): void {
    text.value = ''
    corrections.value = {}
  }

  return { text, entry, draft, words, correct, clear }
}
