import type { Page } from '@playwright/test'
import type { HistoryEntry } from '@/domain/plan/history'
import type { Plan } from '@/domain/plan/plan'

export interface Stored {
  plan: Plan
  /** Changes that can be undone. */
  position: number
  /** Every change kept, undone ones too, oldest first. */
  entries: HistoryEntry[]
}

/** What the database really holds, read beside the application's own code. */
export async function storedPlans(page: Page): Promise<Stored[]> {
  return page.evaluate(async () => {
    const request = <T>(pending: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        pending.onsuccess = () => resolve(pending.result)
        pending.onerror = () => reject(pending.error ?? new Error('The request failed.'))
      })
    const database = await request(indexedDB.open('gamme'))
    const reading = database.transaction(['plans', 'shelf', 'history'], 'readonly')
    const plans = await request(reading.objectStore('plans').getAll())
    const shelf = await request(reading.objectStore('shelf').getAll())
    const rows = await request(reading.objectStore('history').getAll())
    database.close()
    return plans.map(({ id, plan }) => {
      const { first, length, position } = shelf.find((row) => row.id === id).history
      const entries = rows
        .filter((row) => row.planId === id && row.seq >= first && row.seq < first + length)
        .map((row) => row.entry)
      if (entries.length !== length) throw new Error(`${length} changes are announced, ${entries.length} are kept.`)
      return { plan, position, entries }
    })
  })
}
