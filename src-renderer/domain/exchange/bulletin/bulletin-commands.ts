import type { MaquetteModule } from '../../maquette/maquette'
import { placeInMaquette, placeOfLooseCode } from '../../maquette/maquette-index'
import type { Command } from '../../plan/command'
import type { Context, Plan, PlanAssessment } from '../../plan/plan'
import { findSemester, semesterLabel, shortSemesterName } from '../../plan/query'
import type { Bulletin, BulletinModule } from '../scodoc/bulletin'
import { chosenChanges, coefficientChanges, coefficientsOf, maquetteWith, type CoefficientChange, type CoefficientChoice } from './bulletin-coefficients'
import type { BulletinMatch, ModuleMatch } from './match-bulletin'
import { mergeAssessments, possible, type MergedAssessment } from './merge-assessments'
import { ueCodeIn } from './match-modules'

/** What of a bulletin enters the plan. */
export interface BulletinChoices {
  /** Ids of the plan's modules that take its marks. */
  marks: ReadonlySet<string>
  /** Adds the modules that the semester does not have, outside the maquette. */
  addUnknown: boolean
  coefficients: CoefficientChoice
  /** Enters its UE averages as well. */
  ueAverages: boolean
}

/** The import as one change of the plan, undone in one step; null when nothing is chosen. */
export function bulletinCommand(plan: Plan, bulletin: Bulletin, match: BulletinMatch, choices: BulletinChoices, context: Context): Command | null {
  const semester = findSemester(plan, match.semester)
  const commands = [
    ...coefficientCommands(plan, bulletin, match, choices.coefficients),
    ...match.modules.filter(({ module }) => choices.marks.has(module.id)).flatMap((item) => marksCommands(item, context)),
    ...(choices.addUnknown ? match.unknown.flatMap((item) => additionCommands(plan, bulletin, match, item, context)) : []),
    ...(choices.ueAverages ? ueCommands(match) : [])
  ]
  if (commands.length === 0 || !semester) return null
  return { type: 'batch', label: { key: 'importBulletin', params: { semester: shortSemesterName(semesterLabel(semester)) } }, commands }
}

function coefficientCommands(plan: Plan, bulletin: Bulletin, match: BulletinMatch, choice: CoefficientChoice): Command[] {
  const changes = chosenChanges(coefficientChanges(plan, bulletin, match), choice)
  if (changes.length === 0) return []
  return [{ type: 'replaceMaquette', maquette: maquetteWith(plan, match, changes, choice) }, ...changes.flatMap((change) => ownFigures(plan, change))]
}

/** A module with coefficients of its own, or outside the maquette, does not see the maquette's: its own change. */
function ownFigures(plan: Plan, { module, after }: CoefficientChange): Command[] {
  const isOwn = module.overrides.coefficients !== undefined || placeInMaquette(plan.maquette, module.code) === null
  if (!isOwn) return []
  return [{ type: 'overrideModule', module: module.id, overrides: { ...module.overrides, coefficients: { ...after } } }]
}

function numbered(assessments: readonly MergedAssessment[], context: Context): PlanAssessment[] {
  return assessments.map((assessment) => ({ ...assessment, id: assessment.id ?? context.newId() }))
}

function marksCommands({ module, change, mark, assessments }: ModuleMatch, context: Context): Command[] {
  if (change === 'same' || change === 'silent') return []
  return [
    { type: 'setAssessments', module: module.id, assessments: numbered(assessments, context) },
    { type: 'setModuleMark', module: module.id, mark }
  ]
}

/** A module of the maquette that the semester does not have is planned there; any other comes with its own definition. */
function additionCommands(plan: Plan, bulletin: Bulletin, match: BulletinMatch, item: BulletinModule, context: Context): Command[] {
  const place = placeOfLooseCode(plan.maquette, item.code)
  const code = place?.module.code ?? item.code
  const aside = plan.modules.findLast((module) => module.shelved && module.code === code)
  // One code, one definition: a module of another semester keeps it to itself.
  if (place === null && plan.modules.some((module) => module.code === code)) return []
  const { semester } = match
  const id = (place && aside?.id) ?? context.newId()
  const entry: Command =
    place === null
      ? { type: 'addOwnModule', definition: definitionOf(bulletin, match, item), semester, id }
      : { type: 'addModule', code, semester, ...(aside ? {} : { id }) }
  const { assessments } = mergeAssessments(item.assessments, [], (ue) => ueCodeIn(plan, semester, ue))
  const marks: Command =
    assessments.length > 0
      ? { type: 'setAssessments', module: id, assessments: numbered(assessments, context) }
      : { type: 'setModuleMark', module: id, mark: possible(item.average) }
  return [entry, marks]
}

function definitionOf(bulletin: Bulletin, match: BulletinMatch, item: BulletinModule): MaquetteModule {
  return {
    code: item.code,
    kind: item.kind,
    title: item.title || item.code,
    parcours: null,
    hours: { lecture: 0, tutorial: 0, practical: 0, project: 0 },
    mobilises: [],
    criticalLearnings: [],
    prerequisites: [],
    coefficients: coefficientsOf(bulletin, match, item.code),
    provenance: 'iut',
    coefficientsProvenance: 'iut',
    hoursProvenance: 'gabarit'
  }
}

/** Averages of the UE; one that cannot be a mark is left out. */
function ueCommands({ semester, ues }: BulletinMatch): Command[] {
  return ues.flatMap(({ bulletin, ue }): Command[] => {
    const { average } = bulletin
    return average === null || average < 0 || average > 2000 ? [] : [{ type: 'setUeMark', semester, ue, mark: average }]
  })
}
