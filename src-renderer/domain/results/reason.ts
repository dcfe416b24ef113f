import type { RuleReference } from '../plan/diagnostic'
import type { Threshold } from './thresholds'

/** Odd or even semester of a year. */
export type Side = 'odd' | 'even'

/** The figures that each reason's sentence needs. Averages are plain numbers /20, for display only. */
export interface ReasonFigures {
  /** UE reaches 10. */
  ueReachesTen: { competence: string; side: Side; average: number }
  /** UE below 10, acquired because its RCUE reaches 10. */
  ueCompensated: { competence: string; side: Side; average: number; rcueAverage: number }
  /** UE below 10, not compensated; `rcueAverage` null while the other UE has none. */
  ueBelowTen: { competence: string; side: Side; average: number; rcueAverage: number | null }
  ueWithoutAverage: { competence: string; side: Side }
  /** The average given cannot exist: it was not used. */
  averageOutOfRange: { competence: string; side: Side }
  rcueReachesTen: { competence: string; average: number }
  /** RCUE reaches 10 although one of its UE is below. */
  rcueCompensates: { competence: string; average: number }
  rcueBelowTen: { competence: string; average: number }
  /** Its decision follows from a decision that the jury took about the RCUE. */
  followsRcue: { competence: string; code: string }
  /** Acquired because both UE of the level above are. */
  upperLevelValidated: { competence: string; level: number }
  /** The records system would round this average up and find that it reaches the threshold. */
  roundedUpByRecords: { competence: string; side: Side | null; average: number; threshold: Threshold }
  /** The jury's decision wins over the computed one. */
  recordedByJury: { code: string; computed: string | null }
  /** The average of an earlier attempt is kept. */
  capitalised: { competence: string; side: Side; kept: number | null; newer: number | null }

  everyRcueValidated: { validated: number; total: number }
  /** Passes by right: strictly more than half validated and none below 8. */
  moreThanHalfValidated: { validated: number; needed: number; total: number }
  notEnoughValidated: { validated: number; needed: number; total: number }
  rcueBelowEight: { competence: string; average: number }
  /** The last year has no passage: its RCUE must all be validated. */
  lastYearNeedsAll: { validated: number; total: number }
  yearIncomplete: { missing: number; total: number }
  noCompetence: Record<string, never>
  /** UE of the parcours are not known until one is chosen. */
  parcoursMissing: Record<string, never>
  /** Nothing is due by right: the jury decides. */
  juryDecides: Record<string, never>

  /** A UE of S1 or S2 that entry to S5 still needs. */
  ueNotValidated: { semester: number; ue: string }
  ectsEarned: { earned: number; needed: number }
  tooManyRepeats: { repeats: number; max: number }
  semesterRepeatedTwice: { semester: number; attempts: number }
}

export type ReasonCode = keyof ReasonFigures

/** Why a result is what it is: a stable code, its rule, its figures. The interface makes the sentence. */
export type Reason = { [Code in ReasonCode]: { code: Code; rule: RuleReference; figures: ReasonFigures[Code] } }[ReasonCode]

const T3 = (section: string): RuleReference => ({ source: 'T3', article: section })
const RECORDS: RuleReference = { source: 'S', article: null }

/** Sources as rules.md names them. */
const RULES: Record<ReasonCode, RuleReference> = {
  ueReachesTen: T3('4.3'),
  ueCompensated: T3('4.4'),
  ueBelowTen: T3('4.4'),
  ueWithoutAverage: RECORDS,
  averageOutOfRange: RECORDS,
  rcueReachesTen: T3('4.4'),
  rcueCompensates: T3('4.4'),
  rcueBelowTen: T3('4.4'),
  followsRcue: T3('4.6'),
  upperLevelValidated: T3('4.3'),
  roundedUpByRecords: RECORDS,
  recordedByJury: T3('4.6'),
  capitalised: RECORDS,
  everyRcueValidated: T3('4.3'),
  moreThanHalfValidated: T3('4.5'),
  notEnoughValidated: T3('4.5'),
  rcueBelowEight: T3('4.5'),
  lastYearNeedsAll: T3('4.3'),
  yearIncomplete: RECORDS,
  noCompetence: { source: 'maquette', article: null },
  parcoursMissing: { source: 'framework', article: null },
  juryDecides: T3('4.6'),
  ueNotValidated: T3('4.5'),
  ectsEarned: T3('4.3'),
  tooManyRepeats: T3('4.5'),
  semesterRepeatedTwice: T3('4.5')
}

/** Makes a reason; the rule follows from the code. */
export function reason<Code extends ReasonCode>(code: Code, figures: ReasonFigures[Code]): Extract<Reason, { code: Code }> {
  return { code, rule: RULES[code], figures } as unknown as Extract<Reason, { code: Code }>
}
