import type { Framework } from '../framework/framework'
import { uesOfSemester } from '../maquette/maquette-index'
import type { Plan } from '../plan/plan'
import { isAcquired } from './codes'
import type { AcquiredUe } from './plan-results'
import { reason, type Reason } from './reason'
import { ueKey, type UeCodes } from './ue-codes'

const SEMESTERS = [1, 2, 3, 4, 5, 6]

/** Every UE of the course for the plan's parcours, over all attempts: acquired once is acquired for good (T3 4.3). */
export function acquiredUes(plan: Plan, codes: ReadonlyMap<string, UeCodes>): AcquiredUe[] {
  return SEMESTERS.flatMap((number) => {
    const attempts = plan.semesters.filter((semester) => semester.number === number)
    return uesOfSemester(plan.maquette, number, plan.parcours).map((ue): AcquiredUe => {
      const codeAt = (semester: string): UeCodes['code'] => codes.get(ueKey(semester, ue.code))?.code ?? null
      const attempt = attempts.find(({ id }) => isAcquired(codeAt(id))) ?? attempts.at(-1)
      const code = attempt === undefined ? null : codeAt(attempt.id)
      return { number, ue, code, acquired: isAcquired(code), semester: attempt?.id ?? null }
    })
  })
}

export interface RetroactiveValidation {
  ues: AcquiredUe[]
  /** Why, by UE key, for the UE that became `ADSUP`. */
  reasons: Map<string, Reason>
}

/**
 * Both UE of a level acquired acquire all UE of the lower level of that competence, and so on down
 * (ADSUP, T3 4.3). An `AJ` that the jury recorded earlier gives way; any other decision of the jury stands.
 */
export function validateLowerLevels(ues: readonly AcquiredUe[], framework: Framework, codes: ReadonlyMap<string, UeCodes>): RetroactiveValidation {
  const settled = ues.map((item) => ({ ...item }))
  const reasons = new Map<string, Reason>()
  for (const year of [3, 2]) {
    const upper = settled.filter(({ number }) => Math.ceil(number / 2) === year)
    for (const competence of new Set(upper.map(({ ue }) => ue.competence))) {
      const pair = upper.filter(({ ue }) => ue.competence === competence)
      if (!pair.every(({ acquired }) => acquired) || new Set(pair.map(({ number }) => number)).size < 2) continue
      for (const lower of settled) {
        if (lower.acquired || lower.ue.competence !== competence || Math.ceil(lower.number / 2) !== year - 1) continue
        const key = lower.semester === null ? null : ueKey(lower.semester, lower.ue.code)
        const recorded = key === null ? undefined : codes.get(key)?.recorded?.code
        if (recorded !== undefined && recorded !== 'AJ') continue
        lower.acquired = true
        lower.code = 'ADSUP'
        if (key !== null) reasons.set(key, reason('upperLevelValidated', { competence, level: levelOf(framework, competence, year) }))
      }
    }
  }
  return { ues: settled, reasons }
}

/** Level of a competence in a year; the year itself where the framework does not know it. */
function levelOf(framework: Framework, competence: string, year: number): number {
  const levels = framework.competences.find(({ id }) => id === competence)?.levels ?? []
  return levels.find((level) => level.year === year)?.number ?? year
}
