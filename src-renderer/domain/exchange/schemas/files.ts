import * as v from 'valibot'
import { MaquetteSchema } from './maquette'
import { object } from './parts'
import { PlanSchema } from './plan'

const envelope = {
  version: v.pipe(v.number(), v.minValue(1)),
  app: v.string(),
  savedAt: v.string(),
  contentHash: v.string()
}

/** A whole `.gamme` file. Reading does not ask as much; this is what is written. */
export const PlanFileSchema = object({
  format: v.literal('gamme/plan'),
  ...envelope,
  plan: PlanSchema,
  review: v.unknown()
})

/** A whole `.gamme-maquette` file, or the maquette alone, as shipped with the program. */
export const MaquetteFileSchema = v.union([
  object({ format: v.literal('gamme/maquette'), ...envelope, maquette: MaquetteSchema }),
  MaquetteSchema
])
