import type { ParcoursCode } from '../framework/framework'
import { belongsTo, type Maquette } from '../maquette/maquette'
import { newModule } from './new-module'
import type { Context, Plan, SemesterInstance, YearMode } from './plan'
import { academicYears } from './timeline'

export interface NewPlanOptions {
  name: string
  /** September of this year opens S1. */
  entryYear: number
  yearModes: [YearMode, YearMode, YearMode]
  /** Null while the choice lies ahead. */
  parcours: ParcoursCode | null
  maquette: Maquette
  /** Most minutes of work in a week; none when absent or null. */
  ceiling?: number | null
}

const SEMESTER_NUMBERS = [1, 2, 3, 4, 5, 6]

/**
 * A new plan: six semesters from the entry year, and every module of the maquette that belongs to the parcours
 * (without one, those common to all), each in its semester.
 */
export function createPlan(options: NewPlanOptions, context: Context): Plan {
  const { name, entryYear, yearModes, parcours, maquette, ceiling } = options
  const undated = SEMESTER_NUMBERS.map((number): SemesterInstance => ({
    id: context.newId(),
    kind: 'study',
    number,
    attempt: 1,
    academicYear: entryYear,
    state: 'planned',
    notes: ''
  }))
  const years = academicYears(undated, entryYear)
  const semesters = undated.map((semester, index) => ({ ...semester, academicYear: years[index] ?? entryYear }))
  const modules = semesters.flatMap((semester) =>
    maquette.semesters
      .filter(({ number }) => number === semester.number)
      .flatMap((source) => source.modules)
      .filter((module) => belongsTo(module.parcours, parcours))
      .map((module) => newModule(module.code, semester.id, context))
  )
  return {
    id: context.newId(),
    name,
    revision: 0,
    createdAt: context.now,
    updatedAt: context.now,
    example: false,
    entryYear,
    yearModes,
    parcours,
    wishes: [],
    maquette,
    semesters,
    modules,
    ueMarks: [],
    decisions: [],
    setAsides: [],
    notes: '',
    ...(ceiling === undefined || ceiling === null ? {} : { schedule: { ceiling } })
  }
}
