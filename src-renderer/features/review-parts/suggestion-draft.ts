import type { ParcoursCode } from '@/domain/framework/framework'
import { belongsTo } from '@/domain/maquette/maquette'
import type { Plan } from '@/domain/plan/plan'
import { activeModules, moduleDefinition, semesterPosition, shortSemesterName } from '@/domain/plan/query'
import type { SuggestedCommand } from '@/domain/review/review'
import type { Option } from '@/ui/field'

/** What a tutor may ask for in the form. */
export const DRAFT_KINDS = ['move', 'add', 'remove', 'choose', 'stage', 'yearMode', 'abroad', 'gapYear', 'repeat'] as const
export type DraftKind = (typeof DRAFT_KINDS)[number]

/** The form as it is being filled; `''` where nothing is chosen yet. */
export interface SuggestionDraft {
  kind: DraftKind
  /** Id of a module of the plan. */
  module: string
  /** Code of a module of the maquette that the plan lacks. */
  code: string
  semester: string
  parcours: ParcoursCode
  year: 1 | 2 | 3
  weeks: number | null
}

export const EMPTY_DRAFT: SuggestionDraft = { kind: 'move', module: '', code: '', semester: '', parcours: '', year: 1, weeks: null }

/** The command that the form asks for; null while something is missing. */
export function commandOfDraft(plan: Plan, draft: SuggestionDraft): SuggestedCommand | null {
  const { kind, module, code, semester, parcours, year, weeks } = draft
  switch (kind) {
    case 'move':
      return module && semester ? { type: 'moveModule', module, semester } : null
    case 'add':
      return code && semester ? { type: 'addModule', code, semester } : null
    case 'remove':
      return module ? { type: 'removeModule', module } : null
    case 'choose':
      return parcours ? { type: 'chooseParcours', parcours } : null
    case 'stage': {
      const stage = plan.modules.find(({ id }) => id === module)?.stage
      return module && weeks !== null ? { type: 'setStage', module, stage: { company: '', place: '', ...stage, weeks } } : null
    }
    case 'yearMode':
      return { type: 'setYearMode', year, mode: plan.yearModes[year - 1] === 'workStudy' ? 'initial' : 'workStudy' }
    case 'abroad':
      return semester ? { type: 'setSemesterKind', semester, kind: 'abroad' } : null
    case 'gapYear':
      return semester ? { type: 'insertSemester', kind: 'gapYear', after: semester } : null
    case 'repeat':
      return semester ? { type: 'repeatSemester', semester } : null
  }
}

/** Which fields a kind asks for. */
export function fieldsOf(kind: DraftKind): { module: boolean; code: boolean; semester: boolean } {
  return {
    module: kind === 'move' || kind === 'remove' || kind === 'stage',
    code: kind === 'add',
    semester: kind !== 'remove' && kind !== 'choose' && kind !== 'stage' && kind !== 'yearMode'
  }
}

/** Modules of the plan, in the order they are lived; stages alone for the length of one. */
export function moduleOptions(plan: Plan, kind: DraftKind): Option<string>[] {
  return activeModules(plan)
    .map((module) => ({ module, definition: moduleDefinition(plan, module) }))
    .filter(({ definition }) => kind !== 'stage' || definition?.kind === 'stage')
    .sort((a, b) => semesterPosition(plan, a.module.semester) - semesterPosition(plan, b.module.semester))
    .map(({ module, definition }) => ({ value: module.id, label: `${module.code}  ${definition?.title ?? ''}`.trim() }))
}

/** Modules of the maquette for the plan's parcours that the plan lacks. */
export function codeOptions(plan: Plan): Option<string>[] {
  const present = new Set(activeModules(plan).map(({ code }) => code))
  return plan.maquette.semesters
    .flatMap(({ modules }) => modules)
    .filter((module) => !present.has(module.code) && belongsTo(module.parcours, plan.parcours))
    .map(({ code, title }) => ({ value: code, label: `${code}  ${title}` }))
}

export function semesterOptions(plan: Plan, kind: DraftKind): Option<string>[] {
  const numbered = kind === 'abroad' || kind === 'repeat'
  return plan.semesters
    .filter(({ number, kind: lived }) => (numbered ? number !== null : kind === 'gapYear' || lived !== 'gapYear'))
    .map((semester) => ({ value: semester.id, label: shortSemesterName(semester) }))
}
