import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { MaquetteFileSchema, PlanFileSchema, ReviewFileSchema } from '../src-renderer/domain/exchange/schemas/files'
import { FrameworkSchema } from '../src-renderer/domain/exchange/schemas/framework'
import { HoursSchema, MaquetteModuleSchema, MaquetteSchema } from '../src-renderer/domain/exchange/schemas/maquette'
import { PlanSchema } from '../src-renderer/domain/exchange/schemas/plan'

const parts = { Hours: HoursSchema, Module: MaquetteModuleSchema, Maquette: MaquetteSchema, Plan: PlanSchema }

/** Texts of the JSON Schemas in `resources/schemas`, by file name, made from the schemas that the program reads with. */
export function jsonSchemaFiles(): Record<string, string> {
  return {
    'plan.schema.json': textOf('Gamme: plan file (.gamme)', PlanFileSchema, parts),
    'maquette.schema.json': textOf('Gamme: maquette file (.gamme-maquette)', MaquetteFileSchema, {
      Hours: HoursSchema,
      Module: MaquetteModuleSchema,
      Maquette: MaquetteSchema
    }),
    'review.schema.json': textOf('Gamme: review file (.gamme-revue)', ReviewFileSchema, { Hours: HoursSchema, Module: MaquetteModuleSchema }),
    'framework.schema.json': textOf('Gamme: national competence framework', FrameworkSchema, {})
  }
}

function textOf(title: string, schema: GenericSchema, definitions: Record<string, GenericSchema>): string {
  const { $schema, ...rest } = toJsonSchema(schema, { target: 'draft-07', definitions })
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`
}
