import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { evaluatePlan } from '@/domain/results/evaluate-plan'
import type { Plan } from '@/domain/plan/plan'
import type { PlanResults } from '@/domain/results/plan-results'
import { projectPlan } from '@/domain/results/projection'
import type { Projection } from '@/domain/results/projection-types'
import { useCurrentPlan } from '@/stores/current-plan'
import { useFramework } from '@/stores/framework'
import { useHypotheses } from '@/stores/hypotheses'
import { useSettings } from '@/stores/settings'

/** What a plan's marks say, and what is still possible; made anew at each change of the plan, by default the open one. */
export function useResults(of: MaybeRefOrGetter<Plan | null> = () => useCurrentPlan().plan) {
  const framework = useFramework()
  const settings = useSettings()
  const hypotheses = useHypotheses()

  const results = computed<PlanResults | null>(() => {
    const plan = toValue(of)
    if (!plan || !framework.framework) return null
    return evaluatePlan(plan, framework.framework, { thresholds: settings.thresholds })
  })
  const projection = computed<Projection | null>(() => {
    const plan = toValue(of)
    if (!plan || !framework.framework) return null
    const options = { thresholds: settings.thresholds, hypotheses: hypotheses.marks }
    return projectPlan(plan, framework.framework, options)
  })

  return { results, projection }
}
