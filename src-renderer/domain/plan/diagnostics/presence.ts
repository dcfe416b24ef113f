import type { Command } from '../command'
import type { DiagnosticFix } from '../diagnostic'
import { holdsContent } from '../new-module'
import type { Plan } from '../plan'
import { activeModules, findSemester, latestInstance, moduleDefinition, shortSemesterName } from '../query'
import { fix, fixAll, type Check, type Found } from './found'
import type { PlannedModule } from './survey'
import { emptyUes } from './ues'

/** A module of the maquette that the plan does not hold, unless a whole UE is without module: then that is said. */
export const modulesMissing: Check = (survey) => {
  const { plan, missing } = survey
  const ofEmptyUe = new Set(emptyUes(survey).flatMap((empty) => empty.missing))
  return missing.flatMap((expected): Found[] => {
    const semester = latestInstance(plan, expected.number)
    if (!semester || ofEmptyUe.has(expected)) return []
    const { code } = expected.definition
    return [
      {
        severity: 'warning',
        place: { type: 'semester', semester: semester.id },
        rule: { source: 'maquette', article: null },
        finding: { kind: 'moduleMissing', code, semesterNumber: expected.number },
        fixes: [fix(plan, { type: 'addModule', code, semester: semester.id })],
        about: code
      }
    ]
  })
}

/** The occurrences of each code in the instances that count; a repeat's former attempt is no duplicate. */
export function occurrences(planned: readonly PlannedModule[]): Map<string, PlannedModule[]> {
  const byCode = new Map<string, PlannedModule[]>()
  for (const item of planned) byCode.set(item.module.code, [...(byCode.get(item.module.code) ?? []), item])
  return byCode
}

function inItsSemester({ semester, maquetteNumber }: PlannedModule): boolean {
  return maquetteNumber !== null && semester.number === maquetteNumber
}

/** For each semester that holds an occurrence, the maquette's first: keep that one, take the others out. */
function keepOne(plan: Plan, items: readonly PlannedModule[]): DiagnosticFix[] {
  const worth = (item: PlannedModule): number => (inItsSemester(item) ? 2 : 0) + (holdsContent(item.module) ? 1 : 0)
  const sorted = [...items].sort((a, b) => worth(b) - worth(a))
  const kept = sorted.filter((item, index) => sorted.findIndex(({ semester }) => semester === item.semester) === index)
  return kept.flatMap((item) => {
    const others = items.filter((other) => other !== item)
    const removals = others.map(({ module }): Command => ({ type: 'removeModule', module: module.id }))
    const label = { key: 'keepModule', params: { code: item.module.code, semester: shortSemesterName(item.semester) } }
    return fixAll(plan, label, removals) ?? []
  })
}

/** A code planned more than once, repeats aside. */
export const modulesDuplicated: Check = ({ plan, planned }) =>
  [...occurrences(planned)].flatMap(([code, items]): Found[] => {
    const stray = items.findLast((item) => !inItsSemester(item)) ?? items.at(-1)
    if (items.length < 2 || !stray) return []
    return [
      {
        severity: 'warning',
        place: { type: 'module', module: stray.module.id },
        rule: { source: 'maquette', article: null },
        finding: { kind: 'moduleDuplicated', code, count: items.length },
        fixes: keepOne(plan, items),
        about: code
      }
    ]
  })

/** A module in another semester than the maquette's. One that is planned twice is said to be that, not this. */
export const modulesElsewhere: Check = ({ plan, planned }) =>
  [...occurrences(planned)].flatMap(([code, items]): Found[] => {
    const [item] = items
    if (!item || items.length > 1 || item.maquetteNumber === null || inItsSemester(item)) return []
    const home = latestInstance(plan, item.maquetteNumber)
    return [
      {
        severity: 'warning',
        place: { type: 'module', module: item.module.id },
        rule: { source: 'maquette', article: null },
        finding: {
          kind: 'moduleElsewhere',
          code,
          plannedNumber: item.semester.number,
          maquetteNumber: item.maquetteNumber
        },
        fixes: home ? [fix(plan, { type: 'moveModule', module: item.module.id, semester: home.id })] : [],
        about: code
      }
    ]
  })

/** A code that neither the maquette nor the plan defines, from a file: its hours and coefficients are not known. */
export const codesUnknown: Check = ({ plan }) =>
  activeModules(plan).flatMap((module): Found[] => {
    if (moduleDefinition(plan, module) || !findSemester(plan, module.semester)) return []
    return [
      {
        severity: 'warning',
        place: { type: 'module', module: module.id },
        rule: { source: 'maquette', article: null },
        finding: { kind: 'unknownCode', code: module.code },
        fixes: [fix(plan, { type: 'removeModule', module: module.id })],
        about: module.code
      }
    ]
  })
