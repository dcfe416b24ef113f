import { placeOfLooseCode } from '../maquette-index'
import type { MaquetteFinding } from '../maquette-finding'
import type { MaquetteCheck, PlacedModule } from './check-survey'
import { cyclesOf } from './prerequisite-cycles'

const OWN_RULE = { source: 'maquette', article: null } as const
const FRAMEWORK_RULE = { source: 'framework', article: null } as const

const place = ({ semester, index }: PlacedModule): MaquetteFinding['place'] => ({ type: 'module', semester, module: index })

/** Parcours that the framework does not have, in UE and modules. */
export const unknownParcours: MaquetteCheck = ({ framework, ues, modules }) => {
  const known = new Set(framework.parcours.map(({ code }) => code))
  const unknown = (codes: readonly string[] | null): string[] => (codes ?? []).filter((code) => !known.has(code))
  return [
    ...ues.flatMap(({ semester, index, ue }) =>
      unknown(ue.parcours).map((parcours): MaquetteFinding => ({
        severity: 'warning',
        place: { type: 'ue', semester, ue: index },
        rule: FRAMEWORK_RULE,
        finding: { kind: 'unknownParcours', code: ue.code, parcours }
      }))
    ),
    ...modules.flatMap((item) =>
      unknown(item.module.parcours).map((parcours): MaquetteFinding => ({
        severity: 'warning',
        place: place(item),
        rule: FRAMEWORK_RULE,
        finding: { kind: 'unknownParcours', code: item.module.code, parcours }
      }))
    )
  ]
}

/** Critical learnings that the framework does not hold. */
export const unknownLearnings: MaquetteCheck = ({ framework, modules }) => {
  const known = new Set(framework.competences.flatMap(({ levels }) => levels.flatMap((level) => level.criticalLearnings.map(({ code }) => code))))
  return modules.flatMap((item) =>
    item.module.criticalLearnings
      .filter((code) => !known.has(code))
      .map((learning): MaquetteFinding => ({
        severity: 'warning',
        place: place(item),
        rule: FRAMEWORK_RULE,
        finding: { kind: 'unknownLearning', code: item.module.code, learning }
      }))
  )
}

/** Coefficients in a UE that the semester does not hold: they count nowhere. And modules that count in no UE. */
export const strayCoefficients: MaquetteCheck = ({ maquette, modules }) =>
  modules.flatMap((item): MaquetteFinding[] => {
    const { code, coefficients, graded } = item.module
    const codes = new Set(maquette.semesters.filter(({ number }) => number === item.semester).flatMap(({ ues }) => ues.map((ue) => ue.code)))
    const stray = Object.keys(coefficients).filter((ue) => !codes.has(ue))
    if (graded !== false && Object.values(coefficients).every((value) => value === 0)) {
      return [{ severity: 'info', place: place(item), rule: OWN_RULE, finding: { kind: 'moduleCountsNowhere', code } }]
    }
    return stray.map((ue) => ({ severity: 'warning', place: place(item), rule: OWN_RULE, finding: { kind: 'unknownUe', code, ue } }))
  })

/** Prerequisites and mobilised ressources that no module bears the code of, and prerequisites that come too late. */
export const moduleLinks: MaquetteCheck = ({ maquette, modules }) =>
  modules.flatMap((item) => {
    const { code, prerequisites, mobilises } = item.module
    return [...new Set([...prerequisites, ...mobilises])].flatMap((other): MaquetteFinding[] => {
      const found = placeOfLooseCode(maquette, other)
      if (!found) return [{ severity: 'warning', place: place(item), rule: OWN_RULE, finding: { kind: 'unknownModule', code, other } }]
      if (!prerequisites.includes(other) || found.number < item.semester) return []
      return [{ severity: 'warning', place: place(item), rule: OWN_RULE, finding: { kind: 'prerequisiteLate', code, prerequisite: other } }]
    })
  })

/** Modules that ask for one another in a circle: none of them could ever come first. */
export const prerequisiteCycles: MaquetteCheck = ({ maquette, modules }) => {
  const bySame = new Map(modules.map((item) => [item.module, item]))
  const next = ({ module }: PlacedModule): PlacedModule[] =>
    module.prerequisites.flatMap((code) => {
      const found = placeOfLooseCode(maquette, code)
      return (found && bySame.get(found.module)) ?? []
    })
  return cyclesOf(modules, next).flatMap((cycle): MaquetteFinding[] => {
    const [first] = cycle
    if (!first) return []
    return [{ severity: 'error', place: place(first), rule: OWN_RULE, finding: { kind: 'prerequisiteCycle', codes: cycle.map(({ module }) => module.code) } }]
  })
}
