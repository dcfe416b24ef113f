import type { MaquetteModule, MaquetteSemester } from '@/domain/maquette/maquette'
import type { MaquetteFinding } from '@/domain/maquette/maquette-finding'
import { isShown, type Way } from './ways'

export interface MaquetteRow {
  key: string
  /** Position in the semester, from 0. */
  index: number
  module: MaquetteModule
  /** Message key under `maquette.group` where a group of kinds begins. */
  group: 'ressources' | 'saes' | 'others' | null
  findings: MaquetteFinding[]
}

const GROUPS = { ressource: 'ressources', sae: 'saes', stage: 'others', portfolio: 'others' } as const

/** The modules of a semester that a parcours sees, in the maquette's order, with what is to be looked at in each. */
export function maquetteRows({ number, modules }: MaquetteSemester, way: Way, findings: readonly MaquetteFinding[]): MaquetteRow[] {
  let last: MaquetteRow['group'] = null
  return modules.flatMap((module, index) => {
    if (!isShown(module, way)) return []
    const group = GROUPS[module.kind]
    const begins = group !== last
    last = group
    return [
      {
        key: String(index),
        index,
        module,
        group: begins ? group : null,
        findings: findings.filter(({ place }) => place.type === 'module' && place.semester === number && place.module === index)
      }
    ]
  })
}
