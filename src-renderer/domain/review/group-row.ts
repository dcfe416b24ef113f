import type { ParcoursCode } from '../framework/framework'
import type { Framework } from '../framework/framework'
import { diagnose } from '../plan/diagnose'
import type { Plan } from '../plan/plan'
import { latestInstance, semesterLabel, shortSemesterName, yearOf, type SemesterLabel } from '../plan/query'
import { evaluatePlan } from '../results/evaluate-plan'
import { projectPlan } from '../results/projection'
import type { Possibility } from '../results/projection-types'
import type { Thresholds } from '../results/thresholds'
import { loadOf } from '../schedule/load'

/**
 * How the year lived now is heading, from the marks that are there and nothing else: `secured` and `outOfReach` are
 * certain; `onCourse` and `belowCourse` say where the current averages lead; `unknown` while they say nothing.
 */
export type RiskLevel = 'outOfReach' | 'belowCourse' | 'unknown' | 'onCourse' | 'secured'

/** The gravest first: the order in which a tutor looks. */
export const RISK_LEVELS: readonly RiskLevel[] = ['outOfReach', 'belowCourse', 'unknown', 'onCourse', 'secured']

export interface Risk {
  level: RiskLevel
  /** Year of the BUT it is about; null when the plan has none left. */
  year: number | null
  /** Passing by right. */
  passage: Possibility | null
  /** The mark still needed on all that remains, hundredths /20; null when there is none, or none reaches. */
  needed: number | null
  /** Averages made with placeholder coefficients: an estimate. */
  estimate: boolean
}

export interface LoadPeak {
  /** `S3`. */
  semester: string
  /** Minutes of the heaviest week, personal work included. */
  minutes: number
  /** Weeks above the student's ceiling; 0 without one. */
  overWeeks: number
}

/** What the group table shows of a plan; computed once when it is received. */
export interface GroupRow {
  /** The row is made again when the tutor's own setting is another one. */
  thresholds: Thresholds
  parcours: ParcoursCode | null
  wishes: ParcoursCode[]
  entryYear: number
  /** The instance lived now; else the first that is not done; null when all are. */
  semester: SemesterLabel | null
  ects: { earned: number; total: number }
  risk: Risk
  /** Of the semester lived now. */
  load: LoadPeak | null
  diagnostics: { error: number; warning: number; info: number; setAside: number }
}

/** Raised when a figure is added or means something else: rows stored before are made again. */
export const GROUP_ROW_VERSION = 1

/** Everything about one plan for the group table. */
export function groupRow(plan: Plan, framework: Framework, thresholds: Thresholds): GroupRow {
  const present = plan.semesters.find(({ state }) => state === 'current') ?? plan.semesters.find(({ state }) => state !== 'done')
  const { ects } = evaluatePlan(plan, framework, { thresholds })
  const diagnostics = diagnose(plan, framework)
  const open = diagnostics.filter(({ setAside }) => setAside === null)
  const count = (severity: 'error' | 'warning' | 'info'): number => open.filter((diagnostic) => diagnostic.severity === severity).length
  return {
    thresholds,
    parcours: plan.parcours,
    wishes: plan.wishes.map(({ parcours }) => parcours),
    entryYear: plan.entryYear,
    semester: present ? semesterLabel(present) : null,
    ects: { earned: ects.earned, total: ects.total },
    risk: riskOf(plan, framework, thresholds, present ? yearOf(plan, present) : null),
    load: present ? peakOf(plan, present.id) : null,
    diagnostics: {
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      setAside: diagnostics.length - open.length
    }
  }
}

function riskOf(plan: Plan, framework: Framework, thresholds: Thresholds, year: number | null): Risk {
  const { placeholderCoefficients: estimate } = evaluatePlan(plan, framework, { thresholds })
  const projected = projectPlan(plan, framework, { thresholds }).years.find((candidate) => candidate.year === year)
  if (!projected || year === null) return { level: 'unknown', year: null, passage: null, needed: null, estimate }
  const { possibility, together } = projected.passage
  const about = { year, passage: possibility, needed: possibility === 'open' ? together : null, estimate }
  if (possibility !== 'open') return { level: possibility, ...about }
  const known = projected.rcues.length > 0 && projected.rcues.every(({ simulated }) => simulated !== null)
  if (!known || !hasMark(plan, year)) return { level: 'unknown', ...about }
  return { level: projected.simulatedCode === null ? 'belowCourse' : 'onCourse', ...about }
}

function hasMark(plan: Plan, year: number): boolean {
  const numbers = [2 * year - 1, 2 * year]
  const semesters = new Set(numbers.flatMap((number) => latestInstance(plan, number)?.id ?? []))
  return (
    plan.ueMarks.some(({ semester }) => semesters.has(semester)) ||
    plan.modules.some(
      ({ semester, mark, assessments }) =>
        semesters.has(semester) && (mark !== null || assessments.some((assessment) => assessment.mark !== null))
    )
  )
}

function peakOf(plan: Plan, semesterId: string): LoadPeak | null {
  const semester = plan.semesters.find(({ id }) => id === semesterId)
  const { peak, weeks } = loadOf(plan, semesterId)
  if (!semester || peak === 0) return null
  return { semester: shortSemesterName(semester), minutes: peak, overWeeks: weeks.filter(({ over }) => over > 0).length }
}
