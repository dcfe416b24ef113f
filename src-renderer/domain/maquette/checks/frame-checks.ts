import { FRAME_SOURCES } from '../../framework/national-frame'
import { teachingHours } from '../maquette'
import type { MaquetteFinding } from '../maquette-finding'
import { byValue, modulesOfWay, rounded, uesOfWay, type MaquetteCheck, type MaquetteSurvey } from './check-survey'

const YEARS = [1, 2, 3]

const sum = (values: readonly number[]): number => rounded(values.reduce((total, value) => total + value, 0))

function semesterNumbers({ framework }: MaquetteSurvey): number[] {
  return Array.from({ length: framework.semesters }, (_, index) => index + 1)
}

function missingNumbers(survey: MaquetteSurvey): number[] {
  return semesterNumbers(survey).filter((number) => !survey.maquette.semesters.some((semester) => semester.number === number))
}

/** A semester that is missing explains every total that is not the expected one: only the semester is then said. */
const isWhole = (survey: MaquetteSurvey): boolean => missingNumbers(survey).length === 0

/** Semesters of the diploma that the maquette lacks: a plan made from it would stop short. */
export const missingSemesters: MaquetteCheck = (survey) =>
  missingNumbers(survey).map((semester): MaquetteFinding => ({
    severity: 'warning',
    place: { type: 'maquette' },
    rule: FRAME_SOURCES.ects,
    finding: { kind: 'semesterMissing', semester }
  }))

/** 30 ECTS a semester (T3 4.3) and 180 in all (T1 art. 17), whichever the parcours. */
export const ects: MaquetteCheck = (survey) => {
  const { frame, maquette } = survey
  const found: MaquetteFinding[] = []
  for (const { number } of maquette.semesters) {
    const own = (way: string | null): number => sum(uesOfWay(survey, way).flatMap(({ semester, ue }) => (semester === number ? [ue.ects] : [])))
    for (const { parcours, value } of byValue(survey, own)) {
      if (value === frame.ectsPerSemester) continue
      found.push({
        severity: 'warning',
        place: { type: 'semester', semester: number },
        rule: FRAME_SOURCES.ectsPerSemester,
        finding: { kind: 'semesterEcts', semester: number, parcours, ects: value, expected: frame.ectsPerSemester }
      })
    }
  }
  if (!isWhole(survey)) return found
  for (const { parcours, value } of byValue(survey, (way) => sum(uesOfWay(survey, way).map(({ ue }) => ue.ects)))) {
    if (value === frame.ects) continue
    found.push({
      severity: 'warning',
      place: { type: 'maquette' },
      rule: FRAME_SOURCES.ects,
      finding: { kind: 'totalEcts', parcours, ects: value, expected: frame.ects }
    })
  }
  return found
}

/**
 * Hours against the national frame (T1 art. 17): 2000 of teaching, 600 of project, 150 to 250 of project a year. How
 * far a programme is adapted locally cannot be judged: no national text gives hours by module.
 */
export const frameHours: MaquetteCheck = (survey) => {
  const { frame } = survey
  const years = YEARS.flatMap((year) => projectOfYear(survey, year))
  if (!isWhole(survey)) return years
  const found: MaquetteFinding[] = []
  for (const { parcours, value } of byValue(survey, (way) => sum(modulesOfWay(survey, way).map(({ module }) => teachingHours(module.hours))))) {
    if (value === frame.teachingHours) continue
    const finding = { kind: 'teachingHours' as const, parcours, hours: value, expected: frame.teachingHours }
    const severity = value < frame.teachingHours ? 'warning' : 'info'
    found.push({ severity, place: { type: 'maquette' }, rule: FRAME_SOURCES.teachingHours, finding })
  }
  for (const { parcours, value } of byValue(survey, (way) => sum(modulesOfWay(survey, way).map(({ module }) => module.hours.project)))) {
    if (value === frame.projectHours) continue
    const finding = { kind: 'projectHours' as const, parcours, hours: value, expected: frame.projectHours }
    const severity = value < frame.projectHours ? 'warning' : 'info'
    found.push({ severity, place: { type: 'maquette' }, rule: FRAME_SOURCES.projectHours, finding })
  }
  return [...found, ...years]
}

function projectOfYear(survey: MaquetteSurvey, year: number): MaquetteFinding[] {
  const { min, max } = survey.frame.projectHoursPerYear
  if (!survey.maquette.semesters.some(({ number }) => Math.ceil(number / 2) === year)) return []
  const hours = (way: string | null): number =>
    sum(modulesOfWay(survey, way).flatMap(({ semester, module }) => (Math.ceil(semester / 2) === year ? [module.hours.project] : [])))
  return byValue(survey, hours)
    .filter(({ value }) => value < min || value > max)
    .map(({ parcours, value }): MaquetteFinding => ({
      severity: 'warning',
      place: { type: 'year', year },
      rule: FRAME_SOURCES.projectHoursPerYear,
      finding: { kind: 'projectHoursYear', parcours, year, hours: value, min, max }
    }))
}

/** Weeks of stage: the range of each, and whether all together can come within the frame. */
export const stages: MaquetteCheck = (survey) => {
  const { min, max } = survey.frame.stageWeeks
  const wrong = survey.modules.flatMap(({ semester, index, module: { code, kind, weeks } }): MaquetteFinding[] => {
    if (kind !== 'stage' || !weeks || weeks.min <= weeks.max) return []
    return [
      {
        severity: 'warning',
        place: { type: 'module', semester, module: index },
        rule: { source: 'maquette', article: null },
        finding: { kind: 'stageLength', code, ...weeks }
      }
    ]
  })
  if (!isWhole(survey)) return wrong
  const range = (way: string | null): { least: number; most: number } | null => {
    const weeks = modulesOfWay(survey, way).flatMap(({ module }) => (module.kind === 'stage' ? [module.weeks] : []))
    // A stage whose length is not said may take any.
    if (weeks.some((own) => own === undefined)) return null
    return { least: sum(weeks.map((own) => own?.min ?? 0)), most: sum(weeks.map((own) => own?.max ?? 0)) }
  }
  const total = byValue(survey, range).flatMap(({ parcours, value }): MaquetteFinding[] => {
    if (value === null || (value.most >= min && value.least <= max)) return []
    const finding = { kind: 'stageWeeks' as const, parcours, ...value, min, max }
    return [{ severity: 'warning', place: { type: 'maquette' }, rule: FRAME_SOURCES.stageWeeks, finding }]
  })
  return [...wrong, ...total]
}
