import type { Mark, PlanModule } from '../plan'
import { activeModules, findSemester, isAboutUe, uesOf } from '../query'
import { fix, type Check, type Found } from './found'

/** Highest mark out of 20, in hundredths. */
const HIGHEST = 2000

/** `outOf` in points; null when the mark is in its range, or no number. */
function outside(mark: Mark, outOf = HIGHEST / 100): number | null {
  return typeof mark === 'number' && (mark < 0 || mark > outOf * 100) ? mark : null
}

function found(module: PlanModule, mark: number, fixes: Found['fixes'], about: string): Found {
  return {
    severity: 'warning',
    place: { type: 'module', module: module.id },
    rule: { source: 'S', article: null },
    finding: { kind: 'markOutOfRange', code: module.code, mark },
    fixes,
    about
  }
}

/** Marks that are not between 0 and what they are out of: they are kept, and said where they are. */
export const marksOfModules: Check = ({ plan }) =>
  activeModules(plan).flatMap((module): Found[] => {
    const alone = outside(module.mark)
    const clear = fix(plan, { type: 'setModuleMark', module: module.id, mark: null })
    return [
      ...(alone === null ? [] : [found(module, alone, [clear], module.code)]),
      ...module.assessments.flatMap((assessment) => {
        const mark = outside(assessment.mark, assessment.outOf)
        if (mark === null) return []
        const assessments = module.assessments.map((other) => (other === assessment ? { ...other, mark: null } : other))
        const label = { key: 'clearModuleMark', params: { code: module.code } }
        const command = { type: 'setAssessments' as const, module: module.id, assessments }
        return [found(module, mark, [{ label, command }], `${module.code}/${assessment.id}`)]
      })
    ]
  })

/** The same for UE averages entered as such; and those of a UE that the maquette does not have. */
export const marksOfUes: Check = ({ plan }) =>
  plan.ueMarks.flatMap((entered): Found[] => {
    const { semester, ue, mark } = entered
    if (!findSemester(plan, semester) || !isAboutUe(plan, entered, semester, ue)) return []
    const place = { type: 'ue' as const, semester, ue }
    const fixes = [fix(plan, { type: 'setUeMark', semester, ue, mark: null })]
    if (!uesOf(plan, semester).some(({ code }) => code === ue)) {
      const finding = { kind: 'unknownCode' as const, code: ue }
      return [{ severity: 'warning', place, rule: { source: 'maquette', article: null }, finding, fixes, about: semester }]
    }
    if (outside(mark) === null) return []
    const finding = { kind: 'markOutOfRange' as const, code: ue, mark }
    return [{ severity: 'warning', place, rule: { source: 'S', article: null }, finding, fixes, about: semester }]
  })
