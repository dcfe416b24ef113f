import { sameData } from '../same-data'
import type { Maquette, MaquetteModule, Ue } from './maquette'
import { matchMaquettes, type PlacedModule } from './match'

/** What a module's two definitions do not agree on. */
export type ModuleAspect =
  | 'code'
  | 'title'
  | 'kind'
  | 'semester'
  | 'parcours'
  | 'hours'
  | 'coefficients'
  | 'weeks'
  | 'graded'
  | 'criticalLearnings'
  | 'prerequisites'
  | 'mobilises'
  | 'provenance'

export type UeAspect = 'code' | 'competence' | 'ects' | 'poleShares' | 'provenance'

/** A UE and its semester, 1 to 6. */
export interface PlacedUe {
  number: number
  ue: Ue
}

export interface ModuleChange {
  before: PlacedModule
  after: PlacedModule
  aspects: ModuleAspect[]
}

export interface UeChange {
  before: PlacedUe
  after: PlacedUe
  aspects: UeAspect[]
}

/** What one maquette says that another does not. */
export interface MaquetteDifference {
  added: PlacedModule[]
  removed: PlacedModule[]
  changed: ModuleChange[]
  /** Number of modules that are the same in both. */
  same: number
  addedUes: PlacedUe[]
  removedUes: PlacedUe[]
  changedUes: UeChange[]
}

/** Order tells nothing in a list of codes. */
function sameCodes(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === b || (a !== null && b !== null && sameData(a.toSorted(), b.toSorted()))
}

/** A coefficient of 0 and none are the same sum. */
function sameCoefficients(a: Record<string, number>, b: Record<string, number>): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((ue) => (a[ue] ?? 0) === (b[ue] ?? 0))
}

type Test = (before: PlacedModule, after: PlacedModule) => boolean

const sameModules = (test: (before: MaquetteModule, after: MaquetteModule) => boolean): Test => (before, after) => test(before.module, after.module)

const EQUAL: Record<ModuleAspect, Test> = {
  code: sameModules((a, b) => a.code === b.code),
  title: sameModules((a, b) => a.title === b.title),
  kind: sameModules((a, b) => a.kind === b.kind),
  semester: (before, after) => before.number === after.number,
  parcours: sameModules((a, b) => sameCodes(a.parcours, b.parcours)),
  hours: sameModules((a, b) => sameData(a.hours, b.hours)),
  coefficients: sameModules((a, b) => sameCoefficients(a.coefficients, b.coefficients)),
  weeks: sameModules((a, b) => sameData(a.weeks, b.weeks)),
  graded: sameModules((a, b) => (a.graded ?? true) === (b.graded ?? true)),
  criticalLearnings: sameModules((a, b) => sameCodes(a.criticalLearnings, b.criticalLearnings)),
  prerequisites: sameModules((a, b) => sameCodes(a.prerequisites, b.prerequisites)),
  mobilises: sameModules((a, b) => sameCodes(a.mobilises, b.mobilises)),
  provenance: sameModules(
    (a, b) =>
      a.provenance === b.provenance && a.hoursProvenance === b.hoursProvenance && a.coefficientsProvenance === b.coefficientsProvenance
  )
}

const MODULE_ASPECTS = Object.keys(EQUAL) as ModuleAspect[]

/** What the module is, where it stands, its figures, its links: in that order. */
function moduleAspects(before: PlacedModule, after: PlacedModule): ModuleAspect[] {
  return MODULE_ASPECTS.filter((aspect) => !EQUAL[aspect](before, after))
}

function ueAspects({ ue: a }: PlacedUe, { ue: b }: PlacedUe): UeAspect[] {
  const equal: [UeAspect, boolean][] = [
    ['code', a.code === b.code],
    ['competence', a.competence === b.competence],
    ['ects', a.ects === b.ects],
    ['poleShares', sameData(a.poleShares, b.poleShares)],
    ['provenance', a.provenance === b.provenance]
  ]
  return equal.filter(([, same]) => !same).map(([aspect]) => aspect)
}

const uesIn = ({ semesters }: Maquette): PlacedUe[] => semesters.flatMap(({ number, ues }) => ues.map((ue) => ({ number, ue })))

/** UE of several parcours share one code: the parcours tells them apart. */
function ueKey({ number, ue }: PlacedUe, code = ue.code): string {
  return [number, code, ue.parcours?.toSorted().join('+') ?? ''].join('/')
}

/**
 * Compares two maquettes: modules matched by code, then by title (`matchMaquettes`), UE by semester, code and parcours.
 * In the order of the maquettes.
 */
export function maquetteDifference(former: Maquette, next: Maquette): MaquetteDifference {
  const match = matchMaquettes(former, next)
  const changes = match.pairs.map(({ before, after }) => ({ before, after, aspects: moduleAspects(before, after) }))
  const matched = new Set(match.pairs.flatMap(({ before, after }) => [before.module, after.module]))
  const unmatched = (maquette: Maquette): PlacedModule[] =>
    maquette.semesters.flatMap(({ number, modules }) => modules.filter((module) => !matched.has(module)).map((module) => ({ number, module })))

  const nextUes = uesIn(next)
  const byKey = new Map(nextUes.map((placed) => [ueKey(placed), placed]))
  const taken = new Set<PlacedUe>()
  const removedUes: PlacedUe[] = []
  const changedUes: UeChange[] = []
  for (const before of uesIn(former)) {
    const after = byKey.get(ueKey(before, match.ueCodes.get(before.ue.code)))
    if (!after || taken.has(after)) {
      removedUes.push(before)
      continue
    }
    taken.add(after)
    const aspects = ueAspects(before, after)
    if (aspects.length > 0) changedUes.push({ before, after, aspects })
  }
  return {
    added: unmatched(next),
    removed: unmatched(former),
    changed: changes.filter(({ aspects }) => aspects.length > 0),
    same: changes.filter(({ aspects }) => aspects.length === 0).length,
    addedUes: nextUes.filter((placed) => !taken.has(placed)),
    removedUes,
    changedUes
  }
}
