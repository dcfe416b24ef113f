import { plainWords } from '../../fold'
import { sameData } from '../../same-data'
import { exactOf, toNumber } from '../../results/exact'
import { averageOfModule } from '../../results/plan-module'
import type { Mark, Plan, PlanAssessment, PlanModule } from '../../plan/plan'
import { effectiveModule, modulesOf, ueMarkOf } from '../../plan/query'
import type { Bulletin, BulletinModule, BulletinUe } from '../scodoc/bulletin'
import { matchModules, ueCodeIn } from './match-modules'
import { mergeAssessments, possible, type MergedAssessment } from './merge-assessments'

/** What the bulletin changes of a module's marks. `silent`: the bulletin has no mark for it. */
export type MarksChange = 'new' | 'different' | 'same' | 'silent'

export interface ModuleMatch {
  bulletin: BulletinModule
  module: PlanModule
  change: MarksChange
  /** Averages, hundredths /20: in the plan now, and with the bulletin's marks. */
  before: number | null
  after: number | null
  /** What the module will hold. */
  mark: Mark
  assessments: MergedAssessment[]
  /** Marked assessments of the plan that leave. */
  replaced: PlanAssessment[]
}

export interface UeMatch {
  bulletin: BulletinUe
  /** Its code in the plan. */
  ue: string
  /** The average entered in the plan, hundredths. */
  entered: number | null
}

/** A bulletin beside one semester instance of a plan: a preview, nothing is changed. */
export interface BulletinMatch {
  /** Id of the semester instance. */
  semester: string
  modules: ModuleMatch[]
  /** Modules of the bulletin that the semester does not have. */
  unknown: BulletinModule[]
  /** Modules of the semester that the bulletin does not have: they stay as they are. */
  absent: PlanModule[]
  ues: UeMatch[]
  /** UE of the bulletin that the semester does not have. */
  unknownUes: BulletinUe[]
}

/** What of a bulletin is in the plan already, what is new, what differs; by code (rules.md, Codes of things). */
export function matchBulletin(plan: Plan, bulletin: Bulletin, semester: string): BulletinMatch {
  const pairs = matchModules(plan, bulletin, semester)
  const taken = new Set(pairs.values())
  const ues = bulletin.ues.map((item) => ({ item, ue: ueCodeIn(plan, semester, item.code) }))
  return {
    semester,
    modules: [...pairs].map(([item, module]) => matchModule(plan, item, module, semester)),
    unknown: bulletin.modules.filter((item) => !pairs.has(item)),
    absent: modulesOf(plan, semester).filter((module) => !taken.has(module)),
    ues: ues.flatMap(({ item, ue }) => (ue === null ? [] : [{ bulletin: item, ue, entered: ueMarkOf(plan, semester, ue) }])),
    unknownUes: ues.flatMap(({ item, ue }) => (ue === null ? [item] : []))
  }
}

/**
 * Whether the bulletin is likely of another formation or semester: most of its modules are not there, or most of
 * those recognised by code have another title. Codes alone repeat from one formation to the next.
 */
export function isLikelyOther(plan: Plan, { modules, unknown }: BulletinMatch): boolean {
  if (modules.length <= unknown.length) return true
  const titled = modules.flatMap(({ bulletin, module }) => {
    const [given, own] = [plainWords(bulletin.title), plainWords(effectiveModule(plan, module)?.title ?? '')]
    return given === '' || own === '' ? [] : [given.includes(own) || own.includes(given)]
  })
  return titled.length > 0 && titled.filter((same) => same).length * 3 < titled.length
}

function matchModule(plan: Plan, bulletin: BulletinModule, module: PlanModule, semester: string): ModuleMatch {
  const next = contentOf(plan, bulletin, module, semester)
  const before = averageInHundredths(module)
  const after = averageInHundredths({ ...module, mark: next.mark, assessments: next.assessments.map(withId) })
  return { bulletin, module, ...next, before, after, change: changeOf(plan, bulletin, module, next) }
}

type Content = Pick<ModuleMatch, 'mark' | 'assessments' | 'replaced'>

/** Its assessments where the bulletin gives some; else its average, unless the plan's assessments already give it. */
function contentOf(plan: Plan, bulletin: BulletinModule, module: PlanModule, semester: string): Content {
  const present: Content = { mark: module.mark, assessments: module.assessments, replaced: [] }
  if (bulletin.assessments.length > 0) {
    return { mark: module.mark, ...mergeAssessments(bulletin.assessments, module.assessments, (code) => ueCodeIn(plan, semester, code)) }
  }
  const average = possible(bulletin.average)
  if (average === null) return present
  const marked = module.assessments.filter(({ mark }) => mark !== null)
  if (marked.length > 0 && averageInHundredths(module) === average) return present
  return { mark: average, assessments: module.assessments.filter(({ mark }) => mark === null), replaced: marked }
}

function changeOf(plan: Plan, bulletin: BulletinModule, module: PlanModule, next: Content): MarksChange {
  if (bulletin.assessments.length === 0 && bulletin.average === null) return 'silent'
  // Whether the IUT gives the module a mark at all is the maquette's to say.
  if (effectiveModule(plan, module)?.graded === false && bulletin.average === null) return 'silent'
  if (module.mark === next.mark && sameData(module.assessments, next.assessments)) return 'same'
  const holds = module.mark !== null || module.assessments.some(({ mark }) => mark !== null)
  return holds ? 'different' : 'new'
}

function withId(assessment: MergedAssessment, index: number): PlanAssessment {
  return { ...assessment, id: assessment.id ?? `new-${index}` }
}

/** As a bulletin prints it: rounded to two decimals. */
function averageInHundredths(module: PlanModule): number | null {
  const { average } = averageOfModule(module)
  const hundred = exactOf(100)
  return average === null || hundred === null ? null : Math.round(toNumber(average.mul(hundred)))
}
