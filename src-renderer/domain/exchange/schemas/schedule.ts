import * as v from 'valibot'
import type {
  CompanyRhythm,
  ModuleSchedule,
  PlanSchedule,
  SchoolBreak,
  SemesterCalendar,
  Task,
  Timetable,
  TimetableEvent
} from '../../schedule/schedule'
import { MAX_TIMETABLE_EVENTS } from '../../schedule/timetable'
import { code, id, instant, object, positiveFigure, recordOf, refusingArrays } from './parts'
import type { Assert, Gives, SameKeys } from './type-checks'

/** A time of the day, also that of an assessment. */
export const clockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
/** Of the years 1900 to 2199: a week after the last day that a computer can write has no name. */
const day = v.pipe(v.string(), v.regex(/^(?:19|2[01])\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/))
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))
const weekCount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(52))

const weekMinutes = recordOf(minutes)

const DayRangeSchema = object({ start: day, end: day })

const CompanyRhythmSchema = refusingArrays(
  v.variant('type', [
    object({ type: v.literal('alternating'), school: weekCount, company: weekCount, first: v.picklist(['school', 'company']) }),
    object({ type: v.literal('blocks'), blocks: v.array(DayRangeSchema) })
  ])
)

export const SemesterCalendarSchema = object({
  start: v.exactOptional(day),
  end: v.exactOptional(day),
  rhythm: v.exactOptional(CompanyRhythmSchema),
  weeks: v.exactOptional(recordOf(v.picklist(['teaching', 'exams', 'company', 'stage', 'break'])))
})

export const ModuleScheduleSchema = object({
  minutes: v.exactOptional(weekMinutes),
  personal: v.exactOptional(weekMinutes),
  personalFactor: v.exactOptional(positiveFigure),
  locked: v.exactOptional(v.literal(true))
})

const SchoolBreakSchema = object({ id, title: v.string(), start: day, end: day })

const TaskSchema = object({
  id,
  kind: v.picklist(['task', 'deadline', 'exam']),
  title: v.string(),
  module: v.nullable(id),
  semester: id,
  due: day,
  time: v.nullable(clockTime),
  estimate: v.nullable(minutes),
  done: v.boolean(),
  notes: v.string(),
  work: v.exactOptional(weekMinutes)
})

const TimetableEventSchema = object({
  title: v.string(),
  day: day,
  time: v.nullable(clockTime),
  minutes,
  place: v.string(),
  code: v.nullable(code)
})

const TimetableSchema = object({
  id,
  name: v.string(),
  importedAt: instant,
  events: v.pipe(v.array(TimetableEventSchema), v.maxLength(MAX_TIMETABLE_EVENTS))
})

const PersonalFactorsSchema = object({
  ressource: v.exactOptional(positiveFigure),
  sae: v.exactOptional(positiveFigure),
  stage: v.exactOptional(positiveFigure),
  portfolio: v.exactOptional(positiveFigure)
})

export const PlanScheduleSchema = object({
  breaks: v.exactOptional(v.array(SchoolBreakSchema)),
  personalFactors: v.exactOptional(PersonalFactorsSchema),
  ceiling: v.exactOptional(minutes),
  tasks: v.exactOptional(v.array(TaskSchema)),
  timetables: v.exactOptional(v.array(TimetableSchema))
})

export type ScheduleChecks = [
  Assert<Gives<v.InferOutput<typeof PlanScheduleSchema>, PlanSchedule>>,
  Assert<Gives<v.InferOutput<typeof SemesterCalendarSchema>, SemesterCalendar>>,
  Assert<Gives<v.InferOutput<typeof ModuleScheduleSchema>, ModuleSchedule>>,
  Assert<Gives<v.InferOutput<typeof CompanyRhythmSchema>, CompanyRhythm>>,
  Assert<SameKeys<typeof PlanScheduleSchema.entries, PlanSchedule>>,
  Assert<SameKeys<typeof PersonalFactorsSchema.entries, NonNullable<PlanSchedule['personalFactors']>>>,
  Assert<SameKeys<typeof SemesterCalendarSchema.entries, SemesterCalendar>>,
  Assert<SameKeys<typeof ModuleScheduleSchema.entries, ModuleSchedule>>,
  Assert<SameKeys<typeof SchoolBreakSchema.entries, SchoolBreak>>,
  Assert<SameKeys<typeof TaskSchema.entries, Task>>,
  Assert<SameKeys<typeof TimetableSchema.entries, Timetable>>,
  Assert<SameKeys<typeof TimetableEventSchema.entries, TimetableEvent>>
]
