import type { ModuleKind } from '../maquette/maquette'

/** ISO day, `2026-09-07`. Weeks are named by their Monday, as such a day. */
export type Day = string

/** A time of the day in France, `08:30`. */
export type ClockTime = string

/** Minutes of each week, by its Monday. A week that is not named has none. */
export type WeekMinutes = Record<Day, number>

/** Both days included. */
export interface DayRange {
  start: Day
  end: Day
}

/** What a week is spent on. A gap year's weeks are `gapYear` unless painted otherwise. */
export type WeekKind = 'teaching' | 'exams' | 'company' | 'stage' | 'break' | 'gapYear'

/** Kinds that a student can paint a week with. */
export type PaintedKind = Exclude<WeekKind, 'gapYear'>

/** When an alternance is at the company. Painted weeks are its exceptions, or all of it when there is no rhythm. */
export type CompanyRhythm =
  /** `school` weeks at the IUT, then `company` weeks at the company, and again; counted from the semester's first week. */
  | { type: 'alternating'; school: number; company: number; first: 'school' | 'company' }
  /** At the company in these ranges; a week counts when most of its working days do. */
  | { type: 'blocks'; blocks: DayRange[] }

/** What a student sets of a semester's calendar; whatever is absent follows the usual pattern. */
export interface SemesterCalendar {
  start?: Day
  end?: Day
  /** Counts in a year in alternance only. */
  rhythm?: CompanyRhythm
  /** Kinds painted by hand, by Monday: exams, company, stage, or any correction. They win over all else. */
  weeks?: Record<Day, PaintedKind>
}

/** What a student sets of one module's hours over the weeks. */
export interface ModuleSchedule {
  /** Teaching and project minutes of each week; absent: evenly over the teaching weeks. */
  minutes?: WeekMinutes
  /** Weight of each week in the module's personal work; absent: as the module's own hours. */
  personal?: WeekMinutes
  /** Minutes of personal work for each minute of the module, in place of its kind's. */
  personalFactor?: number
  /** True when levelling must leave the hours where they are. */
  locked?: true
}

/** Days without teaching, as the IUT's calendar gives them. */
export interface SchoolBreak extends DayRange {
  id: string
  title: string
}

export type TaskKind = 'task' | 'deadline' | 'exam'

export interface Task {
  id: string
  kind: TaskKind
  title: string
  /** Module id; null for a task of no module. */
  module: string | null
  /** Id of the semester instance. */
  semester: string
  due: Day
  time: ClockTime | null
  /** Minutes of work estimated by the student; null when not estimated. */
  estimate: number | null
  done: boolean
  notes: string
  /** Weight of each week in the work; absent: all in the week it is due. */
  work?: WeekMinutes
}

/** An event of an imported timetable, in French local time. */
export interface TimetableEvent {
  title: string
  day: Day
  /** Null for a whole day. */
  time: ClockTime | null
  /** Length; of a whole-day event, 1440 for each day. */
  minutes: number
  place: string
  /** Code that names a module, as the event writes it; null when none was recognised. */
  code: string | null
}

/** A timetable imported from a calendar file: shown behind the plan, replaced as a whole by the next import. */
export interface Timetable {
  id: string
  /** Name of the source, by which a new import replaces it. */
  name: string
  /** ISO instant. */
  importedAt: string
  events: TimetableEvent[]
}

/** What a plan says of its weeks, beside what its semesters and modules hold. Each part is absent when empty. */
export interface PlanSchedule {
  breaks?: SchoolBreak[]
  /** Minutes of personal work for each minute of a module, by kind: the student's own estimate. */
  personalFactors?: Partial<Record<ModuleKind, number>>
  /** Most minutes of work in a week. */
  ceiling?: number
  tasks?: Task[]
  timetables?: Timetable[]
}
