import { defineStore } from 'pinia'
import { ref } from 'vue'
import { NO_FILTER, type GroupFilter, type GroupSort } from '@/domain/review/group-table'
import type { Result } from '@/domain/result'
import { newId } from '@/platform/clock'
import type { StorageError } from '@/storage/storage-error'
import { useDatabase } from './database'

const KEY = 'groupViews'

/** A filter and an order of the group table, kept under a name. */
export interface GroupView {
  id: string
  name: string
  filter: GroupFilter
  sort: GroupSort
}

function isView(value: unknown): value is GroupView {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, filter, sort } = value as Record<string, unknown>
  return typeof id === 'string' && typeof name === 'string' && typeof filter === 'object' && filter !== null && typeof sort === 'object' && sort !== null
}

/** A view of another version may lack a filter that this one knows: it then lets everything through. */
function readViews(value: unknown): GroupView[] {
  return Array.isArray(value) ? value.filter(isView).map((view) => ({ ...view, filter: { ...NO_FILTER, ...view.filter } })) : []
}

/** The saved views of the group table. */
export const useGroupViews = defineStore('group-views', () => {
  const database = useDatabase()
  const views = ref<GroupView[]>([])

  async function load(): Promise<void> {
    const read = await database.opened.settings.readSettings()
    if (read.ok) views.value = readViews(read.value[KEY])
  }

  const keep = (): Promise<Result<null, StorageError>> => database.opened.settings.writeSettings({ [KEY]: views.value })

  /** Saves a view; one of the same name is replaced. */
  async function save(view: Omit<GroupView, 'id'>): Promise<GroupView> {
    const name = view.name.trim()
    const former = views.value.find((other) => other.name === name)
    const saved = { ...view, name, id: former?.id ?? newId() }
    views.value = [...views.value.filter(({ id }) => id !== saved.id), saved].sort((a, b) => a.name.localeCompare(b.name))
    await keep()
    return saved
  }

  async function remove(id: string): Promise<void> {
    views.value = views.value.filter((view) => view.id !== id)
    await keep()
  }

  return { views, load, save, remove }
})
