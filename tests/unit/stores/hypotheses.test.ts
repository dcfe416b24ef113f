import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyHistory } from '@/domain/plan/history'
import { useCurrentPlan } from '@/stores/current-plan'
import { useHypotheses } from '@/stores/hypotheses'
import { useMarkDrafts } from '@/stores/mark-drafts'
import { newPlan } from '../plan/fixtures'

beforeEach(() => setActivePinia(createPinia()))

function open(id: string): void {
  const current = useCurrentPlan()
  current.plan = { ...newPlan(), id }
  current.history = emptyHistory()
}

describe('hypotheses', () => {
  it('are set, taken back, cleared, and undone one by one', () => {
    open('a')
    const hypotheses = useHypotheses()
    hypotheses.set('m1', 1200)
    hypotheses.set('m2', 900)
    hypotheses.set('m1', null)
    expect(hypotheses.marks).toEqual({ m2: 900 })
    hypotheses.clear()
    expect([hypotheses.count, hypotheses.canUndo]).toEqual([0, true])
    const states: unknown[] = []
    while (hypotheses.canUndo) {
      hypotheses.undo()
      states.push({ ...hypotheses.marks })
    }
    expect(states).toEqual([{ m2: 900 }, { m1: 1200, m2: 900 }, { m1: 1200 }, {}])
  })

  it('moving one slider is one step, however many marks it passes', () => {
    open('a')
    const hypotheses = useHypotheses()
    for (const mark of [1000, 1025, 1050]) hypotheses.set('m1', mark)
    hypotheses.undo()
    expect(hypotheses.marks).toEqual({})
    expect(hypotheses.canUndo).toBe(false)
  })

  it('a way is applied over the others in one step', () => {
    open('a')
    const hypotheses = useHypotheses()
    hypotheses.set('m1', 500)
    hypotheses.apply({ m1: 1200, m2: 1300 })
    expect(hypotheses.marks).toEqual({ m1: 1200, m2: 1300 })
    hypotheses.undo()
    expect(hypotheses.marks).toEqual({ m1: 500 })
  })

  it('stay with their plan, and never enter it', () => {
    open('a')
    const current = useCurrentPlan()
    const hypotheses = useHypotheses()
    const before = current.plan
    hypotheses.set('m1', 500)
    expect(current.plan).toBe(before)
    open('b')
    expect(hypotheses.count).toBe(0)
    open('a')
    expect(hypotheses.marks).toEqual({ m1: 500 })
  })

  it('without a plan there are none', () => {
    const hypotheses = useHypotheses()
    hypotheses.set('m1', 500)
    hypotheses.clear()
    hypotheses.undo()
    expect(hypotheses.count).toBe(0)
  })
})

describe('what was typed and is no mark', () => {
  it('is kept by cell until it is dropped', () => {
    const drafts = useMarkDrafts()
    drafts.keep('m1/mark', 'douze')
    expect(drafts.texts.get('m1/mark')).toBe('douze')
    drafts.drop('m1/mark')
    expect(drafts.texts.has('m1/mark')).toBe(false)
  })
})
