import type { ParcoursCode } from '../framework/framework'
import { normaliseCode } from './codes'
import { belongsTo, type Maquette, type MaquetteModule, type Ue } from './maquette'

export interface MaquettePlace {
  module: MaquetteModule
  /** Semester of the maquette, 1 to 6. */
  number: number
  /** Position in the whole maquette: the order in which modules are listed. */
  rank: number
}

interface MaquetteIndex {
  byCode: Map<string, MaquettePlace>
  byNormalisedCode: Map<string, MaquettePlace>
  ues: Map<string, Ue[]>
}

/** A maquette never changes in place, so its index holds as long as the object does. */
const indexes = new WeakMap<Maquette, MaquetteIndex>()

function buildIndex(maquette: Maquette): MaquetteIndex {
  const index: MaquetteIndex = { byCode: new Map(), byNormalisedCode: new Map(), ues: new Map() }
  let rank = 0
  for (const { number, modules } of maquette.semesters) {
    for (const module of modules) {
      const place = { module, number, rank: rank++ }
      const normalised = normaliseCode(module.code)
      if (!index.byCode.has(module.code)) index.byCode.set(module.code, place)
      if (!index.byNormalisedCode.has(normalised)) index.byNormalisedCode.set(normalised, place)
    }
  }
  return index
}

function indexOf(maquette: Maquette): MaquetteIndex {
  let index = indexes.get(maquette)
  if (!index) indexes.set(maquette, (index = buildIndex(maquette)))
  return index
}

/** The maquette's module of exactly that code, and where it stands; the first when the code repeats. */
export function placeInMaquette(maquette: Maquette, code: string): MaquettePlace | null {
  return indexOf(maquette).byCode.get(code) ?? null
}

/** The same, the code being written in any system's form. */
export function placeOfLooseCode(maquette: Maquette, code: string): MaquettePlace | null {
  return placeInMaquette(maquette, code) ?? indexOf(maquette).byNormalisedCode.get(normaliseCode(code)) ?? null
}

/** UE of a semester (1 to 6) for a parcours; without a parcours, those common to all. */
export function uesOfSemester(maquette: Maquette, number: number, parcours: ParcoursCode | null): Ue[] {
  const { ues } = indexOf(maquette)
  const key = `${number}/${parcours ?? ''}`
  let found = ues.get(key)
  if (!found) {
    const all = maquette.semesters.filter((semester) => semester.number === number).flatMap((semester) => semester.ues)
    ues.set(key, (found = all.filter((ue) => belongsTo(ue.parcours, parcours))))
  }
  return found
}

/** Parcours that the maquette's UE or modules name. */
export function parcoursOfMaquette(maquette: Maquette): Set<ParcoursCode> {
  const items = maquette.semesters.flatMap((semester) => [...semester.ues, ...semester.modules])
  return new Set(items.flatMap((item) => item.parcours ?? []))
}
