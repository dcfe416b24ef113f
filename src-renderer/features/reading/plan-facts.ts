import { contentHash } from '@/domain/exchange/content-hash'
import type { Framework } from '@/domain/framework/framework'
import type { Diagnostic } from '@/domain/plan/diagnostic'
import { diagnose } from '@/domain/plan/diagnose'
import type { Plan } from '@/domain/plan/plan'
import { planTotals, type PlanTotals } from '@/domain/plan/totals'
import { evaluatePlan } from '@/domain/results/evaluate-plan'
import type { PlanResults } from '@/domain/results/plan-results'
import { projectPlan } from '@/domain/results/projection'
import type { Projection } from '@/domain/results/projection-types'
import type { Thresholds } from '@/domain/results/thresholds'
import { standingVerdicts, type StandingVerdict } from '@/domain/review/verdict'
import type { Review } from '@/domain/review/review'

/** Everything that a report says about one plan, computed once for all its parts. */
export interface PlanFacts {
  plan: Plan
  framework: Framework
  totals: PlanTotals
  results: PlanResults
  projection: Projection
  /** Those to look at, then those set aside. */
  diagnostics: { open: Diagnostic[]; setAside: Diagnostic[] }
  review: Review
  verdicts: StandingVerdict[]
  /** The label that the student chose to be known by; the plan's name without one. */
  label: string
  group: string
  contentHash: string
  hashMatches: boolean
  /** Private notes are printed when the reader ticked them. */
  withNotes: boolean
}

/** The hash as one reads it out to another: its first eight figures. */
export function shortHash(hash: string): string {
  return hash.replace(/^sha256-/, '').slice(0, 8)
}

export interface PlanFactsInput {
  plan: Plan
  framework: Framework
  thresholds: Thresholds
  review: Review
  label: string
  group: string
  hashMatches: boolean
  withNotes: boolean
}

export function planFacts({ plan, framework, thresholds, ...about }: PlanFactsInput): PlanFacts {
  const diagnostics = diagnose(plan, framework)
  return {
    ...about,
    plan,
    framework,
    totals: planTotals(plan, framework),
    results: evaluatePlan(plan, framework, { thresholds }),
    projection: projectPlan(plan, framework, { thresholds }),
    diagnostics: {
      open: diagnostics.filter(({ setAside }) => setAside === null),
      setAside: diagnostics.filter(({ setAside }) => setAside !== null)
    },
    verdicts: standingVerdicts(about.review, plan),
    contentHash: contentHash(plan)
  }
}
