import { computed } from 'vue'
import { evaluatePlan } from '@/domain/results/evaluate-plan'
import type { PlanResults } from '@/domain/results/plan-results'
import { projectPlan } from '@/domain/results/projection'
import type { Projection } from '@/domain/results/projection-types'
import { useCurrentPlan } from '@/stores/current-plan'
import { useFramework } from '@/stores/framework'
import { useHypotheses } from '@/stores/hypotheses'
import { useSettings } from '@/stores/settings'

/** What the open plan's marks say, and what is still possible; made anew at each change of the plan. */
export function useResults() {
  const current = useCurrentPlan()
  const framework = useFramework()
  const settings = useSettings()
  const hypotheses = useHypotheses()

  const results = computed<PlanResults | null>(() => {
    if (!current.plan || !framework.framework) return null
    return evaluatePlan(current.plan, framework.framework, { thresholds: settings.thresholds })
  })
  const projection = computed<Projection | null>(() => {
    if (!current.plan || !framework.framework) return null
    const options = { thresholds: settings.thresholds, hypotheses: hypotheses.marks }
    return projectPlan(current.plan, framework.framework, options)
  })

  return { results, projection }
}
