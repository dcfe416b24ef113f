import { plainWords } from '../fold'
import { normaliseCode } from './codes'
import type { Maquette, MaquetteModule } from './maquette'

/** What becomes of each module when one maquette takes another's place. */
export interface MaquetteMatch {
  /** The modules that were recognised, each with what it became. */
  pairs: { before: PlacedModule; after: PlacedModule }[]
  /** New code of each former module that was recognised, by code or else by title. */
  codes: Map<string, string>
  /** Former codes that the new maquette does not have. */
  removed: string[]
  /** New codes that no former module became. */
  added: string[]
  /** New codes of modules whose semester (1 to 6) changed. */
  moved: { code: string; from: number; to: number }[]
  /** New code of each UE that is written otherwise; a UE is recognised by its code, or else by its competence. */
  ueCodes: Map<string, string>
}

/** A module and its semester, 1 to 6. */
export interface PlacedModule {
  number: number
  module: MaquetteModule
}

function placed(maquette: Maquette): PlacedModule[] {
  return maquette.semesters.flatMap(({ number, modules }) => modules.map((module) => ({ number, module })))
}

function title({ module }: PlacedModule): string {
  return [module.kind, module.parcours?.toSorted().join('+') ?? '', plainWords(module.title)].join('/')
}

/** Ways to recognise a module, the surest first. Titles repeat from semester to semester: within one they tell more. */
const KEYS: readonly ((item: PlacedModule) => string)[] = [
  ({ module }) => module.code,
  ({ module }) => normaliseCode(module.code),
  (item) => `${item.number}/${title(item)}`,
  title
]

/** Items by key; a key that two items share recognises neither. */
function uniqueByKey(items: readonly PlacedModule[], key: (item: PlacedModule) => string): Map<string, PlacedModule> {
  const found = new Map<string, PlacedModule | null>()
  for (const item of items) found.set(key(item), found.has(key(item)) ? null : item)
  return new Map([...found].filter((entry): entry is [string, PlacedModule] => entry[1] !== null))
}

function pairUp(former: PlacedModule[], next: PlacedModule[]): Map<PlacedModule, PlacedModule> {
  const pairs = new Map<PlacedModule, PlacedModule>()
  const taken = new Set<PlacedModule>()
  for (const key of KEYS) {
    const candidates = uniqueByKey(next.filter((item) => !taken.has(item)), key)
    for (const [value, item] of uniqueByKey(former.filter((left) => !pairs.has(left)), key)) {
      const match = candidates.get(value)
      if (!match) continue
      pairs.set(item, match)
      taken.add(match)
    }
  }
  return pairs
}

function matchUes(former: Maquette, next: Maquette): Map<string, string> {
  const codes = new Map<string, string>()
  for (const { number, ues } of former.semesters) {
    const candidates = next.semesters.filter((semester) => semester.number === number).flatMap((semester) => semester.ues)
    for (const ue of ues) {
      if (codes.has(ue.code) || candidates.some(({ code }) => code === ue.code)) continue
      const match =
        candidates.find(({ code }) => normaliseCode(code) === normaliseCode(ue.code)) ??
        candidates.find(({ competence }) => competence === ue.competence)
      if (match) codes.set(ue.code, match.code)
    }
  }
  return codes
}

/** Compares two maquettes module by module. Each module is recognised at most once. */
export function matchMaquettes(former: Maquette, next: Maquette): MaquetteMatch {
  const before = placed(former)
  const after = placed(next)
  const pairs = pairUp(before, after)
  const matched = new Set(pairs.values())
  return {
    pairs: [...pairs].map(([from, to]) => ({ before: from, after: to })),
    codes: new Map([...pairs].map(([from, to]) => [from.module.code, to.module.code])),
    removed: before.filter((item) => !pairs.has(item)).map(({ module }) => module.code),
    added: after.filter((item) => !matched.has(item)).map(({ module }) => module.code),
    moved: [...pairs].flatMap(([from, to]) =>
      from.number === to.number ? [] : [{ code: to.module.code, from: from.number, to: to.number }]
    ),
    ueCodes: matchUes(former, next)
  }
}
