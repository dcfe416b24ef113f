import { describe, expect, it } from 'vitest'
import { contentHash } from '@/domain/exchange/content-hash'
import { sharedPart, WHOLE_PLAN, withOwnPart, type Share } from '@/domain/exchange/share'
import { applyCommand } from '@/domain/plan/apply-command'
import { emptyHistory, record, undo } from '@/domain/plan/history'
import { addVerdict } from '@/domain/review/edit-review'
import { emptyReview, type Review } from '@/domain/review/review'
import { reviewDigest } from '@/domain/review/review-digest'
import { standingVerdicts, verdictOf } from '@/domain/review/verdict'
import { laterContext, newPlan, run, semesterOf } from '../plan/fixtures'
import { valueOf } from '../storage/support'
import { machineContext, otherTutor, tutor } from './reviewed'

const plan = run(newPlan(), [
  { type: 'setNotes', notes: 'à moi' },
  { type: 'setSemesterNotes', semester: semesterOf(newPlan(), 1).id, notes: 'difficile' }
])
const OPEN: Share = { name: true, notes: false, evidence: false, agenda: false }

function validated(share: Share): Review {
  const context = machineContext('t')
  const read = sharedPart(plan, share)
  return addVerdict(emptyReview(plan.id), tutor, verdictOf(read, tutor, { verdict: 'validated', note: 'ok', share }, context()), context())
}

const current = (review: Review, onPlan: typeof plan): boolean[] => standingVerdicts(review, onPlan).map((verdict) => verdict.current)

describe('a verdict', () => {
  it('stands on the very plan, drops with a change, and comes back with undo', () => {
    const review = validated(WHOLE_PLAN)
    expect(current(review, plan)).toEqual([true])
    const changed = valueOf(applyCommand(plan, { type: 'renamePlan', name: 'Autre' }, laterContext()))
    expect(current(review, changed.plan)).toEqual([false])
    const back = valueOf(undo(changed.plan, record(emptyHistory(), changed.entry), laterContext()))
    expect(back.plan.revision).not.toBe(plan.revision)
    expect(current(review, back.plan)).toEqual([true])
  })

  it('on a plan that came without its notes stands on the student’s whole plan', () => {
    const review = validated(OPEN)
    expect(current(review, plan)).toEqual([true])
    expect(current(review, sharedPart(plan, OPEN))).toEqual([true])
    expect(current(review, run(plan, [{ type: 'setNotes', notes: 'autre chose' }]))).toEqual([true])
    expect(current(review, run(plan, [{ type: 'chooseParcours', parcours: 'II' }]))).toEqual([false])
  })

  it('given again replaces the tutor’s own in lists, never another tutor’s', () => {
    const context = machineContext('u')
    const revise = verdictOf(plan, otherTutor, { verdict: 'toRevise', note: '', share: WHOLE_PLAN }, context())
    const agreed = verdictOf(plan, tutor, { verdict: 'agreed', note: '', share: WHOLE_PLAN }, context())
    const review = addVerdict(addVerdict(validated(WHOLE_PLAN), otherTutor, revise, context()), tutor, agreed, context())
    expect(standingVerdicts(review, plan).map(({ entry }) => entry.verdict)).toEqual(['toRevise', 'agreed'])
    expect(reviewDigest(review, plan).verdicts.map(({ verdict, name }) => [verdict, name])).toEqual([
      ['agreed', 'Ada'],
      ['toRevise', '']
    ])
  })
})

describe('the part of a plan that is shared', () => {
  it('holds no note, and is the same when it is taken again', () => {
    const part = sharedPart(plan, OPEN)
    expect(JSON.stringify(part)).not.toMatch(/à moi|difficile/)
    expect(contentHash(sharedPart(part, OPEN))).toBe(contentHash(part))
    expect(sharedPart(plan, WHOLE_PLAN)).toEqual(plan)
  })

  it('without the name is a plan without name', () => {
    expect(sharedPart(plan, { ...OPEN, name: false }).name).toBe('')
  })

  it('leaves tasks and timetables out, and no empty field behind', () => {
    const task = { id: 'k', title: 'Rendre', due: '2026-01-10', kind: 'task', done: false } as const
    const busy = { ...plan, schedule: { ceiling: 2400, tasks: [task], timetables: [] } } as unknown as typeof plan
    expect(sharedPart(busy, OPEN).schedule).toEqual({ ceiling: 2400 })
    const tasksOnly = { ...plan, schedule: { tasks: [task] } } as unknown as typeof plan
    expect('schedule' in sharedPart(tasksOnly, OPEN)).toBe(false)
    expect(withOwnPart(sharedPart(tasksOnly, OPEN), tasksOnly, OPEN)).toEqual(tasksOnly)
  })

  it('filled from the whole is the whole again', () => {
    const share = { ...OPEN, name: false }
    expect(withOwnPart(sharedPart(plan, share), plan, share)).toEqual(plan)
  })
})
