import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/plan/command'
import { diagnose } from '@/domain/plan/diagnose'
import type { Diagnostic, DiagnosticKind } from '@/domain/plan/diagnostic'
import type { Plan } from '@/domain/plan/plan'
import { loadOf } from '@/domain/schedule/load'
import type { Task } from '@/domain/schedule/schedule'
import { assessment, found, framework, moduleOf, newPlan, run, semesterOf } from '../plan/fixtures'

const plan = newPlan()
const s3 = semesterOf(plan, 3).id
const s5 = semesterOf(plan, 5).id
const r301 = moduleOf(plan, 'R3.01').id
const r305 = moduleOf(plan, 'R3.05').id

const task: Task = { id: 't', kind: 'task', title: 'Fiche', module: null, semester: s3, due: '2026-11-11', time: null, estimate: 600, done: false, notes: '' }

function of(subject: Plan, kind: DiagnosticKind): Diagnostic[] {
  return diagnose(subject, framework).filter(({ finding }) => finding.kind === kind)
}

function afterFix(subject: Plan, { fixes }: Diagnostic): Plan {
  return run(subject, [found(fixes[0], 'fix').command])
}

describe('diagnostics of the weeks', () => {
  it('say nothing of a plan that was not planned by weeks', () => {
    for (const kind of ['weeksOverloaded', 'examsSameDay', 'dueAway', 'spreadMismatch'] as const) expect(of(plan, kind)).toStrictEqual([])
  })

  it('say which weeks are above the ceiling, once a semester, and level them', () => {
    const busy = run(plan, [
      { type: 'addTask', task: { ...task, due: '2026-11-27', estimate: 1800 } },
      { type: 'setCeiling', minutes: 2400 }
    ])
    const [diagnostic, ...others] = of(busy, 'weeksOverloaded')
    expect(others).toStrictEqual([])
    expect(diagnostic).toMatchObject({
      id: 'weeksOverloaded:S3',
      severity: 'warning',
      place: { type: 'semester', semester: s3 },
      finding: { weeks: 1, worst: '2026-11-23', hours: loadOf(busy, s3).peak / 60, ceiling: 40, least: null }
    })
    const level = afterFix(busy, found(diagnostic, 'diagnostic'))
    expect(of(level, 'weeksOverloaded')).toStrictEqual([])
    expect(loadOf(level, s3).total).toBe(loadOf(busy, s3).total)
  })

  it('say how low the load can go when the ceiling cannot be kept', () => {
    const impossible = run(plan, [{ type: 'setCeiling', minutes: 600 }])
    const [diagnostic] = of(impossible, 'weeksOverloaded').filter(({ place }) => place.type === 'semester' && place.semester === s3)
    expect(diagnostic?.fixes).toStrictEqual([])
    expect(diagnostic?.finding).toMatchObject({ least: expect.any(Number) as number })
    const done = run(impossible, plan.semesters.map(({ id }): Command => ({ type: 'setSemesterState', semester: id, state: 'done' })))
    expect(of(done, 'weeksOverloaded')).toStrictEqual([])
  })

  it('say that several assessments fall on one day, while they lie ahead', () => {
    const on = (module: string, id: string, mark: number | null = null): Command => ({
      type: 'setAssessments',
      module,
      assessments: [{ ...assessment(id, mark), date: '2026-12-03' }]
    })
    const two = run(plan, [on(r301, 'a'), on(r305, 'b')])
    expect(of(two, 'examsSameDay')).toMatchObject([{ id: 'examsSameDay:S3/2026-12-03', severity: 'info', finding: { day: '2026-12-03', count: 2 } }])
    const three = run(two, [{ type: 'addTask', task: { ...task, kind: 'exam', due: '2026-12-03' } }])
    expect(of(three, 'examsSameDay')).toMatchObject([{ severity: 'warning', finding: { count: 3 } }])
    expect(of(run(two, [on(r301, 'a', 1200)]), 'examsSameDay')).toStrictEqual([])
    expect(of(run(two, [{ type: 'addTask', task: { ...task, due: '2026-12-03' } }]), 'examsSameDay')).toMatchObject([{ finding: { count: 2 } }])
  })

  it('say what is due on a holiday, and bring a task forward to a school day', () => {
    const holiday = run(plan, [{ type: 'addTask', task }])
    const [diagnostic] = of(holiday, 'dueAway')
    expect(diagnostic).toMatchObject({
      place: { type: 'semester' },
      rule: { source: 'labour', article: 'L3133-1' },
      finding: { title: 'Fiche', day: '2026-11-11', reason: 'holiday' }
    })
    expect(afterFix(holiday, found(diagnostic, 'diagnostic')).schedule?.tasks?.[0]?.due).toBe('2026-11-10')
    expect(of(run(holiday, [{ type: 'setTaskDone', task: 't', done: true }]), 'dueAway')).toStrictEqual([])
  })

  it('say what is due at the company or in a break, whose day the student does not choose', () => {
    const away = run(plan, [
      { type: 'setRhythm', semester: s5, rhythm: { type: 'alternating', school: 2, company: 2, first: 'school' } },
      { type: 'setBreaks', breaks: [{ id: 'b', title: 'Toussaint', start: '2026-10-24', end: '2026-10-28' }] },
      { type: 'addTask', task: { ...task, id: 'c', kind: 'deadline', semester: s5, due: '2027-09-22' } },
      { type: 'addTask', task: { ...task, id: 'd', kind: 'deadline', due: '2026-10-27', module: r305 } },
      { type: 'addTask', task: { ...task, id: 'e', kind: 'deadline', due: '2026-10-29' } }
    ])
    expect(of(away, 'dueAway').map(({ finding, fixes, place }) => [finding.kind === 'dueAway' && finding.reason, fixes.length, place.type])).toStrictEqual([
      ['break', 0, 'module'],
      ['company', 0, 'semester']
    ])
  })

  it('say that hours set by weeks are not the module’s, and fit them', () => {
    const typed = run(plan, [{ type: 'setSpread', module: r305, minutes: { '2026-09-07': 120, '2026-09-14': 60, '2028-01-03': 600 } }])
    const [diagnostic] = of(typed, 'spreadMismatch')
    expect(diagnostic).toMatchObject({ place: { type: 'module', module: r305 }, finding: { code: 'R3.05', hours: 3 } })
    const fitted = afterFix(typed, found(diagnostic, 'diagnostic'))
    expect(of(fitted, 'spreadMismatch')).toStrictEqual([])
    expect(Object.keys(moduleOf(fitted, 'R3.05').schedule?.minutes ?? {})).toStrictEqual(['2026-09-07', '2026-09-14'])
    const hours = { lecture: 3, tutorial: 0, practical: 0, project: 0 }
    expect(of(run(typed, [{ type: 'overrideModule', module: r305, overrides: { hours } }]), 'spreadMismatch')).toStrictEqual([])
  })
})
