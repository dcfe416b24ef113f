import type { Diagnostic, DiagnosticFinding } from '@/domain/plan/diagnostic'
import type { Plan } from '@/domain/plan/plan'
import { findModule } from '@/domain/plan/query'

/** What is found in the weeks of a semester; the rest is the matter of other screens. */
const KINDS: ReadonlySet<DiagnosticFinding['kind']> = new Set(['weeksOverloaded', 'examsSameDay', 'dueAway', 'spreadMismatch', 'stageLength'])

export function semesterDiagnostics(plan: Plan, semesterId: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ finding, place }) => {
    if (!KINDS.has(finding.kind)) return false
    if (place.type === 'module') return findModule(plan, place.module)?.semester === semesterId
    return place.type === 'semester' && place.semester === semesterId
  })
}
