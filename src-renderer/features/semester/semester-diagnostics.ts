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

/** Where on the board a finding is: in a week, on a bar, or in the load of all weeks. */
export function placeOf({ finding, place }: Diagnostic): { day: string | null; module: string | null } {
  const module = place.type === 'module' ? place.module : null
  switch (finding.kind) {
    case 'weeksOverloaded':
      return { day: finding.worst, module }
    case 'examsSameDay':
    case 'dueAway':
      return { day: finding.day, module }
    default:
      return { day: null, module }
  }
}
