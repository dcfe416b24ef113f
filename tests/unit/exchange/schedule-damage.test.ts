import { describe, expect, it, vi } from 'vitest'
import { planFileOf, readPlanFileWithReport, writePlanFile } from '@/domain/exchange/plan-file'
import { applyCommand } from '@/domain/plan/apply-command'
import { diagnose } from '@/domain/plan/diagnose'
import type { Plan } from '@/domain/plan/plan'
import { levelSemester } from '@/domain/schedule/level-semester'
import { loadOf } from '@/domain/schedule/load'
import { dueItems } from '@/domain/schedule/tasks'
import { timetabledMinutes } from '@/domain/schedule/timetable'
import { framework, laterContext } from '../plan/fixtures'
import { placesOf, replacedAt, WRONG_VALUES } from './damage'
import { samplePlan } from './sample'

vi.setConfig({ testTimeout: 60_000 })

/** The sample plan, with every kind of field that planning by weeks adds. */
function weeklyPlan(): Plan {
  const plan = samplePlan()
  const task = { id: 't1', kind: 'deadline', title: 'Dossier', module: 'm2', semester: 's3', due: '2024-12-06', time: '18:00', estimate: 240, done: false, notes: '' } as const
  return {
    ...plan,
    semesters: plan.semesters.map((semester) => ({
      ...semester,
      calendar: {
        start: `${semester.academicYear}-09-04`,
        end: `${semester.academicYear + 1}-01-24`,
        rhythm:
          semester.id === 's3'
            ? { type: 'alternating', school: 2, company: 2, first: 'school' }
            : { type: 'blocks', blocks: [{ start: '2026-10-05', end: '2026-10-16' }] },
        weeks: { '2025-01-13': 'exams' }
      }
    })),
    modules: plan.modules.map((module) => ({
      ...module,
      assessments: module.assessments.map((assessment) => ({ ...assessment, time: '08:30', room: 'Amphi A' })),
      schedule: { minutes: { '2024-09-09': 3600 }, personal: { '2024-09-16': 60 }, personalFactor: 0.5, locked: true }
    })),
    schedule: {
      breaks: [{ id: 'b1', title: 'Automne', start: '2024-10-26', end: '2024-11-03' }],
      personalFactors: { ressource: 0.5, sae: 0 },
      ceiling: 1200,
      tasks: [{ ...task, work: { '2024-11-25': 240 } }],
      timetables: [
        {
          id: 'ade',
          name: 'ADE',
          importedAt: '2024-09-01T08:00:00.000Z',
          events: [{ title: 'R3.01 TD', day: '2024-09-09', time: '08:00', minutes: 90, place: 'B12', code: 'R3.01' }]
        }
      ]
    }
  }
}

const root = JSON.parse(writePlanFile(planFileOf(weeklyPlan(), { app: 'test', savedAt: '2024-10-15T17:30:00.000Z' }))) as { plan: Plan }

/** Places of the weeks: the calendars, the spreads, the schedule. */
const places = placesOf(root.plan).filter((path) => path.some((key) => ['calendar', 'schedule', 'time', 'room'].includes(String(key))))

function readPlan(plan: unknown) {
  return readPlanFileWithReport(JSON.stringify({ ...root, plan }))
}

/** All that reads the weeks of a plan. */
function useWeeks(plan: Plan): void {
  diagnose(plan, framework)
  dueItems(plan)
  for (const { id } of plan.semesters) {
    loadOf(plan, id)
    levelSemester(plan, id, null)
    timetabledMinutes(plan, id)
  }
  applyCommand(plan, { type: 'setEntryYear', entryYear: 2030 }, laterContext())
}

describe('a plan file whose weeks are damaged', () => {
  it('holds every field of the weeks, and is itself once read', () => {
    const read = readPlan(root.plan)
    expect(read).toMatchObject({ ok: true, value: { report: { repairs: [] }, file: { plan: weeklyPlan() } } })
    expect(places.length).toBeGreaterThan(100)
  })

  it.each(WRONG_VALUES.map((wrong) => ({ name: JSON.stringify(wrong) ?? 'nothing', wrong })))('is read and used with $name anywhere in them', ({ wrong }) => {
    for (const path of places) {
      const read = readPlan(replacedAt(root.plan, path, wrong))
      if (!read.ok) return expect.fail(`${path.join('.')}: ${read.error.code}`)
      useWeeks(read.value.file.plan)
      if (read.value.report.repairs.length === 0) continue
      expect(readPlanFileWithReport(writePlanFile(read.value.file))).toMatchObject({ ok: true, value: { report: { repairs: [] } } })
    }
  })

  it.each(['2024-02-31', '9999-12-31', '0001-01-01', '2199-12-31', '1900-01-01', 'lundi'])('is read and used with the day %s anywhere in them', (day) => {
    for (const path of places) {
      const read = readPlan(replacedAt(root.plan, path, day))
      if (!read.ok) return expect.fail(`${path.join('.')}: ${read.error.code}`)
      useWeeks(read.value.file.plan)
    }
  })

  it('drops tasks of an unknown semester, keeps those of an unknown module without it, and names doubles anew', () => {
    const task = weeklyPlan().schedule?.tasks?.[0]
    const read = readPlan(replacedAt(root.plan, ['schedule', 'tasks'], [task, { ...task, module: 'gone' }, { ...task, id: 't3', semester: 'nowhere' }]))
    if (!read.ok) return expect.fail(read.error.code)
    expect(read.value.report.repairs).toEqual([
      { code: 'renamed', path: 'schedule.tasks[1].id' },
      { code: 'dropped', path: 'schedule.tasks[2]' },
      { code: 'reset', path: 'schedule.tasks[1].module' }
    ])
    expect(read.value.file.plan.schedule?.tasks).toEqual([task, { ...task, id: 't1~2', module: null }])
  })
})
