import { describe, expect, it } from 'vitest'
import { loadOf } from '@/domain/schedule/load'
import { weeksOf } from '@/domain/schedule/weeks'
import { levelPreview } from '@/features/semester/levelling/level-preview'
import { found, laterContext, moduleOf, newPlan, run, semesterOf } from '../plan/fixtures'

const bare = newPlan()
const s3 = semesterOf(bare, 3).id
const first = found(weeksOf(bare, s3)[0], 'first week').monday
const heavy = run(bare, [
  { type: 'setPersonalFactor', of: { kind: 'ressource' }, factor: 0.5 },
  { type: 'resizeSpread', module: moduleOf(bare, 'R3.05').id, first, last: first }
])

describe('levelling seen before it is done', () => {
  it('ends where the command ends, and names what moves', () => {
    const plan = run(heavy, [{ type: 'setCeiling', minutes: Math.floor(loadOf(heavy, s3).peak * 0.8) }])
    const preview = levelPreview(plan, s3, null, laterContext())
    const after = run(plan, [{ type: 'levelSemester', semester: s3, from: null }])
    expect(preview.after).toEqual(loadOf(after, s3).weeks)
    expect(preview.before).toEqual(loadOf(plan, s3).weeks)
    expect(preview.moves.length).toBeGreaterThan(0)
    expect(preview.sums.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(preview.levelling.moved)
    expect(preview.moves.every(({ name }) => name !== '')).toBe(true)
  })

  it('shows the same load twice when there is nothing to do', () => {
    const plan = run(heavy, [{ type: 'setCeiling', minutes: loadOf(heavy, s3).peak }])
    const preview = levelPreview(plan, s3, null, laterContext())
    expect(preview.moves).toEqual([])
    expect(preview.after).toEqual(preview.before)
  })
})
