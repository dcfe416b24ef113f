import { belongsTo, poleOf, type MaquetteSemester, type Pole, type Ue } from './maquette'

/** What counts in a UE: the sum of the coefficients of each pole, and the share of each in the average. */
export interface PoleWeights extends Record<Pole, number> {
  total: number
  /** Percentage that the Ressources pole weighs, 0 to 100; null while nothing counts in the UE. */
  ressourcesShare: number | null
}

/** Coefficients are decimals of four places: added as whole ten-thousandths, 0.1 and 0.2 make 0.3. */
const UNITS = 10_000

/**
 * Coefficients of a UE by pole, over the modules of its parcours, or of one of them. The share that the UE fixes wins
 * over the one that its coefficients give (rules.md, Averages).
 */
export function poleWeights(semester: MaquetteSemester, ue: Pick<Ue, 'code' | 'parcours' | 'poleShares'>, parcours: string | null = null): PoleWeights {
  const ways = parcours === null ? (ue.parcours ?? [null]) : [parcours]
  const sums: Record<Pole, number> = { ressources: 0, saes: 0 }
  for (const { kind, coefficients, parcours: own } of semester.modules) {
    const coefficient = coefficients[ue.code] ?? 0
    if (ways.some((way) => belongsTo(own, way))) sums[poleOf(kind)] += Math.round(coefficient * UNITS)
  }
  const total = sums.ressources + sums.saes
  return {
    ressources: sums.ressources / UNITS,
    saes: sums.saes / UNITS,
    total: total / UNITS,
    ressourcesShare: total === 0 ? null : (ue.poleShares?.ressources ?? (100 * sums.ressources) / total)
  }
}
