import type { PlanResults, RcueSide, UeResult } from '@/domain/results/plan-results'
import { gateKey } from './carte-gates'
import type { GateResult, GateResults } from './carte-types'

/** What the gates show of a plan's results: the RCUE of the last time each year is lived. */
export function gateResults(results: PlanResults): GateResults {
  const ues = new Map(
    results.semesters.flatMap(({ ues: own }) => own.map((result) => [`${result.semester}/${result.ue.code}`, result] as const))
  )
  const ueOf = (side: RcueSide): UeResult | undefined => ues.get(`${side.semester}/${side.ue}`)
  return Object.fromEntries(
    results.years
      .filter((year) => year.latest)
      .flatMap((year) =>
        year.rcues.map((rcue): [string, GateResult] => [
          gateKey(year.year, rcue.competence),
          {
            average: rcue.average,
            estimated: [rcue.odd, rcue.even].some((side) => isEstimate(ueOf(side))),
            code: rcue.code,
            recorded: rcue.recorded !== null
          }
        ])
      )
  )
}

/** An average entered as such is the IUT's own; one made from modules may rest on placeholders or lack marks. */
function isEstimate(ue: UeResult | undefined): boolean {
  if (ue?.source !== 'modules') return ue === undefined
  return ue.placeholderCoefficients || ue.computed.provisional || !ue.computed.complete
}
