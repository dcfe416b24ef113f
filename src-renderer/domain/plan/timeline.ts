import type { DecisionTarget, Plan, SemesterInstance } from './plan'

/** Half of an academic year that an instance takes: from September, from January, or both in a gap year. */
export type SemesterHalf = 'autumn' | 'spring' | 'wholeYear'

interface Slot {
  academicYear: number
  half: SemesterHalf
}

/** Where each instance falls, from their order alone. */
function slots(semesters: readonly Pick<SemesterInstance, 'kind' | 'number'>[], entryYear: number): Slot[] {
  let free = entryYear * 2
  return semesters.map(({ kind, number }) => {
    const half = kind === 'gapYear' ? 0 : number === null ? free % 2 : (number + 1) % 2
    const start = free % 2 === half ? free : free + 1
    free = start + (kind === 'gapYear' ? 2 : 1)
    return { academicYear: Math.floor(start / 2), half: kind === 'gapYear' ? 'wholeYear' : half === 0 ? 'autumn' : 'spring' }
  })
}

/**
 * The academic year of each instance, from their order alone: odd semesters are lived from September, even ones
 * from January, a gap year takes a whole year, a semester outside the maquette the next free half-year.
 * So a repeat or a gap year shifts all that follows, and removing it brings everything back.
 */
export function academicYears(semesters: readonly SemesterInstance[], entryYear: number): number[] {
  return slots(semesters, entryYear).map(({ academicYear }) => academicYear)
}

/** The half of its academic year that an instance takes, by its place among the plan's. */
export function halfOf(plan: Pick<Plan, 'semesters' | 'entryYear'>, semester: SemesterInstance): SemesterHalf {
  return slots(plan.semesters, plan.entryYear)[plan.semesters.indexOf(semester)]?.half ?? 'autumn'
}

/** Half-years since year 0: orders the instances of one year of the BUT. */
function slot(number: number, academicYear: number): number {
  return academicYear * 2 + ((number + 1) % 2)
}

/**
 * Where a new attempt of `last` (the latest instance of its number) goes: one academic year later, after the other
 * semester of its year of the BUT, but before that one's repeat.
 */
export function positionOfRepeat(semesters: readonly SemesterInstance[], last: SemesterInstance & { number: number }): number {
  const year = Math.ceil(last.number / 2)
  const target = slot(last.number, last.academicYear + 1)
  let position = semesters.indexOf(last) + 1
  for (const [index, { number, academicYear }] of semesters.entries()) {
    if (index < position || number === null || Math.ceil(number / 2) !== year) continue
    // Right before it, so that a gap year between the two stays where it was planned.
    if (slot(number, academicYear) > target) return index
    position = index + 1
  }
  return position
}

/**
 * Numbers the attempts and dates the instances of a draft whose semesters or entry year have just changed, and lets
 * the jury's decisions follow their years. A decision on a year that is no longer in the plan leaves with it.
 */
export function settleTimeline(draft: Plan, before: Plan): void {
  const years = academicYears(draft.semesters, draft.entryYear)
  const attempts = new Map<number, number>()
  const yearById = new Map<string, number>()
  for (const [index, semester] of draft.semesters.entries()) {
    semester.academicYear = years[index] ?? draft.entryYear
    yearById.set(semester.id, semester.academicYear)
    if (semester.number === null) continue
    semester.attempt = (attempts.get(semester.number) ?? 0) + 1
    attempts.set(semester.number, semester.attempt)
  }
  for (let index = before.decisions.length - 1; index >= 0; index--) {
    const target = before.decisions[index]?.target
    if (!target || target.type === 'ue') continue
    const year = followYear(target, before, yearById)
    if (year === undefined) draft.decisions.splice(index, 1)
    else if (year !== target.academicYear) setAcademicYear(draft, index, year)
  }
}

function setAcademicYear(draft: Plan, decision: number, academicYear: number): void {
  const target = draft.decisions[decision]?.target
  if (target && target.type !== 'ue') target.academicYear = academicYear
}

/** The new academic year of a decision's year; undefined when all its instances have gone. */
function followYear(
  target: Exclude<DecisionTarget, { type: 'ue' }>,
  before: Plan,
  yearById: ReadonlyMap<string, number>
): number | undefined {
  const lived = before.semesters.filter(
    ({ number, academicYear }) =>
      number !== null && Math.ceil(number / 2) === target.year && academicYear === target.academicYear
  )
  // A decision copied with a year that the plan does not hold was never tied to an instance: it stays as entered.
  if (lived.length === 0) return target.academicYear
  return lived.map(({ id }) => yearById.get(id)).findLast((year) => year !== undefined)
}
