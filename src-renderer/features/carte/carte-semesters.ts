import type { ParcoursCode } from '@/domain/framework/framework'
import { uesOfSemester } from '@/domain/maquette/maquette-index'
import type { Plan, SemesterInstance } from '@/domain/plan/plan'
import type { CarteLabels } from './carte-labels'
import type { CarteBreak, CarteSemester, CarteStation, CarteYear, SemesterBadge, YearNumber } from './carte-types'

/** Where today stands in the plan. */
export interface CarteNow {
  /** Semester instance. */
  semester: string
  /** Week of that semester, from 1, or null when it has no dates. */
  week: number | null
  /** Weeks in all, or null. */
  weeks: number | null
}

const YEARS: readonly YearNumber[] = [1, 2, 3]

export function carteYears(plan: Plan, labels: CarteLabels): CarteYear[] {
  return YEARS.map((number) => ({
    number,
    title: labels.year(number, plan.yearModes[number - 1] === 'workStudy')
  }))
}

/**
 * The six columns, whatever the number of instances. Hours are those of the stations, where each
 * module stands once however often it is followed; state and notes are those of the last attempt.
 */
export function carteSemesters(
  plan: Plan,
  parcours: ParcoursCode | null,
  stations: readonly CarteStation[],
  now: CarteNow | null,
  labels: CarteLabels
): CarteSemester[] {
  return [1, 2, 3, 4, 5, 6].map((number) => {
    const instances = plan.semesters.filter((semester) => semester.number === number)
    const last = instances.at(-1)
    const year = YEARS[Math.ceil(number / 2) - 1] ?? 3
    const hours = stations.filter((station) => station.semester === number).map((station) => station.hours)
    const teaching = hours.reduce((sum, one) => sum + one.teaching, 0)
    const project = hours.reduce((sum, one) => sum + one.project, 0)
    const ects = uesOfSemester(plan.maquette, number, parcours).reduce((sum, ue) => sum + ue.ects, 0)
    const badges = badgesOf(last, labels)
    const here = nowIn(instances, now, labels)
    const state = last?.state ?? 'planned'
    const placeholder = hours.some((one) => one.placeholder)
    return {
      number,
      year,
      title: labels.semester(number),
      ects: labels.ects(ects),
      teaching: labels.teaching(teaching),
      project: labels.project(project),
      placeholder,
      state,
      badges,
      now: here,
      label: labels.semesterLabel({
        number,
        year,
        ects,
        teaching,
        project,
        state,
        placeholder,
        badges: badges.flatMap((badge) => badge.texts[0] ?? []),
        now: here?.texts[0] ?? null
      })
    }
  })
}

function badgesOf(instance: SemesterInstance | undefined, labels: CarteLabels): SemesterBadge[] {
  const badges: SemesterBadge[] = []
  if (instance && instance.attempt > 1) badges.push({ kind: 'repeat', texts: labels.repeat(instance.attempt) })
  if (instance?.kind === 'abroad') badges.push({ kind: 'abroad', texts: labels.abroad() })
  return badges
}

function nowIn(instances: readonly SemesterInstance[], now: CarteNow | null, labels: CarteLabels): CarteSemester['now'] {
  const today = now && instances.some((instance) => instance.id === now.semester)
  if (today && now.week !== null && now.weeks !== null && now.weeks > 0)
    return { share: Math.min(1, Math.max(0, now.week / now.weeks)), texts: labels.now(now.week) }
  const current = today || (now === null && instances.at(-1)?.state === 'current')
  return current ? { share: null, texts: labels.now(null) } : null
}

/** Gap years and semesters beyond the six, each after the furthest semester lived before it. */
export function carteBreaks(plan: Plan, labels: CarteLabels): CarteBreak[] {
  const columns = columnsOf(plan)
  return plan.semesters
    .filter((semester) => semester.number === null)
    .map((semester) => ({
      id: semester.id,
      after: columns.get(semester.id) ?? 0,
      text: labels.break(semester.kind, semester.academicYear)
    }))
}

/** Column of each instance: its own semester, or the furthest one lived before it; 0 when there is none. */
export function columnsOf(plan: Plan): Map<string, number> {
  let furthest = 0
  return new Map(
    plan.semesters.map((semester) => {
      if (semester.number !== null) furthest = Math.max(furthest, semester.number)
      return [semester.id, semester.number ?? furthest] as const
    })
  )
}
