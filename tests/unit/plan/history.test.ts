import { describe, expect, it } from 'vitest'
import { emptyHistory, MAX_HISTORY_ENTRIES, record, redo, undo, type HistoryEntry } from '@/domain/plan/history'
import { laterContext, newPlan } from './fixtures'

const plan = newPlan()
const entry = (index: number): HistoryEntry => ({
  id: `e${index}`,
  at: '2026-01-01T00:00:00.000Z',
  label: { key: 'setNotes', params: {} },
  patches: [{ op: 'replace', path: ['notes'], value: `${index}` }],
  inverse: [{ op: 'replace', path: ['notes'], value: '' }]
})

describe('the history', () => {
  it('has nothing to undo or redo at first', () => {
    expect(undo(plan, emptyHistory(), laterContext())).toStrictEqual({ ok: false, error: { code: 'nothing-to-undo' } })
    expect(redo(plan, emptyHistory(), laterContext())).toStrictEqual({ ok: false, error: { code: 'nothing-to-redo' } })
  })

  it('counts an undo as a change, with its date', () => {
    const step = undo({ ...plan, notes: '1', revision: 4 }, record(emptyHistory(), entry(1)), laterContext('2026-03-01T00:00:00.000Z'))
    expect(step.ok && step.value).toMatchObject({
      plan: { notes: '', revision: 5, updatedAt: '2026-03-01T00:00:00.000Z' },
      history: { position: 0 },
      label: { key: 'setNotes' }
    })
  })

  it('drops what could be redone once something else is done', () => {
    const two = record(record(emptyHistory(), entry(1)), entry(2))
    const back = undo(plan, two, laterContext())
    if (!back.ok) return expect.fail(back.error.code)
    const other = record(back.value.history, entry(3))
    expect(other.entries.map(({ id }) => id)).toStrictEqual(['e1', 'e3'])
    expect(other.position).toBe(2)
    expect(two.entries).toHaveLength(2)
  })

  it('keeps the last thousand', () => {
    let history = emptyHistory()
    for (let index = 0; index <= MAX_HISTORY_ENTRIES; index++) history = record(history, entry(index))
    expect(history.entries).toHaveLength(1000)
    expect(history.entries[0]?.id).toBe('e1')
    expect(history.position).toBe(1000)
  })
})
