/** The three groups of the aptitudes expected of a candidate, as the national sheet of the formation orders them. */
export const APTITUDE_GROUPS = [
  { id: 'general', aptitudes: ['industry', 'french', 'english', 'criticalSense', 'digital'] },
  { id: 'technical', aptitudes: ['science', 'reasoning', 'problemSolving', 'curiosity', 'technique', 'making'] },
  { id: 'human', aptitudes: ['project', 'team', 'rigour', 'motivation', 'organisation'] }
] as const

/** From "not yet" to "at ease". */
export const APTITUDE_LEVELS = [1, 2, 3, 4] as const

export type AptitudeLevel = (typeof APTITUDE_LEVELS)[number]

const LEVELS: readonly number[] = APTITUDE_LEVELS

export function isAptitudeLevel(value: number): value is AptitudeLevel {
  return LEVELS.includes(value)
}
