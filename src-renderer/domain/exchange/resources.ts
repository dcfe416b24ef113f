import * as v from 'valibot'
import type { Framework } from '../framework/framework'
import type { Maquette } from '../maquette/maquette'
import { fail, ok, type Result } from '../result'
import { FrameworkSchema } from './schemas/framework'
import { MaquetteSchema } from './schemas/maquette'

export interface ResourceError {
  code: 'invalid-resource'
  /** Places that do not fit, the first ones. */
  detail: string
}

/** Checks the framework that ships with the program. Nothing is repaired: a wrong resource is a wrong build. */
export function parseFrameworkResource(json: unknown): Result<Framework, ResourceError> {
  const checked = v.safeParse(FrameworkSchema, json)
  return checked.success ? ok(checked.output) : fail(resourceError(checked.issues))
}

/** Checks the maquette that ships with the program. Nothing is repaired: a wrong resource is a wrong build. */
export function parseMaquetteResource(json: unknown): Result<Maquette, ResourceError> {
  const checked = v.safeParse(MaquetteSchema, json)
  return checked.success ? ok(checked.output) : fail(resourceError(checked.issues))
}

function resourceError(issues: readonly v.BaseIssue<unknown>[]): ResourceError {
  const places = issues.slice(0, 5).map((issue) => `${v.getDotPath(issue) ?? 'root'}: ${issue.message}`)
  return { code: 'invalid-resource', detail: places.join('; ') }
}
