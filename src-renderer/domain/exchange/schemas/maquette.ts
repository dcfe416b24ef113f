import * as v from 'valibot'
import type { BonusRule, Hours, Maquette, MaquetteModule, MaquetteSemester, PoleShares, Ue } from '../../maquette/maquette'
import {
  code,
  codes,
  count,
  figure,
  id,
  object,
  parcoursOrAll,
  positiveFigure,
  recordOf,
  semesterNumber,
  yearNumber
} from './parts'
import type { Assert, Gives, SameKeys } from './type-checks'

export const provenance = v.picklist(['national', 'iut', 'gabarit'])

export const HoursSchema = object({ lecture: figure, tutorial: figure, practical: figure, project: figure })

const PoleSharesSchema = object({ ressources: figure, saes: figure })

export const coefficients = recordOf(positiveFigure)

const UeSchema = object({
  code,
  competence: id,
  parcours: parcoursOrAll,
  ects: figure,
  provenance,
  poleShares: v.exactOptional(PoleSharesSchema)
})

export const MaquetteModuleSchema = object({
  code,
  kind: v.picklist(['ressource', 'sae', 'stage', 'portfolio']),
  title: v.string(),
  parcours: parcoursOrAll,
  hours: HoursSchema,
  weeks: v.exactOptional(object({ min: figure, max: figure })),
  graded: v.exactOptional(v.boolean()),
  mobilises: codes,
  criticalLearnings: codes,
  prerequisites: codes,
  coefficients,
  provenance,
  coefficientsProvenance: provenance,
  hoursProvenance: provenance
})

const MaquetteSemesterSchema = object({
  number: semesterNumber,
  year: yearNumber,
  ues: v.array(UeSchema),
  modules: v.array(MaquetteModuleSchema)
})

const BonusRuleSchema = object({ kind: v.picklist(['additive', 'multiplicative']), factor: positiveFigure })

/** An IUT's curriculum, alone in its file or embedded in a plan. */
export const MaquetteSchema = object({
  format: v.literal('gamme/maquette'),
  version: count,
  id,
  name: v.string(),
  framework: id,
  institution: v.nullable(v.string()),
  academicYear: v.nullable(v.string()),
  provenanceLegend: v.exactOptional(object({ national: v.string(), iut: v.string(), gabarit: v.string() })),
  bonus: v.exactOptional(BonusRuleSchema),
  semesters: v.pipe(v.array(MaquetteSemesterSchema), v.nonEmpty())
})

export type MaquetteChecks = [
  Assert<Gives<v.InferOutput<typeof MaquetteSchema>, Maquette>>,
  Assert<SameKeys<typeof MaquetteSchema.entries, Maquette>>,
  Assert<SameKeys<typeof MaquetteSemesterSchema.entries, MaquetteSemester>>,
  Assert<SameKeys<typeof MaquetteModuleSchema.entries, MaquetteModule>>,
  Assert<SameKeys<typeof UeSchema.entries, Ue>>,
  Assert<SameKeys<typeof HoursSchema.entries, Hours>>,
  Assert<SameKeys<typeof PoleSharesSchema.entries, PoleShares>>,
  Assert<SameKeys<typeof BonusRuleSchema.entries, BonusRule>>
]
