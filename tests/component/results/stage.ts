import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import { applyCommand } from '@/domain/plan/apply-command'
import type { Command } from '@/domain/plan/command'
import type { Plan } from '@/domain/plan/plan'
import { modulesWithCode } from '@/domain/plan/query'
import { evaluatePlan } from '@/domain/results/evaluate-plan'
import type { PlanResults } from '@/domain/results/plan-results'
import { projectPlan } from '@/domain/results/projection'
import type { Projection } from '@/domain/results/projection-types'
import { useCurrentPlan } from '@/stores/current-plan'
import { useSaveState } from '@/stores/save-state'
import { nationalFramework, planForMpi } from '../three-years/stage'

export { nationalFramework }

/** A plan for MPI on which commands were run. */
export function planAfter(...commands: ((plan: Plan) => Command)[]): Plan {
  return commands.reduce((plan, make) => {
    let id = 0
    const applied = applyCommand(plan, make(plan), { now: '2026-10-01T08:00:00.000Z', newId: () => `new-${++id}-${plan.revision}` })
    if (!applied.ok) throw new Error(applied.error.detail)
    return applied.value.plan
  }, planForMpi())
}

export function moduleId(plan: Plan, code: string): string {
  const module = modulesWithCode(plan, code).at(-1)
  if (!module) throw new Error(code)
  return module.id
}

/** The mark of a module, hundredths. */
export function marked(code: string, mark: number): (plan: Plan) => Command {
  return (plan) => ({ type: 'setModuleMark', module: moduleId(plan, code), mark })
}

/** Opens a plan in fresh stores that write nothing. */
export function open(plan: Plan): ReturnType<typeof useCurrentPlan> {
  setActivePinia(createPinia())
  useSaveState().save = vi.fn()
  const current = useCurrentPlan()
  current.plan = plan
  return current
}

export function resultsOf(plan: Plan): PlanResults {
  return evaluatePlan(plan, nationalFramework, { thresholds: 'text' })
}

export function projectionOf(plan: Plan): Projection {
  return projectPlan(plan, nationalFramework, { thresholds: 'text' })
}
