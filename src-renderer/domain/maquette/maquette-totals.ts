import type { Framework, ParcoursCode } from '../framework/framework'
import { modulesOfWay, rounded, surveyMaquette, uesOfWay } from './checks/check-survey'
import { teachingHours, type Maquette } from './maquette'

export interface MaquetteTotals {
  /** Null where the maquette has no parcours. */
  parcours: ParcoursCode | null
  ects: number
  /** Hours of lectures, tutorials and practicals. */
  teaching: number
  /** Hours of project. */
  project: number
  /** Hours of project of BUT1, BUT2 and BUT3. */
  projectByYear: [number, number, number]
}

const sum = (values: readonly number[]): number => rounded(values.reduce((total, value) => total + value, 0))

/** What a student of each parcours takes in three years, for comparison with the national frame (T1 art. 17). */
export function maquetteTotals(maquette: Maquette, framework: Framework): MaquetteTotals[] {
  const survey = surveyMaquette(maquette, framework)
  return survey.ways.map((parcours) => {
    const modules = modulesOfWay(survey, parcours)
    const ofYear = (year: number): number => sum(modules.flatMap(({ semester, module }) => (Math.ceil(semester / 2) === year ? [module.hours.project] : [])))
    return {
      parcours,
      ects: sum(uesOfWay(survey, parcours).map(({ ue }) => ue.ects)),
      teaching: sum(modules.map(({ module }) => teachingHours(module.hours))),
      project: sum(modules.map(({ module }) => module.hours.project)),
      projectByYear: [ofYear(1), ofYear(2), ofYear(3)]
    }
  })
}
