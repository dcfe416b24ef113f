import { contentHash } from '@/domain/exchange/content-hash'
import { readReview } from '@/domain/exchange/read-review'
import { readShare } from '@/domain/exchange/share'
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
import type { PrintContext } from './documents'
import type { ReadPlan } from './read-plans'

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

export function planFacts({ file, hashMatches }: ReadPlan, { job, framework }: Pick<PrintContext, 'job' | 'framework'>): PlanFacts {
  const { plan } = file
  const thresholds: Thresholds = job.options.thresholds === 'scodoc' ? 'scodoc' : 'text'
  const diagnostics = diagnose(plan, framework)
  const { review } = readReview(file.review, plan.id)
  const share = readShare(file.share)
  return {
    plan,
    framework,
    totals: planTotals(plan, framework),
    results: evaluatePlan(plan, framework, { thresholds }),
    projection: projectPlan(plan, framework, { thresholds }),
    diagnostics: {
      open: diagnostics.filter(({ setAside }) => setAside === null),
      setAside: diagnostics.filter(({ setAside }) => setAside !== null)
    },
    review,
    verdicts: standingVerdicts(review, plan),
    label: share.label || plan.name,
    group: share.group,
    contentHash: contentHash(plan),
    hashMatches,
    withNotes: job.options.notes === 'yes'
  }
}
