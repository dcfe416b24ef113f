import * as v from 'valibot'
import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { GroupFilter, GroupSort } from '@/domain/review/group-table'
import { useDatabase } from './database'

export interface ReviewView {
  name: string
  filter: GroupFilter
  sort: GroupSort
}

const KEY = 'reviewViews'
const texts = v.array(v.string())
const schema = v.array(
  v.object({
    name: v.string(),
    filter: v.object({
      search: v.string(),
      parcours: texts,
      groups: texts,
      risks: v.array(v.picklist(['outOfReach', 'belowCourse', 'unknown', 'onCourse', 'secured'])),
      verdicts: v.array(v.picklist(['none', 'stale', 'toRevise', 'agreed', 'validated'])),
      archived: v.boolean()
    }),
    sort: v.object({
      key: v.picklist(['label', 'group', 'parcours', 'wishes', 'semester', 'ects', 'risk', 'load', 'diagnostics', 'verdict', 'updatedAt']),
      direction: v.picklist(['ascending', 'descending'])
    })
  })
)

/** Filters and orders of the group table that the tutor named. */
export const useReviewViews = defineStore('review-views', () => {
  const database = useDatabase()
  const views = ref<ReviewView[]>([])

  async function load(): Promise<void> {
    const read = await database.opened.settings.readSettings()
    const parsed = v.safeParse(schema, read.ok ? read.value[KEY] : null)
    if (parsed.success) views.value = parsed.output
  }

  async function keep(): Promise<void> {
    await database.opened.settings.writeSettings({ [KEY]: views.value })
  }

  /** One of the same name is replaced. */
  async function save(view: ReviewView): Promise<void> {
    views.value = [...views.value.filter(({ name }) => name !== view.name), { name: view.name, filter: { ...view.filter }, sort: { ...view.sort } }]
    await keep()
  }

  async function remove(name: string): Promise<void> {
    views.value = views.value.filter((view) => view.name !== name)
    await keep()
  }

  return { views, load, save, remove }
})
