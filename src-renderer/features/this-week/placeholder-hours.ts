import type { Plan } from '@/domain/plan/plan'
import { effectiveModule, modulesOf } from '@/domain/plan/query'

/** Whether hours of a semester instance are the gabarit's: a load made of them must say so. */
export function hasPlaceholderHours(plan: Plan, semesterId: string): boolean {
  return modulesOf(plan, semesterId).some((module) => effectiveModule(plan, module)?.hoursProvenance === 'gabarit')
}
