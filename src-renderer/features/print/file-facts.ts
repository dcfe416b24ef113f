import { readReview } from '@/domain/exchange/read-review'
import { readShare } from '@/domain/exchange/share'
import { planFacts, type PlanFacts } from '@/features/reading/plan-facts'
import type { PrintContext } from './documents'
import type { ReadPlan } from './read-plans'

/** What a report says of the plan in a file. */
export function fileFacts({ file, hashMatches }: ReadPlan, { job, framework }: Pick<PrintContext, 'job' | 'framework'>): PlanFacts {
  const { plan } = file
  const share = readShare(file.share)
  const facts = planFacts({
    plan,
    framework,
    thresholds: job.options.thresholds === 'scodoc' ? 'scodoc' : 'text',
    review: readReview(file.review, plan.id).review,
    label: share.label || plan.name,
    group: share.group,
    hashMatches,
    withNotes: job.options.notes === 'yes'
  })
  const { label } = job.options
  // The name that was chosen for the paper stands everywhere on it; the hash stays the plan's own.
  return label === undefined ? facts : { ...facts, label, plan: { ...plan, name: label } }
}
