import { isClockTime } from '../../schedule/days'
import type { Hours } from '../../maquette/maquette'
import type { Mark, PlanAssessment } from '../plan'

/** What the plan file accepts: beyond a million a figure means nothing. */
const MAX_FIGURE = 1_000_000

/** A decimal of at least 0: hours, coefficients, weeks. */
export function isAmount(value: number): boolean {
  return Number.isFinite(value) && value >= 0 && value <= MAX_FIGURE
}

/** Hundredths of a point. A mark out of 0-20 is accepted and shown by a diagnostic: nothing that was typed is lost. */
export function isMark(mark: Mark): boolean {
  return typeof mark !== 'number' || (Number.isInteger(mark) && Math.abs(mark) <= MAX_FIGURE)
}

export function areHours(hours: Hours): boolean {
  return [hours.lecture, hours.tutorial, hours.practical, hours.project].every(isAmount)
}

export function areAmounts(table: Readonly<Record<string, number>>): boolean {
  return Object.values(table).every(isAmount)
}

export function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}

export function areAssessments(assessments: readonly PlanAssessment[]): boolean {
  return (
    areDistinct(assessments.map(({ id }) => id)) &&
    assessments.every(
      ({ id, coefficient, weights, mark, outOf, time }) =>
        id !== '' &&
        isAmount(coefficient) &&
        areAmounts(weights) &&
        isMark(mark) &&
        isAmount(outOf) &&
        outOf > 0 &&
        (time === undefined || isClockTime(time))
    )
  )
}

/** A year in which an academic year may open. */
export function isCalendarYear(year: number): boolean {
  return Number.isInteger(year) && year >= 2000 && year <= 2100
}

/** Whole minutes, at least 0, as the plan file accepts them. */
export function isMinutes(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= 10_000_000
}
