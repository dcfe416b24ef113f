import { applyCommand } from '@/domain/plan/apply-command'
import type { Command } from '@/domain/plan/command'
import { createPlan } from '@/domain/plan/create-plan'
import type { Maquette } from '@/domain/maquette/maquette'
import type { Context, Plan, PlanAssessment } from '@/domain/plan/plan'
import { latestInstance, modulesOf } from '@/domain/plan/query'
import { addDays } from '@/domain/schedule/days'

function assessmentOn(id: string, date: string): PlanAssessment {
  return { id, title: 'Devoir surveillé', kind: 'normal', coefficient: 1, weights: {}, mark: null, outOf: 20, date }
}

export interface FullSemester {
  plan: Plan
  /** Id of the S3. */
  semester: string
  /** Id of a module whose bar was set. */
  bar: string
}

/** A full S3: 19 modules, 40 assessments, 60 tasks, personal work, breaks, and a ceiling that some weeks exceed. */
export function fullSemester(gabarit: Maquette, context: Context): FullSemester {
  const plan = createPlan(
    { name: 'Semestre complet', entryYear: 2025, yearModes: ['initial', 'initial', 'initial'], parcours: 'MPI', maquette: gabarit },
    context
  )
  const semester = latestInstance(plan, 3)?.id ?? ''
  const modules = modulesOf(plan, semester)
  const bar = modules[4]?.id ?? ''
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
  return { plan: result.value.plan, semester, bar }
}
