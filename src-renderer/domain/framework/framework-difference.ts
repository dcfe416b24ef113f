import { sameData } from '../same-data'
import type { Framework } from './framework'

export type FrameworkPart = 'competence' | 'parcours' | 'level' | 'criticalLearning'

/** One thing that two frameworks do not agree on, by its code. */
export interface FrameworkChange {
  part: FrameworkPart
  code: string
  /** Its name or label in each; null where it is absent. */
  before: string | null
  after: string | null
}

export interface FrameworkCounts {
  competences: number
  parcours: number
  levels: number
  criticalLearnings: number
}

export function frameworkCounts({ competences, parcours }: Framework): FrameworkCounts {
  const levels = competences.flatMap((competence) => competence.levels)
  return {
    competences: competences.length,
    parcours: parcours.length,
    levels: levels.length,
    criticalLearnings: levels.reduce((sum, { criticalLearnings }) => sum + criticalLearnings.length, 0)
  }
}

/** What stands in a framework by kind and code: two of the same say the same. */
function partsOf({ competences, parcours }: Framework): Map<string, { part: FrameworkPart; code: string; text: string }> {
  const entries = [
    ...parcours.map(({ code, name }) => ({ part: 'parcours' as const, code, text: name })),
    ...competences.flatMap(({ id, name, title, levels }) => [
      { part: 'competence' as const, code: id, text: [name, title].filter((text) => text !== '').join(', ') },
      ...levels.flatMap((level) => [
        { part: 'level' as const, code: `${id} BUT ${level.year}`, text: level.label },
        ...level.criticalLearnings.map(({ code, label }) => ({ part: 'criticalLearning' as const, code, text: label }))
      ])
    ])
  ]
  return new Map(entries.map((entry) => [`${entry.part} ${entry.code}`, entry]))
}

/** Compares two frameworks: competences, parcours, levels and critical learnings, by code. Empty when they say the same. */
export function frameworkDifference(own: Framework, other: Framework): FrameworkChange[] {
  const before = partsOf(own)
  const after = partsOf(other)
  return [...new Map([...before, ...after])].flatMap(([key, { part, code }]): FrameworkChange[] => {
    const from = before.get(key)?.text ?? null
    const to = after.get(key)?.text ?? null
    return sameData(from, to) ? [] : [{ part, code, before: from, after: to }]
  })
}
