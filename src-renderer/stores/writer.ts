import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { ReviewRole } from '@/domain/review/review'
import type { Writer } from '@/domain/review/edit-review'
import { newId } from '@/platform/clock'
import { useDatabase } from './database'

const KEY = 'reviewWriter'

interface StoredWriter {
  student: string
  tutor: string
  name: string
}

function readStored(value: unknown): StoredWriter {
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  const text = (field: string): string | null => (typeof fields[field] === 'string' && fields[field] !== '' ? fields[field] : null)
  return { student: text('student') ?? newId(), tutor: text('tutor') ?? newId(), name: text('name') ?? '' }
}

/** Who writes in reviews on this machine: a random id for each role, made once, and an optional name. */
export const useWriter = defineStore('writer', () => {
  const database = useDatabase()
  const stored = ref<StoredWriter | null>(null)

  /** Reads the ids, or makes them at the first use. */
  async function load(): Promise<void> {
    if (stored.value) return
    const read = await database.opened.settings.readSettings()
    stored.value ??= readStored(read.ok ? read.value[KEY] : null)
    // A database that cannot be read now may hold ids: writing others would make this tutor a second one.
    if (read.ok) await keep()
  }

  async function keep(): Promise<void> {
    await database.opened.settings.writeSettings({ [KEY]: stored.value })
  }

  const name = computed(() => stored.value?.name ?? '')

  async function rename(next: string): Promise<void> {
    await load()
    if (stored.value) stored.value = { ...stored.value, name: next.trim() }
    await keep()
  }

  async function as(role: ReviewRole): Promise<Writer> {
    await load()
    return { id: stored.value?.[role] ?? '', role, name: name.value }
  }

  return { name, load, rename, as }
})
