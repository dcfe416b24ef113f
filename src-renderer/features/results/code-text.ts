import type { DecisionTarget, RcueCode, UeCode, YearCode } from '@/domain/plan/plan'

export type Tone = 'neutral' | 'success' | 'accent' | 'warning' | 'danger'

type Code = UeCode | RcueCode | YearCode

/** What a code means for the student; its words are always beside the colour. */
const TONES: Record<Code, Tone> = {
  ADM: 'success',
  CMP: 'success',
  ADJ: 'success',
  ADJR: 'success',
  ADSUP: 'success',
  PASD: 'accent',
  PAS1NCI: 'accent',
  AJ: 'danger',
  ATJ: 'warning',
  RAT: 'warning',
  RED: 'warning',
  NAR: 'danger',
  DEF: 'danger',
  DEM: 'neutral',
  ABAN: 'danger',
  ABL: 'neutral',
  EXCLU: 'danger'
}

export function toneOf(code: Code | null): Tone {
  return code === null ? 'neutral' : TONES[code]
}

/** Key of the words of a code on a UE, an RCUE or a year. */
export function codeKey(type: DecisionTarget['type'], code: string): string {
  return `results.code.${type}.${code}`
}
