import type { Framework } from '../framework/framework'
import type { Ue } from '../maquette/maquette'

const ECTS_PER_SEMESTER = 30

/**
 * The UE of a semester (1 to 6) when a file names none: one a compétence with a level there (rules.md,
 * Credits and frame). The 30 ECTS are shared out, as placeholders; UE of several parcours share one code.
 */
export function placeholderUes(semester: number, framework: Framework): Ue[] {
  const competences = framework.competences.filter(({ levels }) =>
    levels.some(({ semesters }) => semesters.includes(semester))
  )
  const numbers = [...new Set(competences.map(({ number }) => number))]
  const share = Math.floor(ECTS_PER_SEMESTER / numbers.length)
  const rest = ECTS_PER_SEMESTER - share * numbers.length
  return competences.map(({ id, number, parcours }) => ({
    code: `UE${semester}.${number}`,
    competence: id,
    parcours,
    ects: share + (numbers.indexOf(number) < rest ? 1 : 0),
    provenance: 'gabarit'
  }))
}
