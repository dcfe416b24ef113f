import type { ParcoursCode } from '../framework/framework'
import type { Pole } from './maquette'

/** `error`: plans made from it would compute something wrong; `warning`: to be looked at; `info`: worth knowing. */
export type FindingSeverity = 'error' | 'warning' | 'info'

/** Where a finding is shown. A semester is named by its number, UE and modules by their position in it. */
export type FindingPlace =
  | { type: 'maquette' }
  | { type: 'year'; year: number }
  | { type: 'semester'; semester: number }
  | { type: 'ue'; semester: number; ue: number }
  | { type: 'module'; semester: number; module: number }

/** The source of a rule, as rules.md names it. */
export interface FindingRule {
  source: 'T1' | 'T3' | 'framework' | 'maquette' | 'secondary'
  /** Article or section; null when the source is the whole. */
  article: string | null
}

/**
 * Each kind carries what its sentence needs. `parcours` names those that the finding is about when they differ; null
 * when it is about all.
 */
export type FindingDetail =
  | { kind: 'semesterMissing'; semester: number }
  | { kind: 'semesterEcts'; semester: number; parcours: ParcoursCode[] | null; ects: number; expected: number }
  | { kind: 'totalEcts'; parcours: ParcoursCode[] | null; ects: number; expected: number }
  | { kind: 'teachingHours'; parcours: ParcoursCode[] | null; hours: number; expected: number }
  | { kind: 'projectHours'; parcours: ParcoursCode[] | null; hours: number; expected: number }
  | { kind: 'projectHoursYear'; parcours: ParcoursCode[] | null; year: number; hours: number; min: number; max: number }
  | { kind: 'stageWeeks'; parcours: ParcoursCode[] | null; least: number; most: number; min: number; max: number }
  | { kind: 'stageLength'; code: string; min: number; max: number }
  | { kind: 'ueMissing'; semester: number; competence: string }
  | { kind: 'ueUnknownCompetence'; ue: string; competence: string }
  | { kind: 'ueWithoutCoefficients'; ue: string; parcours: ParcoursCode[] | null }
  | { kind: 'poleShare'; ue: string; parcours: ParcoursCode[] | null; pole: Pole; share: number; min: number; max: number }
  | { kind: 'poleShareSum'; ue: string; sum: number }
  | { kind: 'codeRepeated'; code: string; count: number }
  | { kind: 'ueRepeated'; ue: string; count: number }
  /** `expected` is the ORéBUT form of the code; null when nothing of it is recognised. */
  | { kind: 'codeForm'; code: string; expected: string | null }
  | { kind: 'ueCodeForm'; ue: string; expected: string | null }
  | { kind: 'codeElsewhere'; code: string; semester: number; expected: number }
  | { kind: 'unknownParcours'; code: string; parcours: string }
  | { kind: 'unknownLearning'; code: string; learning: string }
  | { kind: 'unknownUe'; code: string; ue: string }
  | { kind: 'unknownModule'; code: string; other: string }
  | { kind: 'prerequisiteLate'; code: string; prerequisite: string }
  | { kind: 'prerequisiteCycle'; codes: string[] }
  | { kind: 'moduleCountsNowhere'; code: string }

export type FindingKind = FindingDetail['kind']

export interface MaquetteFinding {
  severity: FindingSeverity
  place: FindingPlace
  rule: FindingRule
  finding: FindingDetail
}
