import type { DecisionTarget, Plan, RecordedDecision, SemesterInstance } from '../plan/plan'

export type ButYear = 1 | 2 | 3

/** One time that a year of the BUT is lived. */
export interface YearGroup {
  year: ButYear
  /** 1-based. */
  attempt: number
  latest: boolean
  /** In the order they are lived. */
  instances: SemesterInstance[]
  /** Instances of this year lived so far, earlier attempts included, in order. */
  lived: SemesterInstance[]
}

/**
 * Cuts the instances of each year of the BUT into the times it is lived: a new one begins when a semester
 * comes back. The semesters of one year need not lie in one academic year: a gap year may part them.
 */
export function yearGroups(plan: Plan): YearGroup[] {
  return ([1, 2, 3] as const).flatMap((year) => {
    const lived = plan.semesters.filter(({ number }) => number === 2 * year - 1 || number === 2 * year)
    const attempts: SemesterInstance[][] = []
    for (const instance of lived) {
      const current = attempts.at(-1)
      if (current === undefined || current.some(({ number }) => number === instance.number)) attempts.push([instance])
      else current.push(instance)
    }
    let end = 0
    return attempts.map((instances, index): YearGroup => {
      end += instances.length
      return { year, attempt: index + 1, latest: index === attempts.length - 1, instances, lived: lived.slice(0, end) }
    })
  })
}

type YearTarget = Exclude<DecisionTarget, { type: 'ue' }>

function isAbout(target: YearTarget, group: YearGroup): boolean {
  return target.year === group.year && group.instances.some(({ academicYear }) => academicYear === target.academicYear)
}

/** The jury's decision on a year, the last recorded one. */
export function yearDecisionOf(plan: Plan, group: YearGroup): RecordedDecision | null {
  return plan.decisions.findLast(({ target }) => target.type === 'year' && isAbout(target, group)) ?? null
}

/** The jury's decision on an RCUE of a year, the last recorded one. */
export function rcueDecisionOf(plan: Plan, group: YearGroup, competence: string): RecordedDecision | null {
  return (
    plan.decisions.findLast(
      ({ target }) => target.type === 'rcue' && target.competence === competence && isAbout(target, group)
    ) ?? null
  )
}

/** Decisions on a year or an RCUE that no lived year answers to. */
export function unmatchedDecisions(plan: Plan, groups: readonly YearGroup[]): RecordedDecision[] {
  return plan.decisions.filter(({ target }) => target.type !== 'ue' && !groups.some((group) => isAbout(target, group)))
}
