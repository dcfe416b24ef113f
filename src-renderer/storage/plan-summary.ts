import type { ParcoursCode } from '@/domain/framework/framework'
import type { Maquette } from '@/domain/maquette/maquette'
import type { Plan, SemesterKind } from '@/domain/plan/plan'
import { latestInstance, uesOf } from '@/domain/plan/query'

/** What the list of plans shows, kept beside each plan so that the list opens without reading whole plans. */
export interface PlanSummary {
  id: string
  name: string
  example: boolean
  entryYear: number
  parcours: ParcoursCode | null
  createdAt: string
  updatedAt: string
  maquetteId: string
  maquetteName: string
  /** The instance lived now, or null when none is marked as current. */
  currentSemester: { kind: SemesterKind; number: number | null; attempt: number } | null
  /** Semesters of the maquette that are behind, 0 to 6; a repeat that is not done takes its semester back. */
  doneSemesters: number
  /** ECTS of the UE planned; a repeated semester counts once. */
  ects: number
  /** True when figures of the maquette are the gabarit's. */
  placeholders: boolean
}

/** Raised when a field is added or means something else: a summary stored before would lack it. */
export const SUMMARY_VERSION = 2

const SEMESTER_NUMBERS = [1, 2, 3, 4, 5, 6]

function hasPlaceholders(maquette: Maquette): boolean {
  return maquette.semesters.some(
    ({ ues, modules }) =>
      ues.some(({ provenance }) => provenance === 'gabarit') ||
      modules.some((module) => module.hoursProvenance === 'gabarit' || module.coefficientsProvenance === 'gabarit')
  )
}

export function summaryOf(plan: Plan): PlanSummary {
  const current = plan.semesters.find((semester) => semester.state === 'current')
  const counted = SEMESTER_NUMBERS.flatMap((number) => latestInstance(plan, number) ?? [])
  return {
    id: plan.id,
    name: plan.name,
    example: plan.example,
    entryYear: plan.entryYear,
    parcours: plan.parcours,
    createdAt: plan.createdAt,
    updatedAt: plan.updatedAt,
    maquetteId: plan.maquette.id,
    maquetteName: plan.maquette.name,
    currentSemester: current ? { kind: current.kind, number: current.number, attempt: current.attempt } : null,
    doneSemesters: counted.filter(({ state }) => state === 'done').length,
    ects: counted.flatMap(({ id }) => uesOf(plan, id)).reduce((sum, ue) => sum + ue.ects, 0),
    placeholders: hasPlaceholders(plan.maquette)
  }
}
