import type { ParcoursCode } from '../framework/framework'
import type { Plan, PlanModule, SemesterKind, StagePlacement, YearMode } from '../plan/plan'
import { findModule, findSemester, modulesWithCode, semesterPosition, shortSemesterName } from '../plan/query'
import { placeOfLooseCode } from '../maquette/maquette-index'
import { sameData } from '../same-data'
import type { SuggestedCommand } from './review'

export interface PlaceName {
  /** Id of the semester instance. */
  id: string
  /** `S3`, as it was when the fact was noted. */
  name: string
}

/** What a plan says at the one place that a command would change. Names are kept: what is named may be gone later. */
export type Fact =
  /** Where a module, or the active modules of a code, are planned; nowhere when the list is empty. */
  | { about: 'place'; code: string; semesters: PlaceName[] }
  | { about: 'parcours'; parcours: ParcoursCode | null }
  | { about: 'figures'; code: string; overrides: PlanModule['overrides'] | null }
  | { about: 'stage'; code: string; stage: StagePlacement | null }
  | { about: 'yearMode'; year: 1 | 2 | 3; mode: YearMode }
  | { about: 'semesterKind'; semester: PlaceName; kind: SemesterKind | null }
  /** Instances of a semester, repeats included. */
  | { about: 'attempts'; semester: PlaceName; count: number }
  /** The gap year or the semester abroad, outside the maquette, that follows an instance (null: opens the plan). */
  | { about: 'inserted'; after: PlaceName | null; kind: SemesterKind | null }

function placeName(plan: Plan, id: string): PlaceName {
  const semester = findSemester(plan, id)
  return { id, name: semester ? shortSemesterName(semester) : '' }
}

function placesOf(plan: Plan, code: string, modules: readonly PlanModule[]): Fact {
  const semesters = modules
    .map(({ semester }) => placeName(plan, semester))
    .sort((a, b) => semesterPosition(plan, a.id) - semesterPosition(plan, b.id))
  return { about: 'place', code, semesters }
}

function placeOfModule(plan: Plan, id: string): Fact {
  const module = findModule(plan, id)
  return placesOf(plan, module?.code ?? '', module && !module.shelved ? [module] : [])
}

function insertedAfter(plan: Plan, after: string | null): SemesterKind | null {
  const next = plan.semesters[after === null ? 0 : semesterPosition(plan, after) + 1]
  return next && next.number === null ? next.kind : null
}

/** What the plan says where the command would change it. */
export function factOf(plan: Plan, command: SuggestedCommand): Fact {
  switch (command.type) {
    case 'moveModule':
    case 'removeModule':
      return placeOfModule(plan, command.module)
    case 'addModule': {
      const code = placeOfLooseCode(plan.maquette, command.code)?.module.code ?? command.code
      return placesOf(plan, code, modulesWithCode(plan, code))
    }
    case 'addOwnModule':
      return placesOf(plan, command.definition.code, modulesWithCode(plan, command.definition.code))
    case 'overrideModule': {
      const module = findModule(plan, command.module)
      return { about: 'figures', code: module?.code ?? '', overrides: module?.overrides ?? null }
    }
    case 'setStage': {
      const module = findModule(plan, command.module)
      return { about: 'stage', code: module?.code ?? '', stage: module?.stage ?? null }
    }
    case 'chooseParcours':
      return { about: 'parcours', parcours: plan.parcours }
    case 'setYearMode':
      return { about: 'yearMode', year: command.year, mode: plan.yearModes[command.year - 1] ?? 'initial' }
    case 'setSemesterKind':
      return {
        about: 'semesterKind',
        semester: placeName(plan, command.semester),
        kind: findSemester(plan, command.semester)?.kind ?? null
      }
    case 'repeatSemester': {
      const number = findSemester(plan, command.semester)?.number
      const count = number ? plan.semesters.filter((semester) => semester.number === number).length : 0
      return { about: 'attempts', semester: placeName(plan, command.semester), count }
    }
    case 'insertSemester':
      return {
        about: 'inserted',
        after: command.after === null ? null : placeName(plan, command.after),
        kind: insertedAfter(plan, command.after)
      }
  }
}

/** What the command wants there, given what stands there before it; `names` names the semesters. */
export function wantedFact(plan: Plan, command: SuggestedCommand, before: Fact): Fact {
  switch (command.type) {
    case 'moveModule':
      return { about: 'place', code: codeIn(before), semesters: [placeName(plan, command.semester)] }
    case 'removeModule':
      return { about: 'place', code: codeIn(before), semesters: [] }
    case 'addModule':
    case 'addOwnModule': {
      const present = before.about === 'place' ? before.semesters : []
      const added = placeName(plan, command.semester)
      const semesters = present.some(({ id }) => id === added.id) ? present : [...present, added]
      return { about: 'place', code: codeIn(before), semesters }
    }
    case 'overrideModule':
      return { about: 'figures', code: codeIn(before), overrides: command.overrides }
    case 'setStage':
      return { about: 'stage', code: codeIn(before), stage: command.stage }
    case 'chooseParcours':
      return { about: 'parcours', parcours: command.parcours }
    case 'setYearMode':
      return { about: 'yearMode', year: command.year, mode: command.mode }
    case 'setSemesterKind':
      return { about: 'semesterKind', semester: placeName(plan, command.semester), kind: command.kind }
    case 'repeatSemester':
      return {
        about: 'attempts',
        semester: placeName(plan, command.semester),
        count: (before.about === 'attempts' ? before.count : 0) + 1
      }
    case 'insertSemester':
      return { about: 'inserted', after: command.after === null ? null : placeName(plan, command.after), kind: command.kind }
  }
}

function codeIn(fact: Fact): string {
  return 'code' in fact ? fact.code : ''
}

const idsOf = (places: readonly PlaceName[]): string[] => places.map(({ id }) => id).sort()

/** Whether two facts say the same: names do not count, since a semester keeps its id when its name changes. */
export function sameFact(a: Fact, b: Fact): boolean {
  if (a.about === 'place' && b.about === 'place') return sameData(idsOf(a.semesters), idsOf(b.semesters))
  if (a.about === 'semesterKind' && b.about === 'semesterKind') return a.semester.id === b.semester.id && a.kind === b.kind
  if (a.about === 'attempts' && b.about === 'attempts') return a.semester.id === b.semester.id && a.count === b.count
  if (a.about === 'inserted' && b.about === 'inserted') return a.after?.id === b.after?.id && a.kind === b.kind
  return sameData(a, b)
}
