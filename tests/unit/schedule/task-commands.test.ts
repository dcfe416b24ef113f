import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/plan/command'
import { loadOf } from '@/domain/schedule/load'
import type { Task, Timetable } from '@/domain/schedule/schedule'
import { dueBetween, dueInSemester, tasksOf } from '@/domain/schedule/tasks'
import { assessment, errorOf, moduleOf, newPlan, run, semesterOf } from '../plan/fixtures'

const plan = newPlan()
const s3 = semesterOf(plan, 3).id
const r305 = moduleOf(plan, 'R3.05').id

const task: Task = {
  id: 't1',
  kind: 'deadline',
  title: ' Rendre le dossier ',
  module: r305,
  semester: s3,
  due: '2026-10-16',
  time: '18:00',
  estimate: 240,
  done: false,
  notes: ''
}
const withTask = run(plan, [{ type: 'addTask', task }])

const timetable: Timetable = {
  id: 'ade',
  name: 'ADE',
  importedAt: '2026-09-01T08:00:00.000Z',
  events: [{ title: 'R3.05 TD', day: '2026-09-08', time: '08:00', minutes: 120, place: 'B12', code: 'R3.05' }]
}

describe('tasks', () => {
  it('are added, changed, done and removed, and leave nothing behind', () => {
    expect(tasksOf(withTask, s3)).toStrictEqual([{ ...task, title: 'Rendre le dossier' }])
    const done = run(withTask, [{ type: 'setTaskDone', task: 't1', done: true }])
    expect(tasksOf(done, s3)[0]?.done).toBe(true)
    const removed = run(done, [{ type: 'removeTask', task: 't1' }])
    expect('schedule' in removed).toBe(false)
  })

  it.each<[string, Partial<Task>, string]>([
    ['an unknown semester', { semester: 'none' }, 'unknown-semester'],
    ['an unknown module', { module: 'none' }, 'unknown-module'],
    ['no title', { title: '  ' }, 'invalid-value'],
    ['a day that does not exist', { due: '2026-02-30' }, 'invalid-value'],
    ['an hour that does not exist', { time: '25:00' }, 'invalid-value'],
    ['a negative estimate', { estimate: -60 }, 'invalid-value'],
    ['an id already used', {}, 'invalid-value']
  ])('are refused with %s', (_what, changes, code) => {
    expect(errorOf(withTask, { type: 'addTask', task: { ...task, ...changes } })).toBe(code)
  })

  it.each<[Command, string]>([
    [{ type: 'changeTask', task: { ...task, id: 'none' } }, 'unknown-task'],
    [{ type: 'changeTask', task }, 'no-change'],
    [{ type: 'removeTask', task: 'none' }, 'unknown-task'],
    [{ type: 'setTaskDone', task: 'none', done: true }, 'unknown-task'],
    [{ type: 'setTaskDone', task: 't1', done: false }, 'no-change']
  ])('%j gives %s', (command, code) => {
    expect(errorOf(withTask, command)).toBe(code)
  })

  it('count in the week they are due while they are open, and say what no week holds', () => {
    const load = loadOf(withTask, s3)
    expect(load.weeks.filter(({ tasks }) => tasks > 0).map(({ week, tasks }) => [week.monday, tasks])).toStrictEqual([['2026-10-12', 240]])
    expect(loadOf(run(withTask, [{ type: 'setTaskDone', task: 't1', done: true }]), s3).weeks.every(({ tasks }) => tasks === 0)).toBe(true)
    expect(loadOf(run(withTask, [{ type: 'changeTask', task: { ...task, due: '2027-03-01' } }]), s3).outside).toBe(240)
  })

  it('place their work over the weeks named, until the day or the estimate changes', () => {
    const placed = run(withTask, [{ type: 'changeTask', task: { ...task, work: { '2026-10-05': 180, '2026-10-12': 60 } } }])
    const tasks = loadOf(placed, s3).weeks.filter((week) => week.tasks > 0)
    expect(tasks.map((week) => week.tasks)).toStrictEqual([180, 60])
    const stored = tasksOf(placed, s3)[0] as Task
    const postponed = run(placed, [{ type: 'changeTask', task: { ...stored, due: '2026-10-30' } }])
    expect('work' in (tasksOf(postponed, s3)[0] as Task)).toBe(false)
  })

  it('lose a module that is gone, and go with their semester', () => {
    const spare = run(withTask, [{ type: 'removeModule', module: r305 }])
    expect(tasksOf(spare, s3)[0]?.module).toBeNull()
    const repeated = run(withTask, [{ type: 'repeatSemester', semester: s3 }])
    const first = repeated.semesters.find(({ number }) => number === 3)?.id ?? ''
    expect(tasksOf(run(repeated, [{ type: 'removeSemester', semester: first }]), first)).toStrictEqual([])
  })

  it('are listed with the assessments, by day, then by time', () => {
    const both = run(withTask, [
      { type: 'setAssessments', module: r305, assessments: [{ ...assessment('a', null), date: '2026-10-16', time: '08:30', room: 'Amphi A' }] },
      { type: 'addTask', task: { ...task, id: 't2', title: 'Réviser', time: null, due: '2026-10-14' } }
    ])
    expect(dueInSemester(both, s3).map(({ id }) => id)).toStrictEqual(['t2', 'a', 't1'])
    expect(dueBetween(both, { start: '2026-10-15', end: '2026-10-16' }).map(({ id }) => id)).toStrictEqual(['a', 't1'])
  })
})

describe('a timetable', () => {
  const imported = run(plan, [{ type: 'importTimetable', timetable }])

  it('takes the place of the one of its name or id, and is removed', () => {
    const again = { ...timetable, id: 'other', events: [] }
    expect(run(imported, [{ type: 'importTimetable', timetable: again }]).schedule?.timetables).toStrictEqual([again])
    expect('schedule' in run(imported, [{ type: 'removeTimetable', timetable: 'ade' }])).toBe(false)
  })

  it('that says the same changes nothing, whenever it was read', () => {
    expect(errorOf(imported, { type: 'importTimetable', timetable: { ...timetable, importedAt: '2026-10-01T08:00:00.000Z' } })).toBe('no-change')
    expect(errorOf(imported, { type: 'removeTimetable', timetable: 'none' })).toBe('unknown-timetable')
    expect(errorOf(imported, { type: 'importTimetable', timetable: { ...timetable, name: ' ' } })).toBe('invalid-value')
  })
})
