import type { Plan } from '@/domain/plan/plan'
import { shortSemesterName } from '@/domain/plan/query'

export interface ModuleLine {
  /** Id of the plan's module. */
  id: string
  label: string
  /** Short name of the semester. */
  place: string
}

/** The modules of a plan as one looks them up, in the plan's order. */
export function moduleLines(plan: Plan): ModuleLine[] {
  const titles = new Map(
    plan.maquette.semesters.flatMap((semester) => semester.modules.map(({ code, title }) => [code, title] as const))
  )
  const places = new Map(plan.semesters.map((semester) => [semester.id, shortSemesterName(semester)]))
  return plan.modules
    .filter(({ shelved }) => !shelved)
    .map(({ id, code, semester, definition }) => ({
      id,
      label: [code, definition?.title ?? titles.get(code)].filter(Boolean).join(' '),
      place: places.get(semester) ?? ''
    }))
}
