import type { Framework } from '@/domain/framework/framework'
import type { Plan } from '@/domain/plan/plan'
import { findModule, findSemester, moduleDefinition, modulesOf, shortSemesterName, uesOf } from '@/domain/plan/query'
import type { PlanResults } from '@/domain/results/plan-results'
import type { ReviewAnchor, SuggestedCommand } from '@/domain/review/review'
import { competenceName } from '@/features/results/competence-name'

export type AnchorType = ReviewAnchor['type']

export const ANCHOR_TYPES: readonly AnchorType[] = ['plan', 'semester', 'ue', 'module', 'criticalLearning', 'decision']

export interface AnchorOption {
  /** Unique among the options of its type. */
  value: string
  label: string
  anchor: ReviewAnchor
  /** Free of any language: it outlives what it names. */
  about: string
}

/** All that a comment may be about, by type. Names that are words come from the framework and the maquette. */
export function anchorOptions(type: AnchorType, plan: Plan, framework: Framework, results: PlanResults): AnchorOption[] {
  switch (type) {
    case 'plan':
      return [{ value: 'plan', label: '', anchor: { type }, about: '' }]
    case 'semester':
      return plan.semesters.map((semester) => {
        const name = shortSemesterName(semester)
        return { value: semester.id, label: name, anchor: { type, semester: semester.id }, about: name }
      })
    case 'ue':
      return plan.semesters.flatMap((semester) =>
        uesOf(plan, semester.id).map((ue) => {
          const about = `${ue.code} ${shortSemesterName(semester)}`
          return { value: `${semester.id}/${ue.code}`, label: about, anchor: { type, semester: semester.id, ue: ue.code }, about }
        })
      )
    case 'module':
      return plan.semesters.flatMap((semester) =>
        modulesOf(plan, semester.id).map((module) => ({
          value: module.id,
          label: `${module.code} ${moduleDefinition(plan, module)?.title ?? ''} (${shortSemesterName(semester)})`,
          anchor: { type, module: module.id },
          about: module.code
        }))
      )
    case 'criticalLearning':
      return framework.competences
        .filter(({ parcours }) => parcours === null || (plan.parcours !== null && parcours.includes(plan.parcours)))
        .flatMap(({ levels }) => levels.flatMap(({ criticalLearnings }) => criticalLearnings))
        .map(({ code, label }) => ({ value: code, label: `${code} ${label}`, anchor: { type, code }, about: code }))
    case 'decision':
      return results.years.flatMap(({ year, academicYear, rcues }): AnchorOption[] => [
        { value: `${year}/${academicYear}`, label: `BUT ${year}, ${academicYear}-${academicYear + 1}`, anchor: { type, target: { type: 'year', year, academicYear } }, about: `BUT${year}` },
        ...rcues.map(({ competence }) => ({
          value: `${year}/${academicYear}/${competence}`,
          label: `RCUE ${competenceName(framework, competence)}, BUT ${year}`,
          anchor: { type, target: { type: 'rcue' as const, year, academicYear, competence } },
          about: `RCUE ${competence}`
        }))
      ])
  }
}

/** Name of what a command is about, free of any language. */
export function aboutOf(plan: Plan, command: SuggestedCommand): string {
  if ('module' in command) return findModule(plan, command.module)?.code ?? ''
  if (command.type === 'addModule') return command.code
  if (command.type === 'addOwnModule') return command.definition.code
  const semester = 'semester' in command ? findSemester(plan, command.semester) : undefined
  return semester ? shortSemesterName(semester) : ''
}
