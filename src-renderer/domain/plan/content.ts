import type { Plan } from './plan'

export type PlanContent = Omit<Plan, 'revision' | 'updatedAt'>

/** What a plan says, without what only tells when and how often it changed. The content hash is made of it. */
export function contentOf(plan: Plan): PlanContent {
  const content: PlanContent & Partial<Plan> = { ...plan }
  delete content.revision
  delete content.updatedAt
  return content
}
