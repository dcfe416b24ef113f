import type { Pole } from '../maquette/maquette'
import { exactOf, ONE, ZERO, type Exact } from './exact'
import type { UeResult, UeTerm } from './plan-results'

/** One module in the sum of its UE, as it is written out. */
export interface SumLine {
  term: UeTerm
  coefficient: Exact
  average: Exact
  /** Coefficient x average. */
  product: Exact
}

/** Modules that are averaged together: all of them, or those of one pole where the UE fixes the poles' shares. */
export interface SumPart {
  /** Null when the coefficients alone decide. */
  pole: Pole | null
  /** What the part weighs, in percent; null when it stands alone. */
  share: number | null
  lines: SumLine[]
  /** Sum of the products. */
  products: Exact
  /** Sum of the coefficients; never 0. */
  coefficients: Exact
  /** /20. */
  average: Exact
}

/** The computed average of a UE, written out. */
export interface UeSum {
  parts: SumPart[]
  /** Modules that do not count: without mark, exempted, excused, without mark by the maquette. */
  left: UeTerm[]
  /** /20, before bonus and malus. */
  before: Exact
  /** What bonus and malus add, points; zero without them. */
  adjustment: Exact
  /** /20. */
  average: Exact
}

/**
 * The sum behind a UE's computed average, with the very figures of the computation (rules.md, Averages): nothing in
 * it is rounded. Null while the modules give no average.
 */
export function ueSum({ ue, computed }: UeResult): UeSum | null {
  if (computed.exact === null) return null
  const lines = computed.terms.flatMap((term): SumLine[] => {
    const coefficient = exactOf(term.coefficient)
    if (term.exact === null || coefficient === null) return []
    return [{ term, coefficient, average: term.exact, product: coefficient.mul(term.exact) }]
  })
  const left = computed.terms.filter(({ exact }) => exact === null)
  const shares = ue.poleShares
  const parts = shares
    ? (['ressources', 'saes'] as const).flatMap((pole) => partOf(lines.filter(({ term }) => term.pole === pole), pole, shares[pole]))
    : partOf(lines, null, null)
  const before = wholeOf(parts)
  return before === null ? null : { parts, left, before, adjustment: computed.exact.sub(before), average: computed.exact }
}

function partOf(lines: SumLine[], pole: Pole | null, share: number | null): SumPart[] {
  const products = lines.reduce((sum, { product }) => sum.add(product), ZERO)
  const coefficients = lines.reduce((sum, { coefficient }) => sum.add(coefficient), ZERO)
  return coefficients.n === 0n ? [] : [{ pole, share, lines, products, coefficients, average: products.div(coefficients) }]
}

/** A pole without average leaves all to the other. */
function wholeOf(parts: readonly SumPart[]): Exact | null {
  let sum = ZERO
  let weights = ZERO
  for (const { share, average } of parts) {
    const weight = share === null ? ONE : (exactOf(share) ?? ZERO)
    sum = sum.add(average.mul(weight))
    weights = weights.add(weight)
  }
  return weights.n === 0n ? null : sum.div(weights)
}
