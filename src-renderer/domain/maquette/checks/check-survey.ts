import { NATIONAL_FRAME, type NationalFrame } from '../../framework/national-frame'
import type { Framework, ParcoursCode } from '../../framework/framework'
import { parcoursOfMaquette } from '../maquette-index'
import { belongsTo, type Maquette, type MaquetteModule, type Ue } from '../maquette'
import type { MaquetteFinding } from '../maquette-finding'

export interface PlacedUe {
  semester: number
  /** Position in its semester, from 0. */
  index: number
  ue: Ue
}

export interface PlacedModule {
  semester: number
  /** Position in its semester, from 0. */
  index: number
  module: MaquetteModule
}

/** What every check reads, made once. */
export interface MaquetteSurvey {
  maquette: Maquette
  framework: Framework
  frame: NationalFrame
  /** Those that the maquette offers; a single null when nothing in it is one parcours' own. */
  ways: (ParcoursCode | null)[]
  ues: PlacedUe[]
  modules: PlacedModule[]
}

export type MaquetteCheck = (survey: MaquetteSurvey) => MaquetteFinding[]

export function surveyMaquette(maquette: Maquette, framework: Framework, frame: NationalFrame = NATIONAL_FRAME): MaquetteSurvey {
  const named = parcoursOfMaquette(maquette)
  const known = framework.parcours.map(({ code }) => code).filter((code) => named.has(code))
  const unknown = [...named].filter((code) => !known.includes(code))
  const ways = [...known, ...unknown]
  return {
    maquette,
    framework,
    frame,
    ways: ways.length > 0 ? ways : [null],
    ues: maquette.semesters.flatMap(({ number, ues }) => ues.map((ue, index) => ({ semester: number, index, ue }))),
    modules: maquette.semesters.flatMap(({ number, modules }) => modules.map((module, index) => ({ semester: number, index, module })))
  }
}

export const uesOfWay = ({ ues }: MaquetteSurvey, way: ParcoursCode | null): PlacedUe[] => ues.filter(({ ue }) => belongsTo(ue.parcours, way))

export const modulesOfWay = ({ modules }: MaquetteSurvey, way: ParcoursCode | null): PlacedModule[] =>
  modules.filter(({ module }) => belongsTo(module.parcours, way))

/** Hours and ECTS may be decimals; sums are rounded to hundredths so that 2000.0000001 never differs from 2000. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** One figure of each parcours: those that share it are said once, and all that share one figure without naming them. */
export function byValue<T>({ ways }: MaquetteSurvey, figure: (way: ParcoursCode | null) => T): { parcours: ParcoursCode[] | null; value: T }[] {
  const groups = new Map<string, { parcours: ParcoursCode[]; value: T }>()
  for (const way of ways) {
    const value = figure(way)
    const key = JSON.stringify(value)
    const group = groups.get(key) ?? { parcours: [], value }
    if (way !== null) group.parcours.push(way)
    groups.set(key, group)
  }
  const found = [...groups.values()]
  return found.map(({ parcours, value }) => ({ parcours: found.length === 1 ? null : parcours, value }))
}
