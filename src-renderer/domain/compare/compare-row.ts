import type { Command } from '../plan/command'
import type { ModuleState, SemesterKind, SemesterState, YearMode } from '../plan/plan'

export type ComparePart = 'choices' | 'semesters' | 'modules' | 'hours' | 'stage' | 'load' | 'diagnostics' | 'results'

/** Where a row is found in a plan. */
export type ComparePlace =
  | { type: 'parcours' }
  | { type: 'threeYears' }
  | { type: 'module'; module: string }
  /** The weeks of a semester. */
  | { type: 'semester'; semester: string }
  | { type: 'results'; year: number }

/** What one side says, free of any language. */
export type CompareValue =
  | { type: 'none' }
  | { type: 'parcours'; parcours: string | null }
  | { type: 'year'; year: number }
  | { type: 'mode'; mode: YearMode }
  | { type: 'wishes'; wishes: { parcours: string; reason: string }[] }
  | { type: 'maquette'; name: string; version: number }
  | { type: 'semester'; kind: SemesterKind; state: SemesterState; academicYear: number }
  /** Semesters it is planned in, in order. */
  | { type: 'module'; semesters: string[]; state: ModuleState; hours: number | null; placeholder: boolean }
  | { type: 'hours'; hours: number; placeholder: boolean }
  | { type: 'ects'; ects: number }
  | { type: 'stage'; weeks: number | null; company: string; place: string }
  /** Minutes a week; null for no ceiling. */
  | { type: 'minutes'; minutes: number | null }
  | { type: 'count'; count: number }
  | { type: 'decision'; code: string | null; simulated: string | null }
  /** Out of 20. */
  | { type: 'average'; average: number | null; code: string | null; estimated: boolean }

/** One thing that both plans say something about. */
export interface CompareRow {
  /** Unique among the rows, the same whatever the two plans say. */
  id: string
  part: ComparePart
  /** Message key under `compare.subject.` and its parameters. */
  subject: { key: string; params: Record<string, string | number> }
  left: CompareValue
  right: CompareValue
  equal: boolean
  place: { left: ComparePlace | null; right: ComparePlace | null }
  /** The command that makes one side say what the other says; null where that makes no sense. */
  copy: { toLeft: Command | null; toRight: Command | null }
}

export const NO_VALUE: CompareValue = { type: 'none' }
