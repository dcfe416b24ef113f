import * as v from 'valibot'
import type { Framework } from '../../framework/framework'
import { code, count, id, object, parcoursOrAll, positiveFigure, semesterNumber, yearNumber } from './parts'
import type { Assert, Gives, SameKeys } from './type-checks'

const labelled = object({ code, label: v.string() })

const level = object({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  year: yearNumber,
  semesters: v.array(semesterNumber),
  label: v.string(),
  criticalLearnings: v.array(labelled)
})

const competence = object({
  id,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: v.string(),
  title: v.string(),
  parcours: parcoursOrAll,
  essentialComponents: v.array(labelled),
  levels: v.array(level)
})

/** The national competence framework, as shipped and as read from ORéBUT. */
export const FrameworkSchema = object({
  format: v.literal('gamme/framework'),
  version: count,
  id,
  name: v.string(),
  speciality: v.string(),
  source: v.string(),
  officialText: v.nullable(v.string()),
  ects: positiveFigure,
  semesters: count,
  firstParcoursSemester: semesterNumber,
  parcours: v.array(object({ code, name: v.string(), competence: id })),
  competences: v.pipe(v.array(competence), v.nonEmpty())
})

export type FrameworkChecks = [
  Assert<Gives<v.InferOutput<typeof FrameworkSchema>, Framework>>,
  Assert<SameKeys<typeof FrameworkSchema.entries, Framework>>
]
