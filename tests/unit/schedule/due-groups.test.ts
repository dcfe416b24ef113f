import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/plan/command'
import { addDays } from '@/domain/schedule/days'
import { dueGroups, undatedAssessments } from '@/domain/schedule/due-groups'
import type { Task } from '@/domain/schedule/schedule'
import { dueInSemester, dueItems } from '@/domain/schedule/tasks'
import { assessment, moduleOf, newPlan, run, semesterOf } from '../plan/fixtures'

const plan = newPlan()
const s3 = semesterOf(plan, 3).id
const r305 = moduleOf(plan, 'R3.05').id
/** A Wednesday. */
const today = '2026-10-14'

function task(id: string, due: string, done = false): Command {
  const added: Task = { id, kind: 'task', title: id, module: null, semester: s3, due, time: null, estimate: null, done, notes: '' }
  return { type: 'addTask', task: added }
}

describe('what is due, in groups', () => {
  const dated = run(plan, [
    task('late', '2026-10-13'),
    task('monday, done', '2026-10-12', true),
    task('today', today),
    task('sunday', '2026-10-18'),
    task('next monday', '2026-10-19'),
    task('next friday', '2026-10-23'),
    task('in november', '2026-11-10'),
    task('done ahead', '2026-11-10', true),
    {
      type: 'setAssessments',
      module: r305,
      assessments: [
        { ...assessment('past', null), title: 'past DS', date: '2026-10-05' },
        { ...assessment('next', null), title: 'next DS', date: '2026-10-20' },
        { ...assessment('undated', null), title: 'DS 3', date: null }
      ]
    }
  ])

  it('is late, of this week, of each later week, or settled, the latter last first', () => {
    const groups = dueGroups(dueInSemester(dated, s3), today).map(({ kind, monday, items }) => [kind, monday, items.map(({ title }) => title)])
    expect(groups).toStrictEqual([
      ['late', null, ['late']],
      ['thisWeek', '2026-10-12', ['today', 'sunday']],
      ['later', '2026-10-19', ['next monday', 'next DS', 'next friday']],
      ['later', '2026-11-09', ['in november']],
      ['settled', null, ['done ahead', 'monday, done', 'past DS']]
    ])
  })

  it('has assessments without a date apart', () => {
    expect(undatedAssessments(dated, s3).map(({ module, assessment: { id } }) => [module.code, id])).toStrictEqual([['R3.05', 'undated']])
  })

  it('holds each item once, whatever day it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), (shift) => {
        const grouped = dueGroups(dueItems(dated), addDays(today, shift)).flatMap(({ items }) => items)
        expect(new Set(grouped)).toStrictEqual(new Set(dueItems(dated)))
        expect(grouped).toHaveLength(dueItems(dated).length)
      })
    )
  })
})
