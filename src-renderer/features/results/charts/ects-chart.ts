import type { EctsProgress } from '@/domain/results/plan-results'

export interface EctsColumn {
  /** 1 to 6. */
  number: number
  earned: number
  total: number
  /** Earned up to and with this semester. */
  sum: number
  /** What would be earned by then if nothing were missing. */
  expected: number
}

/** ECTS semester by semester, each with the sum so far. */
export function ectsColumns({ bySemester }: EctsProgress): EctsColumn[] {
  let sum = 0
  let expected = 0
  return bySemester.map(({ number, earned, total }) => {
    sum += earned
    expected += total
    return { number, earned, total, sum, expected }
  })
}
