import type { Plan, RecordedDecision, UeCode } from '../plan/plan'
import { ueDecisionOf } from '../plan/query'
import { isAcquired } from './codes'
import type { ComputedUeCode } from './decision'
import type { UeStanding } from './evaluate-ue'
import type { GrantedCode } from './evaluate-year'
import { reason, type Reason, type Side } from './reason'
import { reaches, type Thresholds } from './thresholds'

/** The codes of one UE in one semester instance. */
export interface UeCodes {
  code: UeCode | null
  computed: ComputedUeCode | null
  recorded: RecordedDecision | null
  reasons: Reason[]
}

export function ueKey(semester: string, ue: string): string {
  return `${semester}/${ue}`
}

/**
 * The code that stands for each UE of each instance. Of the codes that the years give, an acquisition is for
 * good (T3 4.3), otherwise the last one stands; a decision of the jury wins over both.
 */
export function settleUeCodes(
  plan: Plan,
  standings: readonly UeStanding[],
  granted: readonly GrantedCode[],
  thresholds: Thresholds
): Map<string, UeCodes> {
  const byYear = new Map<string, GrantedCode>()
  for (const grant of granted) {
    const key = ueKey(grant.semester, grant.ue)
    if (!isAcquired(byYear.get(key)?.code ?? null)) byYear.set(key, grant)
  }
  return new Map(
    standings.map((standing) => {
      const key = ueKey(standing.semester.id, standing.ue.code)
      const grant = byYear.get(key) ?? alone(standing, thresholds)
      return [key, withRecorded(grant, ueDecisionOf(plan, standing.semester.id, standing.ue.code))]
    })
  )
}

/** A second UE of the same competence in a semester has no RCUE: its own average decides. */
function alone({ semester, ue, exact }: UeStanding, thresholds: Thresholds): GrantedCode {
  const code = exact === null ? null : reaches(exact, 10, thresholds) ? 'ADM' : 'AJ'
  return { semester: semester.id, ue: ue.code, code, computed: code, side: 'even', reasons: [] }
}

function withRecorded(grant: GrantedCode, recorded: RecordedDecision | null): UeCodes {
  const { computed, side, reasons } = grant
  if (recorded === null) return { code: grant.code, computed, recorded, reasons }
  const code = recorded.code as UeCode
  const stands = isOvertaken(code, side, grant.code) ? grant.code : code
  return { code: stands, computed, recorded, reasons: [reason('recordedByJury', { code, computed: grant.code }), ...reasons] }
}

/**
 * `AJ` on the UE of an odd semester was said before the year's end: once the RCUE validates it, the UE is
 * acquired (rules.md, Codes: recompute, do not copy).
 */
function isOvertaken(recorded: UeCode, side: Side, code: UeCode | null): boolean {
  return recorded === 'AJ' && side === 'odd' && (code === 'CMP' || code === 'ADJR')
}
