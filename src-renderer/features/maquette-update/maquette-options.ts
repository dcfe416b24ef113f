import type { Maquette } from '@/domain/maquette/maquette'
import { sameData } from '@/domain/same-data'
import { isOtherStateOf } from '@/domain/update/maquette-update'

/** How an installed maquette relates to the one that a plan holds. */
export type MaquetteRelation = 'own' | 'newer' | 'other'

export interface MaquetteOption {
  maquette: Maquette
  relation: MaquetteRelation
}

const ORDER: readonly MaquetteRelation[] = ['newer', 'other', 'own']

/** The maquettes that a plan may take: another state of its own first, the one that it has last. */
export function maquetteOptions(own: Maquette, installed: readonly Maquette[]): MaquetteOption[] {
  return installed
    .map((maquette): MaquetteOption => {
      if (sameData(maquette, own)) return { maquette, relation: 'own' }
      return { maquette, relation: isOtherStateOf(maquette, own) ? 'newer' : 'other' }
    })
    .toSorted((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation))
}
