import * as v from 'valibot'
import type {
  CommentEntry,
  RemovedEntry,
  ReplyEntry,
  ReviewAuthor,
  SuggestedCommand,
  SuggestionEntry,
  VerdictEntry
} from '../../review/review'
import { coefficients, HoursSchema, MaquetteModuleSchema } from './maquette'
import { calendarYear, code, count, id, instant, object, positiveFigure, yearNumber } from './parts'
import type { Assert, Gives, SameKeys } from './type-checks'

const by = v.string()
const register = <const TValue extends v.GenericSchema>(value: TValue) => object({ value, at: instant, by })
const entry = { id, author: v.string(), at: instant }

const AnchorSchema = v.variant('type', [
  object({ type: v.literal('plan') }),
  object({ type: v.literal('semester'), semester: id }),
  object({ type: v.literal('ue'), semester: id, ue: code }),
  object({ type: v.literal('module'), module: id }),
  object({ type: v.literal('criticalLearning'), code }),
  object({
    type: v.literal('decision'),
    target: v.variant('type', [
      object({ type: v.literal('ue'), semester: id, ue: code, parcours: v.exactOptional(code) }),
      object({ type: v.literal('rcue'), year: yearNumber, academicYear: calendarYear, competence: id }),
      object({ type: v.literal('year'), year: yearNumber, academicYear: calendarYear })
    ])
  })
])


const OverridesSchema = object({ hours: v.exactOptional(HoursSchema), coefficients: v.exactOptional(coefficients) })
const StageSchema = object({ weeks: v.nullable(positiveFigure), company: v.string(), place: v.string() })
const yearMode = v.picklist(['initial', 'workStudy'])
const butYear = v.picklist([1, 2, 3])
const semesterKind = v.picklist(['study', 'abroad', 'gapYear'])

/** Strict on purpose: what a stranger's file suggests is run on the student's plan once it is accepted. */
const SuggestedCommandSchema = v.variant('type', [
  v.strictObject({ type: v.literal('moveModule'), module: id, semester: id }),
  v.strictObject({ type: v.literal('addModule'), code, semester: id, id: v.exactOptional(id) }),
  v.strictObject({ type: v.literal('addOwnModule'), definition: MaquetteModuleSchema, semester: id, id: v.exactOptional(id) }),
  v.strictObject({ type: v.literal('removeModule'), module: id }),
  v.strictObject({ type: v.literal('overrideModule'), module: id, overrides: OverridesSchema }),
  v.strictObject({ type: v.literal('setStage'), module: id, stage: StageSchema }),
  v.strictObject({ type: v.literal('chooseParcours'), parcours: v.nullable(code) }),
  v.strictObject({ type: v.literal('setYearMode'), year: butYear, mode: yearMode }),
  v.strictObject({ type: v.literal('insertSemester'), kind: v.picklist(['abroad', 'gapYear']), after: v.nullable(id) }),
  v.strictObject({ type: v.literal('setSemesterKind'), semester: id, kind: v.picklist(['study', 'abroad']) }),
  v.strictObject({ type: v.literal('repeatSemester'), semester: id })
])

const PlaceNameSchema = object({ id, name: v.string() })

const FactSchema = v.variant('about', [
  object({ about: v.literal('place'), code: v.string(), semesters: v.array(PlaceNameSchema) }),
  object({ about: v.literal('parcours'), parcours: v.nullable(code) }),
  object({ about: v.literal('figures'), code: v.string(), overrides: v.nullable(OverridesSchema) }),
  object({ about: v.literal('stage'), code: v.string(), stage: v.nullable(StageSchema) }),
  object({ about: v.literal('yearMode'), year: butYear, mode: yearMode }),
  object({ about: v.literal('semesterKind'), semester: PlaceNameSchema, kind: v.nullable(semesterKind) }),
  object({ about: v.literal('attempts'), semester: PlaceNameSchema, count }),
  object({ about: v.literal('inserted'), after: v.nullable(PlaceNameSchema), kind: v.nullable(semesterKind) })
])

const DecisionSchema = object({ state: v.picklist(['open', 'accepted', 'rejected']), note: v.string() })

export const ShareSchema = object({ name: v.boolean(), notes: v.boolean(), evidence: v.boolean(), agenda: v.boolean() })

export const AuthorSchema = object({ id, role: v.picklist(['student', 'tutor']), name: register(v.string()) })

const CommentSchema = object({
  kind: v.literal('comment'),
  ...entry,
  anchor: AnchorSchema,
  about: v.string(),
  text: register(v.string()),
  resolved: register(v.boolean())
})

const ReplySchema = object({ kind: v.literal('reply'), ...entry, to: id, text: register(v.string()) })

const SuggestionSchema = object({
  kind: v.literal('suggestion'),
  ...entry,
  anchor: AnchorSchema,
  about: v.string(),
  changes: v.pipe(v.array(object({ command: SuggestedCommandSchema, before: FactSchema })), v.nonEmpty()),
  reason: register(v.string()),
  decision: register(DecisionSchema)
})

const VerdictSchema = object({
  kind: v.literal('verdict'),
  ...entry,
  verdict: v.picklist(['toRevise', 'agreed', 'validated']),
  contentHash: v.string(),
  share: ShareSchema,
  revision: count,
  note: register(v.string())
})

const RemovedSchema = object({ kind: v.literal('removed'), ...entry })

/** By kind; an entry of a kind that is not here was written by a newer version. */
export const ENTRY_SCHEMAS = {
  comment: CommentSchema,
  reply: ReplySchema,
  suggestion: SuggestionSchema,
  verdict: VerdictSchema,
  removed: RemovedSchema
}

export const ForeignEntrySchema = object({ kind: v.string(), ...entry })

/** A review as it is written; reading it goes entry by entry. */
export const ReviewSchema = object({
  plan: id,
  authors: v.array(AuthorSchema),
  entries: v.array(v.variant('kind', [CommentSchema, ReplySchema, SuggestionSchema, VerdictSchema, RemovedSchema]))
})

export type ReviewChecks = [
  Assert<Gives<v.InferOutput<typeof CommentSchema>, CommentEntry>>,
  Assert<Gives<v.InferOutput<typeof ReplySchema>, ReplyEntry>>,
  Assert<Gives<v.InferOutput<typeof SuggestionSchema>, SuggestionEntry>>,
  Assert<Gives<v.InferOutput<typeof VerdictSchema>, VerdictEntry>>,
  Assert<Gives<v.InferOutput<typeof RemovedSchema>, RemovedEntry>>,
  Assert<Gives<v.InferOutput<typeof AuthorSchema>, ReviewAuthor>>,
  Assert<SameKeys<typeof CommentSchema.entries, CommentEntry>>,
  Assert<SameKeys<typeof ReplySchema.entries, ReplyEntry>>,
  Assert<SameKeys<typeof SuggestionSchema.entries, SuggestionEntry>>,
  Assert<SameKeys<typeof VerdictSchema.entries, VerdictEntry>>,
  Assert<SameKeys<typeof RemovedSchema.entries, RemovedEntry>>,
  Assert<SameKeys<typeof AuthorSchema.entries, ReviewAuthor>>,
  Assert<Gives<v.InferOutput<typeof SuggestedCommandSchema>, SuggestedCommand>>
]
