import Dexie from 'dexie'
import type { History } from '@/domain/plan/history'
import type { GammeDatabase, ShelfRow } from './database'
import type { HistoryChange } from './history-change'
import { toPlain } from './to-plain'

type HistoryTable = GammeDatabase['history']
type HistoryWindow = ShelfRow['history']

function rowsOf(table: HistoryTable, planId: string, from: number, to: number | typeof Dexie.maxKey) {
  return table.where('[planId+seq]').between([planId, from], [planId, to], true, false)
}

/** The history as its shelf row describes it; empty when rows are missing, since patches only apply in a complete order. */
export async function readHistory(table: HistoryTable, row: ShelfRow): Promise<History> {
  const { first, length, position } = row.history
  const rows = await rowsOf(table, row.id, first, first + length).toArray()
  if (rows.length !== length || position > length) return { entries: [], position: 0 }
  return { entries: rows.map((stored) => stored.entry), position }
}

export async function deleteHistory(table: HistoryTable, planId: string): Promise<void> {
  await rowsOf(table, planId, 0, Dexie.maxKey).delete()
}

/** Brings the rows to the change's end and answers where they then stand. Kept rows are not touched. */
export async function writeHistory(
  table: HistoryTable,
  planId: string,
  first: number,
  change: HistoryChange
): Promise<HistoryWindow> {
  const start = change.type === 'step' ? first + change.dropped : 0
  const kept = change.type === 'step' ? change.kept : 0
  const appended = change.type === 'step' ? change.appended : change.entries
  const end = start + kept
  if (change.type === 'whole') {
    await deleteHistory(table, planId)
  } else {
    if (change.dropped > 0) await rowsOf(table, planId, first, start).delete()
    if (end < first + change.before) await rowsOf(table, planId, end, Dexie.maxKey).delete()
  }
  await table.bulkPut(toPlain(appended).map((entry, index) => ({ planId, seq: end + index, entry })))
  return { first: start, length: kept + appended.length, position: change.position }
}
