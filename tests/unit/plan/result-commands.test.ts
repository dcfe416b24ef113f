import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/plan/command'
import type { RecordedDecision } from '@/domain/plan/plan'
import { errorOf, newPlan, run, semesterOf } from './fixtures'

const plan = newPlan()
const s1 = semesterOf(plan, 1).id
const decision = (changes: Partial<RecordedDecision> = {}): RecordedDecision => ({
  id: 'd1',
  target: { type: 'ue', semester: s1, ue: 'UE1.1' },
  code: 'ADM',
  date: '2026-07-01',
  notes: '',
  ...changes
})

describe('UE averages entered as such', () => {
  it('sets, replaces and takes back', () => {
    const set = run(plan, [
      { type: 'setUeMark', semester: s1, ue: 'UE1.1', mark: 1200 },
      { type: 'setUeMark', semester: s1, ue: 'UE1.2', mark: 900 },
      { type: 'setUeMark', semester: s1, ue: 'UE1.1', mark: 1250 }
    ])
    expect(set.ueMarks).toStrictEqual([
      { semester: s1, ue: 'UE1.1', mark: 1250 },
      { semester: s1, ue: 'UE1.2', mark: 900 }
    ])
    expect(run(set, [{ type: 'setUeMark', semester: s1, ue: 'UE1.1', mark: null }]).ueMarks).toHaveLength(1)
  })
})

describe('bonus and malus', () => {
  const bonus = (marks: number[], ue: string | null = null): Command => ({ type: 'setAdjustment', semester: s1, ue, kind: 'bonus', marks })

  it('sets, replaces those of the same UE and kind alone, and leaves no trace once taken away', () => {
    const set = run(plan, [bonus([1400]), bonus([1200, 1300], 'UE1.1'), { type: 'setAdjustment', semester: s1, ue: null, kind: 'malus', marks: [50] }, bonus([1500])])
    expect(set.adjustments).toStrictEqual([
      { semester: s1, ue: 'UE1.1', kind: 'bonus', mark: 1200 },
      { semester: s1, ue: 'UE1.1', kind: 'bonus', mark: 1300 },
      { semester: s1, ue: null, kind: 'malus', mark: 50 },
      { semester: s1, ue: null, kind: 'bonus', mark: 1500 }
    ])
    const cleared = run(set, [bonus([]), bonus([], 'UE1.1'), { type: 'setAdjustment', semester: s1, ue: null, kind: 'malus', marks: [] }])
    expect('adjustments' in cleared).toBe(false)
  })

  it.each<[string, Command, string]>([
    ['an unknown semester', { type: 'setAdjustment', semester: 'none', ue: null, kind: 'bonus', marks: [1200] }, 'unknown-semester'],
    ['a UE that the semester has not', bonus([1200], 'UE6.1'), 'invalid-value'],
    ['a mark that is no whole number', bonus([12.5]), 'invalid-value'],
    ['nothing to take away', bonus([]), 'no-change']
  ])('refuses %s', (_, command, code) => {
    expect(errorOf(plan, command)).toBe(code)
  })
})

describe('decisions of the jury', () => {
  it('replaces one on the same thing, whatever its id', () => {
    const twice = run(plan, [
      { type: 'recordDecision', decision: decision() },
      { type: 'recordDecision', decision: decision({ id: 'd2', code: 'ADJ' }) }
    ])
    expect(twice.decisions).toStrictEqual([decision({ id: 'd2', code: 'ADJ' })])
  })

  it('moves one to another target by its id, over the one that was there', () => {
    const other = { type: 'ue' as const, semester: s1, ue: 'UE1.2' }
    const moved = run(plan, [
      { type: 'recordDecision', decision: decision() },
      { type: 'recordDecision', decision: decision({ id: 'd2', target: other }) },
      { type: 'recordDecision', decision: decision({ target: other, code: 'CMP' }) }
    ])
    expect(moved.decisions).toStrictEqual([decision({ target: other, code: 'CMP' })])
  })

  it('takes one back', () => {
    const recorded = run(plan, [{ type: 'recordDecision', decision: decision() }])
    expect(run(recorded, [{ type: 'removeDecision', decision: 'd1' }]).decisions).toStrictEqual([])
  })
})

describe('refusals', () => {
  const recorded = run(plan, [
    { type: 'recordDecision', decision: decision() },
    { type: 'setUeMark', semester: s1, ue: 'UE1.1', mark: 1200 }
  ])

  it.each<[string, Command]>([
    ['no-change', { type: 'recordDecision', decision: decision() }],
    ['no-change', { type: 'setUeMark', semester: s1, ue: 'UE1.1', mark: 1200 }],
    ['no-change', { type: 'setUeMark', semester: s1, ue: 'UE1.2', mark: null }],
    ['invalid-value', { type: 'setUeMark', semester: s1, ue: 'UE2.1', mark: 1200 }],
    ['invalid-value', { type: 'setUeMark', semester: s1, ue: 'UE1.2', mark: 12.5 }],
    ['unknown-semester', { type: 'setUeMark', semester: 'nowhere', ue: 'UE1.2', mark: 1200 }],
    ['invalid-value', { type: 'recordDecision', decision: decision({ code: 'PASD' }) }],
    ['invalid-value', { type: 'recordDecision', decision: decision({ id: '' }) }],
    ['invalid-value', { type: 'recordDecision', decision: decision({ target: { type: 'year', year: 4, academicYear: 2025 } }) }],
    ['unknown-semester', { type: 'recordDecision', decision: decision({ target: { type: 'ue', semester: 'nowhere', ue: 'UE1.1' } }) }],
    ['unknown-decision', { type: 'removeDecision', decision: 'nothing' }]
  ])('answers %s to $type', (code, command) => {
    expect(errorOf(recorded, command)).toBe(code)
  })
})
