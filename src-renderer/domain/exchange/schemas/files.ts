import * as v from 'valibot'
import { MaquetteSchema } from './maquette'
import { count, object } from './parts'
import { PlanSchema } from './plan'
import { ReviewSchema, ShareSchema } from './review'

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
  review: v.unknown(),
  share: v.exactOptional(object({ ...ShareSchema.entries, label: v.string(), group: v.string() }))
})

/** A whole `.gamme-revue` file. */
export const ReviewFileSchema = object({
  format: v.literal('gamme/review'),
  ...envelope,
  plan: object({ id: v.string(), name: v.string(), revision: count, contentHash: v.string() }),
  review: ReviewSchema
})

/** A whole `.gamme-maquette` file, or the maquette alone, as shipped with the program. */
export const MaquetteFileSchema = v.union([
  object({ format: v.literal('gamme/maquette'), ...envelope, maquette: MaquetteSchema }),
  MaquetteSchema
])
