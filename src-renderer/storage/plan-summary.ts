import type { ParcoursCode } from '@/domain/framework/framework'
import type { Plan, SemesterKind } from '@/domain/plan/plan'

/** What the list of plans shows, kept beside each plan so that the list opens without reading whole plans. */
export interface PlanSummary {
  id: string
  name: string
  example: boolean
  entryYear: number
  parcours: ParcoursCode | null
  createdAt: string
  updatedAt: string
  maquetteName: string
  /** The instance lived now, or null when none is marked as current. */
  currentSemester: { kind: SemesterKind; number: number | null; attempt: number } | null
}

export function summaryOf(plan: Plan): PlanSummary {
  const current = plan.semesters.find((semester) => semester.state === 'current')
  return {
    id: plan.id,
    name: plan.name,
    example: plan.example,
    entryYear: plan.entryYear,
    parcours: plan.parcours,
    createdAt: plan.createdAt,
    updatedAt: plan.updatedAt,
    maquetteName: plan.maquette.name,
    currentSemester: current ? { kind: current.kind, number: current.number, attempt: current.attempt } : null
  }
}
