import { FRAME_SOURCES } from '../../framework/national-frame'
import type { Check, Found } from './found'
import type { Survey } from './survey'

const YEARS = [1, 2, 3] as const

/** Years whose project hours stand in another year because a module was moved: that is said of the module. */
function disturbedYears({ planned }: Survey): Set<number> {
  const moved = planned.filter(({ definition, semester, maquetteNumber }) => {
    return definition.hours.project > 0 && maquetteNumber !== null && semester.number !== maquetteNumber
  })
  return new Set(moved.flatMap(({ semester, maquetteNumber }) => [semester.number, maquetteNumber].map((number) => Math.ceil((number ?? 0) / 2))))
}

function yearsOutside(survey: Survey): Found[] {
  const { min, max } = survey.frame.projectHoursPerYear
  const disturbed = disturbedYears(survey)
  return YEARS.flatMap((year): Found[] => {
    const hours = survey.totals.projectByYear[year - 1] ?? 0
    if (disturbed.has(year) || (hours >= min && hours <= max)) return []
    return [
      {
        severity: 'warning',
        place: { type: 'year', year },
        rule: FRAME_SOURCES.projectHoursPerYear,
        finding: { kind: 'projectHoursYear', year, hours, min, max },
        fixes: [],
        about: ''
      }
    ]
  })
}

/**
 * Hours of teaching and of project against the national frame, once every module is in the plan. A year of project
 * outside its bounds explains a total that is not the expected one: the total is then not said again.
 */
export const hours: Check = (survey) => {
  if (!survey.isWhole) return []
  const { frame, totals } = survey
  const years = yearsOutside(survey)
  const found: Found[] = [...years]
  if (totals.teaching !== frame.teachingHours) {
    found.push({
      severity: totals.teaching < frame.teachingHours ? 'warning' : 'info',
      place: { type: 'plan' },
      rule: FRAME_SOURCES.teachingHours,
      finding: { kind: 'teachingHours', hours: totals.teaching, expected: frame.teachingHours },
      fixes: [],
      about: ''
    })
  }
  if (years.length === 0 && totals.project !== frame.projectHours) {
    found.push({
      severity: totals.project < frame.projectHours ? 'warning' : 'info',
      place: { type: 'plan' },
      rule: FRAME_SOURCES.projectHours,
      finding: { kind: 'projectHours', hours: totals.project, expected: frame.projectHours },
      fixes: [],
      about: ''
    })
  }
  return found
}
