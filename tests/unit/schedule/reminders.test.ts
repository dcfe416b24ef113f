import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/plan/command'
import { dayOfReminder, remindersAt, type ReminderLeads } from '@/domain/schedule/reminders'
import type { Task } from '@/domain/schedule/schedule'
import { assessment, moduleOf, newPlan, run, semesterOf } from '../plan/fixtures'

const plan = newPlan()
const s3 = semesterOf(plan, 3).id

function task(id: string, change: Partial<Task>): Command {
  return { type: 'addTask', task: { id, kind: 'task', title: id, module: null, semester: s3, due: '2026-10-16', time: null, estimate: null, done: false, notes: '', ...change } }
}

const dated = run(plan, [
  task('report', { kind: 'deadline', time: '18:00' }),
  task('reading', {}),
  task('done', { done: true }),
  task('oral', { kind: 'exam', due: '2026-10-20' }),
  { type: 'setAssessments', module: moduleOf(plan, 'R3.05').id, assessments: [{ ...assessment('ds', null), title: 'DS', date: '2026-10-21' }] }
])

const none: ReminderLeads = { exam: 'never', deadline: 'never', task: 'never' }
const at = (leads: Partial<ReminderLeads>, day: string, time: string, shown: string[] = []): string[] =>
  remindersAt(dated, { ...none, ...leads }, { day, time }, new Set(shown)).map(({ item }) => item.id)

describe('reminders', () => {
  it.each<[string, Partial<ReminderLeads>, string, string, string[]]>([
    ['nothing unless asked for', {}, '2026-10-16', '09:00', []],
    ['the same day from eight on', { task: 'sameDay' }, '2026-10-16', '08:00', ['reading']],
    ['not before eight', { task: 'sameDay' }, '2026-10-16', '07:59', []],
    ['not the day before', { task: 'sameDay' }, '2026-10-15', '20:00', []],
    ['the day before', { deadline: 'dayBefore' }, '2026-10-15', '08:00', ['report']],
    ['later too, when nobody was there', { deadline: 'dayBefore' }, '2026-10-16', '06:30', ['report']],
    ['until its time', { deadline: 'dayBefore' }, '2026-10-16', '18:00', ['report']],
    ['never after its time', { deadline: 'dayBefore' }, '2026-10-16', '18:01', []],
    ['never after its day', { task: 'weekBefore' }, '2026-10-17', '09:00', []],
    ['a week before, exams with assessments', { exam: 'weekBefore' }, '2026-10-14', '09:00', ['oral', 'ds']],
    ['each kind by its own lead', { exam: 'weekBefore', task: 'sameDay' }, '2026-10-16', '09:00', ['reading', 'oral', 'ds']]
  ])('%s', (_what, leads, day, time, expected) => {
    expect(at(leads, day, time)).toStrictEqual(expected)
  })

  it('are shown once, and again when the day has changed', () => {
    const [reminder] = remindersAt(dated, { ...none, task: 'dayBefore' }, { day: '2026-10-15', time: '09:00' }, new Set())
    const key = reminder?.key ?? ''
    expect(dayOfReminder(key)).toBe('2026-10-16')
    expect(at({ task: 'dayBefore' }, '2026-10-15', '09:00', [key])).toStrictEqual([])
    const moved = run(dated, [{ type: 'changeTask', task: { ...dated.schedule!.tasks!.find(({ id }) => id === 'reading')!, due: '2026-10-23' } }])
    const again = remindersAt(moved, { ...none, task: 'dayBefore' }, { day: '2026-10-22', time: '09:00' }, new Set([key]))
    expect(again.map(({ item }) => item.id)).toStrictEqual(['reading'])
  })
})
