import type { DecisionTarget, RcueCode, UeCode, YearCode } from './plan'

export const UE_CODES = [
  ...(['ADM', 'CMP', 'AJ', 'ADJ', 'ADJR', 'ADSUP', 'ATJ', 'RAT'] as const),
  ...(['DEF', 'DEM', 'ABAN', 'ABL', 'EXCLU'] as const)
] satisfies UeCode[]

export const RCUE_CODES = [
  ...(['ADM', 'CMP', 'AJ', 'ADJ', 'ATJ', 'RAT'] as const),
  ...(['DEF', 'DEM', 'ABAN', 'ABL', 'EXCLU'] as const)
] satisfies RcueCode[]

export const YEAR_CODES = [
  ...(['ADM', 'PASD', 'PAS1NCI', 'ADJ', 'RED', 'NAR', 'ATJ', 'RAT'] as const),
  ...(['DEF', 'DEM', 'ABAN', 'ABL', 'EXCLU'] as const)
] satisfies YearCode[]

const CODES: Record<DecisionTarget['type'], readonly string[]> = { ue: UE_CODES, rcue: RCUE_CODES, year: YEAR_CODES }

/** Codes that a jury may give to a UE, an RCUE or a year (rules.md, Codes). */
export function codesOfDecision(type: DecisionTarget['type']): readonly string[] {
  return CODES[type]
}
