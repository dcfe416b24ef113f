import type { Competence, Framework } from './framework'

export type FrameworkFinding =
  | { kind: 'count'; what: 'criticalLearnings' | 'competences' | 'levels'; found: number; expected: number }
  | { kind: 'codeRepeated'; code: string }
  | { kind: 'codeForm'; code: string; expected: string }
  | { kind: 'parcoursUnknown'; competence: string; parcours: string }
  | { kind: 'competenceMissing'; parcours: string; competence: string }

/** What the national framework of the BUT GMP holds (annexe 10 of the arrêté of 15 April 2022). */
const COUNTS = { criticalLearnings: 76, competences: 9, levels: 22 }

function repeated(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))]
}

/** `AC` year competence `.` rank, and the parcours when the competence is one parcours' own: `AC25.01SNRV`. */
function badCodes({ number, parcours, levels }: Competence): FrameworkFinding[] {
  const end = parcours?.length === 1 ? (parcours[0] ?? '') : ''
  return levels.flatMap(({ year, criticalLearnings }) => {
    const start = `AC${year}${number}.`
    const isGood = (code: string): boolean =>
      code.startsWith(start) && code.endsWith(end) && /^\d{2}$/.test(code.slice(start.length, code.length - end.length))
    return criticalLearnings
      .filter(({ code }) => !isGood(code))
      .map(({ code }): FrameworkFinding => ({ kind: 'codeForm', code, expected: `${start}nn${end}` }))
  })
}

/**
 * What is wrong with a framework file of the BUT GMP; empty when all is well. A framework cut short would turn into
 * wrong grids and totals without a word.
 */
export function checkFramework(framework: Framework): FrameworkFinding[] {
  const { competences, parcours } = framework
  const levels = competences.flatMap((competence) => competence.levels)
  const learnings = levels.flatMap((level) => level.criticalLearnings)
  const found = { criticalLearnings: learnings.length, competences: competences.length, levels: levels.length }
  const known = new Set(parcours.map(({ code }) => code))
  const ids = new Set(competences.map(({ id }) => id))
  const codes = [...learnings.map(({ code }) => code), ...competences.map(({ id }) => id), ...parcours.map(({ code }) => code)]
  return [
    ...(['criticalLearnings', 'competences', 'levels'] as const)
      .filter((what) => found[what] !== COUNTS[what])
      .map((what): FrameworkFinding => ({ kind: 'count', what, found: found[what], expected: COUNTS[what] })),
    ...repeated(codes).map((code): FrameworkFinding => ({ kind: 'codeRepeated', code })),
    ...competences.flatMap(badCodes),
    ...competences.flatMap(({ id, parcours: own }) =>
      (own ?? [])
        .filter((code) => !known.has(code))
        .map((code): FrameworkFinding => ({ kind: 'parcoursUnknown', competence: id, parcours: code }))
    ),
    ...parcours
      .filter(({ competence }) => !ids.has(competence))
      .map(({ code, competence }): FrameworkFinding => ({ kind: 'competenceMissing', parcours: code, competence }))
  ]
}
