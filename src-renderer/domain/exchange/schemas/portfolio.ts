import * as v from 'valibot'
import { SELF_POSITION_STEPS, type Evidence, type FileReference, type SelfPosition } from '../../portfolio/portfolio'
import { code, codes, day, id, instant, object } from './parts'
import type { Assert, Gives, SameKeys } from './type-checks'

const FileReferenceSchema = object({ name: v.string(), path: v.string() })

export const EvidenceSchema = object({
  id,
  kind: v.picklist(['text', 'link', 'file']),
  title: v.string(),
  text: v.string(),
  url: v.nullable(v.string()),
  file: v.nullable(FileReferenceSchema),
  date: v.nullable(day),
  reflection: v.string(),
  criticalLearnings: codes,
  module: v.nullable(id)
})

export const SelfPositionSchema = object({ criticalLearning: code, step: v.picklist(SELF_POSITION_STEPS), at: instant })

export type PortfolioChecks = [
  Assert<Gives<v.InferOutput<typeof EvidenceSchema>, Evidence>>,
  Assert<SameKeys<typeof EvidenceSchema.entries, Evidence>>,
  Assert<SameKeys<typeof FileReferenceSchema.entries, FileReference>>,
  Assert<SameKeys<typeof SelfPositionSchema.entries, SelfPosition>>
]
