import * as v from 'valibot'
import type {
  Plan,
  PlanAssessment,
  PlanModule,
  RecordedDecision,
  SelfAssessment,
  SemesterInstance,
  SetAside,
  StagePlacement,
  UeAdjustment,
  UeMark,
  Wish
} from '../../plan/plan'
import { coefficients, HoursSchema, MaquetteModuleSchema, MaquetteSchema } from './maquette'
import {
  calendarYear,
  code,
  count,
  day,
  figure,
  id,
  instant,
  object,
  positiveFigure,
  recordOf,
  refusingArrays,
  semesterNumber,
  strictlyPositiveFigure,
  wholeFigure,
  yearNumber
} from './parts'
import { EvidenceSchema, SelfPositionSchema } from './portfolio'
import { clockTime, ModuleScheduleSchema, PlanScheduleSchema, SemesterCalendarSchema } from './schedule'
import type { Assert, Gives, SameKeys } from './type-checks'

/** A mark out of 0-20 is kept: the diagnostics show it where it is. */
const mark = v.nullable(v.union([wholeFigure, v.picklist(['ABS', 'EXC', 'ATT'])]))

const SemesterInstanceSchema = object({
  id,
  kind: v.picklist(['study', 'abroad', 'gapYear']),
  number: v.nullable(semesterNumber),
  attempt: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)),
  academicYear: calendarYear,
  state: v.picklist(['planned', 'current', 'done']),
  notes: v.string(),
  calendar: v.exactOptional(SemesterCalendarSchema)
})

const PlanAssessmentSchema = object({
  id,
  title: v.string(),
  kind: v.picklist(['normal', 'catchUp']),
  coefficient: positiveFigure,
  weights: recordOf(positiveFigure),
  mark,
  outOf: strictlyPositiveFigure,
  date: v.nullable(day),
  time: v.exactOptional(clockTime),
  room: v.exactOptional(v.string())
})

const StagePlacementSchema = object({ weeks: v.nullable(figure), company: v.string(), place: v.string() })

const PlanModuleSchema = object({
  id,
  code,
  semester: id,
  shelved: v.boolean(),
  state: v.picklist(['planned', 'current', 'done', 'exempted']),
  mark,
  assessments: v.array(PlanAssessmentSchema),
  stage: v.nullable(StagePlacementSchema),
  definition: v.nullable(MaquetteModuleSchema),
  overrides: object({ hours: v.exactOptional(HoursSchema), coefficients: v.exactOptional(coefficients) }),
  notes: v.string(),
  schedule: v.exactOptional(ModuleScheduleSchema)
})

const UeMarkSchema = object({ semester: id, ue: code, parcours: v.exactOptional(code), mark: wholeFigure })

const UeAdjustmentSchema = object({
  semester: id,
  ue: v.nullable(code),
  kind: v.picklist(['bonus', 'malus']),
  mark: wholeFigure
})

const DecisionTargetSchema = refusingArrays(
  v.variant('type', [
    object({ type: v.literal('ue'), semester: id, ue: code, parcours: v.exactOptional(code) }),
    object({ type: v.literal('rcue'), year: yearNumber, academicYear: calendarYear, competence: id }),
    object({ type: v.literal('year'), year: yearNumber, academicYear: calendarYear })
  ])
)

const RecordedDecisionSchema = object({
  id,
  target: DecisionTargetSchema,
  code: v.picklist([
    ...['ADM', 'CMP', 'AJ', 'ADJ', 'ADJR', 'ADSUP', 'ATJ', 'RAT', 'PASD', 'PAS1NCI', 'RED', 'NAR'] as const,
    ...['DEF', 'DEM', 'ABAN', 'ABL', 'EXCLU'] as const
  ]),
  date: v.nullable(day),
  notes: v.string()
})

const SetAsideSchema = object({ diagnostic: id, reason: v.string(), at: instant })

const WishSchema = object({ parcours: code, reason: v.string() })

const SelfAssessmentSchema = object({
  id,
  date: day,
  answers: recordOf(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4))),
  notes: v.string()
})

const yearMode = v.picklist(['initial', 'workStudy'])

/** A student's way through a maquette, as it is in a file and in the database. */
export const PlanSchema = object({
  id,
  name: v.string(),
  revision: count,
  createdAt: instant,
  updatedAt: instant,
  example: v.boolean(),
  entryYear: calendarYear,
  yearModes: v.tuple([yearMode, yearMode, yearMode]),
  parcours: v.nullable(code),
  wishes: v.array(WishSchema),
  maquette: MaquetteSchema,
  semesters: v.pipe(v.array(SemesterInstanceSchema), v.nonEmpty()),
  modules: v.array(PlanModuleSchema),
  ueMarks: v.array(UeMarkSchema),
  adjustments: v.exactOptional(v.array(UeAdjustmentSchema)),
  decisions: v.array(RecordedDecisionSchema),
  setAsides: v.array(SetAsideSchema),
  notes: v.string(),
  schedule: v.exactOptional(PlanScheduleSchema),
  selfAssessments: v.exactOptional(v.array(SelfAssessmentSchema)),
  evidence: v.exactOptional(v.array(EvidenceSchema)),
  selfPositions: v.exactOptional(v.array(SelfPositionSchema))
})

export type PlanChecks = [
  Assert<Gives<v.InferOutput<typeof PlanSchema>, Plan>>,
  Assert<SameKeys<typeof PlanSchema.entries, Plan>>,
  Assert<SameKeys<typeof SemesterInstanceSchema.entries, SemesterInstance>>,
  Assert<SameKeys<typeof PlanModuleSchema.entries, PlanModule>>,
  Assert<SameKeys<typeof PlanAssessmentSchema.entries, PlanAssessment>>,
  Assert<SameKeys<typeof StagePlacementSchema.entries, StagePlacement>>,
  Assert<SameKeys<typeof UeMarkSchema.entries, UeMark>>,
  Assert<SameKeys<typeof UeAdjustmentSchema.entries, UeAdjustment>>,
  Assert<SameKeys<typeof RecordedDecisionSchema.entries, RecordedDecision>>,
  Assert<SameKeys<typeof SetAsideSchema.entries, SetAside>>,
  Assert<SameKeys<typeof WishSchema.entries, Wish>>,
  Assert<SameKeys<typeof SelfAssessmentSchema.entries, SelfAssessment>>
]
