import { normaliseCode, parseModuleCode, parseUeCode } from '../codes'
import type { MaquetteFinding } from '../maquette-finding'
import type { MaquetteCheck } from './check-survey'

const OWN_RULE = { source: 'maquette', article: null } as const
/** The forms of the codes are those of the national framework's tool (rules.md, Codes of things). */
const FORM_RULE = { source: 'framework', article: null } as const

/** Codes that repeat: a plan would only know the first of them. */
export const repeatedModules: MaquetteCheck = ({ modules }) => {
  const places = new Map<string, typeof modules>()
  for (const item of modules) {
    const code = normaliseCode(item.module.code)
    places.set(code, [...(places.get(code) ?? []), item])
  }
  return [...places.values()].flatMap((items) =>
    items.slice(1).map(({ semester, index, module }): MaquetteFinding => ({
      severity: 'error',
      place: { type: 'module', semester, module: index },
      rule: OWN_RULE,
      finding: { kind: 'codeRepeated', code: module.code, count: items.length }
    }))
  )
}

/** Two UE of one code in a semester are right when they belong to different parcours, and only then. */
export const repeatedUes: MaquetteCheck = ({ ues }) =>
  ues.flatMap((item, rank): MaquetteFinding[] => {
    const { code, parcours } = item.ue
    const shares = (other: string[] | null): boolean => other === null || parcours === null || other.some((way) => parcours.includes(way))
    const before = ues.slice(0, rank).filter(({ semester, ue }) => semester === item.semester && ue.code === code && shares(ue.parcours))
    if (before.length === 0) return []
    const place = { type: 'ue' as const, semester: item.semester, ue: item.index }
    return [{ severity: 'error', place, rule: OWN_RULE, finding: { kind: 'ueRepeated', ue: code, count: before.length + 1 } }]
  })

/** Codes of modules that do not follow the ORéBUT form, or that name another semester than their own. */
export const moduleCodes: MaquetteCheck = ({ modules }) =>
  modules.flatMap(({ semester, index, module: { code } }): MaquetteFinding[] => {
    const place = { type: 'module' as const, semester, module: index }
    const parsed = parseModuleCode(code)
    if (!parsed) return [{ severity: 'info', place, rule: FORM_RULE, finding: { kind: 'codeForm', code, expected: null } }]
    const expected = normaliseCode(code)
    const found: MaquetteFinding[] = []
    if (expected !== code.normalize('NFC')) found.push({ severity: 'info', place, rule: FORM_RULE, finding: { kind: 'codeForm', code, expected } })
    if (parsed.semester !== null && parsed.semester !== semester) {
      found.push({ severity: 'warning', place, rule: FORM_RULE, finding: { kind: 'codeElsewhere', code, semester, expected: parsed.semester } })
    }
    return found
  })

/** The same of UE: `UE3.5` is the fifth competence in the third semester. */
export const ueCodes: MaquetteCheck = ({ ues, framework }) =>
  ues.flatMap(({ semester, index, ue }): MaquetteFinding[] => {
    const number = framework.competences.find(({ id }) => id === ue.competence)?.number
    const parsed = parseUeCode(ue.code)
    const fits = parsed !== null && parsed.semester === semester && (number === undefined || parsed.competence === number)
    if (fits && normaliseCode(ue.code) === ue.code) return []
    const expected = number === undefined ? null : `UE${semester}.${number}`
    const place = { type: 'ue' as const, semester, ue: index }
    return [{ severity: 'info', place, rule: FORM_RULE, finding: { kind: 'ueCodeForm', ue: ue.code, expected } }]
  })
