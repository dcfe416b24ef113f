import { placeOfLooseCode } from '../../maquette/maquette-index'
import type { Diagnostic } from '../diagnostic'
import type { PlanModule } from '../plan'
import { findSemester, isSuperseded, latestInstance, modulesWithCode, semesterPosition } from '../query'
import { fix, type Check, type Found } from './found'
import type { PlannedModule, Survey } from './survey'

/** What was done or exempted stands as it was lived: its prerequisites no longer matter. */
function isSettled({ state }: PlanModule): boolean {
  return state === 'done' || state === 'exempted'
}

/** The module that counts of a code that is met too late: the one a fix would move. */
function movable({ plan }: Survey, code: string): PlanModule | undefined {
  return modulesWithCode(plan, code).findLast((module) => {
    const semester = findSemester(plan, module.semester)
    return semester && !isSuperseded(plan, semester)
  })
}

/** Moves one of the two back to its maquette semester, if that puts them in order. */
function fixesOfLate(survey: Survey, item: PlannedModule, prerequisite: string): Diagnostic['fixes'] {
  const { plan } = survey
  const first = movable(survey, prerequisite)
  const position = (semester: string): number => semesterPosition(plan, semester)
  const firstHome = latestInstance(plan, placeOfLooseCode(plan.maquette, prerequisite)?.number ?? 0)
  const home = item.maquetteNumber === null ? undefined : latestInstance(plan, item.maquetteNumber)
  return [
    ...(first && firstHome && position(firstHome.id) < position(item.semester.id)
      ? [fix(plan, { type: 'moveModule', module: first.id, semester: firstHome.id })]
      : []),
    ...(first && home && position(first.semester) < position(home.id)
      ? [fix(plan, { type: 'moveModule', module: item.module.id, semester: home.id })]
      : [])
  ]
}

/** A module that the plan should hold and does not is said to be missing, once; so is a semester abroad. */
function isSaidElsewhere({ plan, missing }: Survey, code: string, number: number): boolean {
  return missing.some(({ definition }) => definition.code === code) || latestInstance(plan, number)?.kind !== 'study'
}

function judge(survey: Survey, item: PlannedModule, written: string): Found[] {
  const { plan } = survey
  const { code } = item.module
  const place = { type: 'module' as const, module: item.module.id }
  const rule = { source: 'maquette' as const, article: null }
  const found = placeOfLooseCode(plan.maquette, written)
  const prerequisite = found?.module.code ?? written
  const taken = modulesWithCode(plan, prerequisite)
  const about = `${code}/${prerequisite}`

  if (taken.length === 0) {
    if (!found) {
      const finding = { kind: 'unknownCode' as const, code: written }
      return [{ severity: 'info', place, rule, finding, fixes: [], about }]
    }
    if (isSaidElsewhere(survey, prerequisite, found.number)) return []
    const finding = { kind: 'prerequisiteAbsent' as const, code, prerequisite }
    return [{ severity: 'warning', place, rule, finding, fixes: [], about }]
  }

  const before = semesterPosition(plan, item.semester.id)
  const isMet = taken.some((module) => module.state === 'exempted' || semesterPosition(plan, module.semester) < before)
  if (isMet) return []
  const finding = { kind: 'prerequisiteLate' as const, code, prerequisite }
  return [{ severity: 'warning', place, rule, finding, fixes: fixesOfLate(survey, item, prerequisite), about }]
}

/** A prerequisite that the plan does not hold, or that comes in the same semester or later: "met, but too late". */
export const prerequisites: Check = (survey) =>
  survey.planned
    .filter(({ module }) => !isSettled(module))
    .flatMap((item) => [...new Set(item.definition.prerequisites)].flatMap((code) => judge(survey, item, code)))
