import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from '@/domain/plan/history'
import { historyChange, type HistoryChange } from '@/storage/history-change'
import { entry, historyOf } from './support'

/** What the database would hold after the change. */
function applied(saved: HistoryEntry[], change: HistoryChange): HistoryEntry[] {
  if (change.type === 'whole') return change.entries
  return [...saved.slice(change.dropped, change.dropped + change.kept), ...change.appended]
}

describe('historyChange', () => {
  it('appends one entry and keeps the others', () => {
    const saved = historyOf(3)
    const current = { entries: [...saved.entries, entry('new')], position: 4 }
    expect(historyChange(saved, current)).toEqual({
      type: 'step',
      before: 3,
      dropped: 0,
      kept: 3,
      appended: [entry('new')],
      position: 4
    })
  })

  it('writes no entry for an undo', () => {
    const saved = historyOf(3)
    expect(historyChange(saved, { ...saved, position: 2 })).toEqual({
      type: 'step',
      before: 3,
      dropped: 0,
      kept: 3,
      appended: [],
      position: 2
    })
  })

  it('replaces what was undone by a new change', () => {
    const saved = historyOf(3, 1)
    const current = { entries: [...saved.entries.slice(0, 1), entry('new')], position: 2 }
    expect(historyChange(saved, current)).toMatchObject({ type: 'step', dropped: 0, kept: 1, appended: [entry('new')] })
  })

  it('drops the oldest entries of a history that was shortened', () => {
    const saved = historyOf(4)
    const current = { entries: [...saved.entries.slice(2), entry('new')], position: 3 }
    expect(historyChange(saved, current)).toMatchObject({ type: 'step', dropped: 2, kept: 2, appended: [entry('new')] })
  })

  it('writes everything when it is not known what is stored', () => {
    expect(historyChange(null, historyOf(2))).toEqual({ type: 'whole', entries: historyOf(2).entries, position: 2 })
  })

  it('leads from any history to any other made of its entries and new ones', () => {
    fc.assert(
      fc.property(
        fc.nat(8),
        fc.nat(8),
        fc.nat(8),
        fc.array(fc.string(), { maxLength: 4 }),
        (length, from, count, names) => {
          const saved = historyOf(length)
          const entries = [...saved.entries.slice(from, from + count), ...names.map((name) => entry(`new ${name}`))]
          const change = historyChange(saved, { entries, position: entries.length })
          expect(applied(saved.entries, change)).toEqual(entries)
        }
      )
    )
  })
})
