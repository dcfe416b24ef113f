import { describe, expect, it } from 'vitest'
import type { SelfAssessment } from '@/domain/plan/plan'
import { errorOf, newPlan, run } from './fixtures'

const plan = newPlan()
const first: SelfAssessment = { id: 'a', date: '2025-09-12', answers: { industry: 2, making: 4 }, notes: '' }
const later: SelfAssessment = { id: 'b', date: '2026-06-20', answers: { industry: 3 }, notes: 'après le stage' }

describe('self-assessments', () => {
  it('stay in the order of their dates', () => {
    const two = run(plan, [{ type: 'addSelfAssessment', assessment: later }, { type: 'addSelfAssessment', assessment: first }])
    expect(two.selfAssessments).toStrictEqual([first, later])
    const moved = run(two, [{ type: 'changeSelfAssessment', assessment: { ...first, date: '2026-07-01' } }])
    expect(moved.selfAssessments?.map(({ id }) => id)).toStrictEqual(['b', 'a'])
  })

  it('leave no trace in a plan that loses the last', () => {
    const added = run(plan, [{ type: 'addSelfAssessment', assessment: first }])
    expect('selfAssessments' in run(added, [{ type: 'removeSelfAssessment', assessment: 'a' }])).toBe(false)
  })

  it.each([
    ['a level out of 1 to 4', { ...first, answers: { industry: 5 } }],
    ['a half level', { ...first, answers: { industry: 1.5 } }],
    ['no day', { ...first, date: '2025-02-30' }],
    ['no id', { ...first, id: '' }]
  ])('refuse %s', (_what, assessment) => {
    expect(errorOf(plan, { type: 'addSelfAssessment', assessment })).toBe('invalid-value')
  })

  it('refuse an id that is taken, and one that is not there', () => {
    const added = run(plan, [{ type: 'addSelfAssessment', assessment: first }])
    expect(errorOf(added, { type: 'addSelfAssessment', assessment: first })).toBe('invalid-value')
    expect(errorOf(added, { type: 'changeSelfAssessment', assessment: first })).toBe('no-change')
    expect(errorOf(plan, { type: 'changeSelfAssessment', assessment: first })).toBe('unknown-self-assessment')
    expect(errorOf(plan, { type: 'removeSelfAssessment', assessment: 'a' })).toBe('unknown-self-assessment')
  })
})
