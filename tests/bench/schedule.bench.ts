import type { Framework } from '@/domain/framework/framework'
import type { Maquette } from '@/domain/maquette/maquette'
import { applyCommand } from '@/domain/plan/apply-command'
import type { Command } from '@/domain/plan/command'
import { createPlan } from '@/domain/plan/create-plan'
import { diagnose } from '@/domain/plan/diagnose'
import type { Context, Plan, PlanAssessment } from '@/domain/plan/plan'
import { latestInstance, modulesOf } from '@/domain/plan/query'
import { addDays } from '@/domain/schedule/days'
import { levelSemester } from '@/domain/schedule/level-semester'
import { loadOf } from '@/domain/schedule/load'
import { spreadOf } from '@/domain/schedule/spread'
import { dueInSemester } from '@/domain/schedule/tasks'
import { weeksOf } from '@/domain/schedule/weeks'
import frameworkFile from '@resources/framework-but-gmp.json'
import gabaritFile from '@resources/maquette-gabarit-gmp.json'

const framework = frameworkFile as Framework
const gabarit = gabaritFile as Maquette

let ids = 0
const context: Context = { now: '2026-10-14T09:00:00.000Z', newId: () => `id${++ids}` }

let full: Plan
let semester: string
let bar: string

function assessmentOn(id: string, date: string): PlanAssessment {
  return { id, title: 'Devoir surveillé', kind: 'normal', coefficient: 1, weights: {}, mark: null, outOf: 20, date }
}

/** A full S3: 19 modules, 40 assessments, 60 tasks, personal work, breaks, and a ceiling that some weeks exceed. */
function makePlan(): void {
  const plan = createPlan(
    { name: 'Plan', entryYear: 2025, yearModes: ['initial', 'initial', 'initial'], parcours: 'MPI', maquette: gabarit },
    context
  )
  semester = latestInstance(plan, 3)?.id ?? ''
  const modules = modulesOf(plan, semester)
  bar = modules[4]?.id ?? ''
  const day = (index: number): string => addDays('2026-09-21', (index * 7) % 110)
  const commands: Command[] = [
    ...modules.map(({ id }, index): Command => ({
      type: 'setAssessments',
      module: id,
      assessments: Array.from({ length: index < 2 ? 3 : 2 }, (_, part) => assessmentOn(`${id}-${part}`, day(index * 2 + part)))
    })),
    ...Array.from({ length: 60 }, (_, index): Command => ({
      type: 'addTask',
      task: {
        id: `task${index}`,
        kind: index % 3 === 0 ? 'deadline' : 'task',
        title: `Tâche ${index}`,
        module: modules[index % modules.length]?.id ?? null,
        semester,
        due: day(index),
        time: null,
        estimate: 60 + 30 * (index % 5),
        done: false,
        notes: ''
      }
    })),
    { type: 'setPersonalFactor', of: { kind: 'ressource' }, factor: 0.5 },
    { type: 'setBreaks', breaks: [{ id: 'b', title: 'Noël', start: '2026-12-19', end: '2027-01-03' }] },
    { type: 'resizeSpread', module: bar, first: '2026-09-07', last: '2026-10-04' },
    { type: 'setCeiling', minutes: 44 * 60 }
  ]
  const result = applyCommand(plan, { type: 'batch', label: { key: 'sample', params: {} }, commands }, context)
  if (!result.ok) throw new Error(result.error.code)
  full = result.value.plan
}

/** A plan that nothing was computed for: what every change of a plan costs. */
function unseen(plan: Plan): Plan {
  return { ...plan }
}

/** All that the screen shows of a semester. */
function view(plan: Plan): number {
  const bars = modulesOf(plan, semester).map((module) => spreadOf(plan, module).planned)
  return weeksOf(plan, semester).length + loadOf(plan, semester).peak + bars.length + dueInSemester(plan, semester).length
}

let steps = 0

export const benchmarks = [
  {
    name: 'schedule: weeks, bars, load and dates of a full S3',
    setup: makePlan,
    run: () => view(unseen(full))
  },
  {
    name: 'schedule: drag a bar by a week and show the S3 again',
    setup: makePlan,
    run: () => {
      const to = addDays('2026-09-07', 7 * (1 + (steps++ % 12)))
      const moved = applyCommand(unseen(full), { type: 'moveSpread', module: bar, to }, context)
      return moved.ok ? view(moved.value.plan) : moved.error.code
    }
  },
  {
    name: 'schedule: level a full S3',
    setup: makePlan,
    run: () => levelSemester(unseen(full), semester, null).moved
  },
  {
    name: 'schedule: diagnose a plan with an overloaded S3',
    setup: makePlan,
    run: () => diagnose(unseen(full), framework).length
  }
]
