import { normaliseCode, parseModuleCode } from './codes'
import type { MaquetteModule, MaquetteSemester, ModuleKind } from './maquette'

/** The next free code of a kind in a semester, in the ORéBUT form (rules.md, Codes of things). */
function nextCode({ number: semester, modules }: MaquetteSemester, kind: ModuleKind): string {
  if (kind === 'stage' || kind === 'portfolio') return normaliseCode(`${kind} ${semester}`)
  const taken = modules.flatMap(({ code }) => {
    const parsed = parseModuleCode(code)
    return parsed?.kind === kind ? [parsed.number ?? 0] : []
  })
  const rank = String(Math.max(0, ...taken) + 1).padStart(2, '0')
  return normaliseCode(kind === 'ressource' ? `R${semester}.${rank}` : `SAÉ ${semester}.${rank}`)
}

/**
 * A module to be filled in: the IUT's own by its existence, its figures still placeholders. A portfolio is assessed in
 * even semesters only (rules.md, Credits and frame).
 */
export function newMaquetteModule(semester: MaquetteSemester, kind: ModuleKind): MaquetteModule {
  return {
    code: nextCode(semester, kind),
    kind,
    title: '',
    parcours: null,
    hours: { lecture: 0, tutorial: 0, practical: 0, project: 0 },
    ...(kind === 'portfolio' && semester.number % 2 === 1 && { graded: false }),
    mobilises: [],
    criticalLearnings: [],
    prerequisites: [],
    coefficients: {},
    provenance: 'iut',
    coefficientsProvenance: 'gabarit',
    hoursProvenance: 'gabarit'
  }
}
