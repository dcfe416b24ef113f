import type { Hours, Maquette, MaquetteModule, MaquetteSemester, Ue } from './maquette'
import { matchMaquettes, type PlacedModule } from './match'

/** What a file gives of modules: fields it names, the UE whose coefficients it has, and whether it has UE of its own. */
export interface GivenFields {
  columns: ReadonlySet<string>
  /** UE codes; null for every one. */
  coefficients: ReadonlySet<string> | null
  ues: boolean
}

/** All that an ORéBUT formation may give of a module; ECTS and UE are not in it. */
export const GIVEN_BY_FORMATION: GivenFields = {
  columns: new Set(['code', 'title', 'parcours', 'lecture', 'tutorial', 'practical', 'project', 'mobilises', 'criticalLearnings', 'prerequisites', 'hoursProvenance', 'coefficientsProvenance']),
  coefficients: null,
  ues: false
}

const HOURS: readonly (keyof Hours)[] = ['lecture', 'tutorial', 'practical', 'project']
/** Fields taken as they are when the file names them. */
const PLAIN = ['title', 'parcours', 'mobilises', 'criticalLearnings', 'prerequisites', 'kind'] as const

type Names = ReadonlyMap<string, string>

/**
 * A maquette completed by what a file gives: modules matched by code, then by title; the file wins in what it gives,
 * and its placeholders (`gabarit`) replace nothing. What the file does not speak of stays as it is, nothing is removed.
 * The version counts on, so that plans of the maquette know of it.
 */
export function completeMaquette(base: Maquette, read: Maquette, given: GivenFields): Maquette {
  const match = matchMaquettes(base, read)
  const inBase = matchMaquettes(read, base).ueCodes
  const pairs = new Map(match.pairs.map(({ before, after }) => [before.module, after]))
  const taken = new Set(match.pairs.map(({ after }) => after.module))
  const renamed = new Map([...match.codes].filter(([from, to]) => from !== to))

  const modules: PlacedModule[] = base.semesters.flatMap(({ number, modules: own }) =>
    own.map((module) => {
      const found = pairs.get(module)
      const kept = withCodes(module, renamed)
      return found ? { number: found.number, module: completed(kept, withUes(found.module, inBase), given, inBase) } : { number, module: kept }
    })
  )
  for (const { number, modules: others } of read.semesters) {
    for (const module of others) if (!taken.has(module)) modules.push({ number, module: withUes(module, inBase) })
  }
  const numbers = [...new Set([...base.semesters.map(({ number }) => number), ...modules.map(({ number }) => number)])].sort((a, b) => a - b)
  return {
    ...base,
    version: base.version + 1,
    institution: base.institution ?? read.institution,
    academicYear: base.academicYear ?? read.academicYear,
    semesters: numbers.map((number) => semesterOf(number, base, read, given, modules))
  }
}

function semesterOf(number: number, base: Maquette, read: Maquette, given: GivenFields, modules: readonly PlacedModule[]): MaquetteSemester {
  const find = ({ semesters }: Maquette): MaquetteSemester | undefined => semesters.find((semester) => semester.number === number)
  const own = find(base)
  const other = find(read)
  return {
    number,
    year: own?.year ?? Math.ceil(number / 2),
    ues: own ? completedUes(own.ues, given.ues ? (other?.ues ?? []) : []) : (other?.ues ?? []),
    modules: modules.filter((placed) => placed.number === number).map(({ module }) => module)
  }
}

const ueKey = ({ competence, parcours }: Ue): string => `${competence}/${parcours?.toSorted().join('+') ?? ''}`

/** UE by competence and parcours, since another system names them otherwise. */
function completedUes(own: readonly Ue[], read: readonly Ue[]): Ue[] {
  const found = new Map(read.map((ue) => [ueKey(ue), ue]))
  const present = new Set(own.map(ueKey))
  const completed = own.map((ue): Ue => {
    const other = found.get(ueKey(ue))
    if (!other || other.provenance === 'gabarit') return ue
    return { ...ue, ects: other.ects, provenance: other.provenance, ...(other.poleShares && { poleShares: other.poleShares }) }
  })
  return [...completed, ...read.filter((ue) => !present.has(ueKey(ue)))]
}

function withCodes(module: MaquetteModule, renamed: Names): MaquetteModule {
  if (renamed.size === 0) return module
  const follow = (codes: readonly string[]): string[] => codes.map((code) => renamed.get(code) ?? code)
  return { ...module, mobilises: follow(module.mobilises), prerequisites: follow(module.prerequisites) }
}

/** The coefficients of a module under the codes that the maquette to complete has for its UE. */
function withUes(module: MaquetteModule, codes: Names): MaquetteModule {
  if (codes.size === 0) return module
  const coefficients = Object.fromEntries(Object.entries(module.coefficients).map(([ue, value]) => [codes.get(ue) ?? ue, value]))
  return { ...module, coefficients }
}

function completed(own: MaquetteModule, read: MaquetteModule, given: GivenFields, ueCodes: Names): MaquetteModule {
  const next: MaquetteModule = { ...own, code: read.code, provenance: read.provenance === 'gabarit' ? own.provenance : read.provenance }
  for (const field of PLAIN) if (given.columns.has(field) && hasValue(read[field])) Object.assign(next, { [field]: read[field] })
  if (read.weeks) next.weeks = read.weeks
  if (read.graded !== undefined) next.graded = read.graded
  if (read.hoursProvenance !== 'gabarit' && HOURS.some((kind) => given.columns.has(kind))) {
    next.hours = Object.fromEntries(HOURS.map((kind) => [kind, (given.columns.has(kind) ? read : own).hours[kind]])) as unknown as Hours
    next.hoursProvenance = read.hoursProvenance
  }
  if (read.coefficientsProvenance !== 'gabarit' && (given.coefficients === null || given.coefficients.size > 0)) {
    next.coefficients = { ...untouched(own.coefficients, given.coefficients, ueCodes), ...read.coefficients }
    next.coefficientsProvenance = read.coefficientsProvenance
  }
  return next
}

/** An empty title or list tells nothing; `null` tells that a module is of all parcours. */
function hasValue(value: string | readonly string[] | null): boolean {
  return value === null || value.length > 0
}

/** Coefficients in UE of which the file has no column. */
function untouched(own: Record<string, number>, given: GivenFields['coefficients'], ueCodes: Names): Record<string, number> {
  if (given === null) return {}
  const spoken = new Set([...given].map((ue) => ueCodes.get(ue) ?? ue))
  return Object.fromEntries(Object.entries(own).filter(([ue]) => !spoken.has(ue)))
}
