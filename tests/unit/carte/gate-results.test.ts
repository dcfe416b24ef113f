import { describe, expect, it } from 'vitest'
import { evaluatePlan } from '@/domain/results/evaluate-plan'
import { gateResults } from '@/features/carte/gate-results'
import { framework, inputOf, planOf, samplePlan } from './carte-fixture'

describe('gateResults', () => {
  it('names every gate of the plan', () => {
    const plan = samplePlan()
    const gates = gateResults(evaluatePlan(plan, framework, { thresholds: 'text' }))
    expect(Object.keys(gates).sort()).toEqual(
      inputOf(plan)
        .gates.map((gate) => gate.key)
        .sort()
    )
  })

  it('knows nothing of a plan without marks', () => {
    const gates = gateResults(evaluatePlan(planOf('MPI'), framework, { thresholds: 'text' }))
    expect(Object.values(gates).every((gate) => gate.average === null && gate.code === null)).toBe(true)
  })

  it('calls an average an estimate when it rests on placeholders, and not when it was entered', () => {
    const plan = planOf('MPI')
    const [first, second] = plan.semesters
    const entered = {
      ...plan,
      ueMarks: [
        { semester: first!.id, ue: 'UE1.1', mark: 1200 },
        { semester: second!.id, ue: 'UE2.1', mark: 1100 }
      ]
    }
    const marked = { ...plan, modules: plan.modules.map((module) => ({ ...module, mark: 1300 })) }
    const of = (one: typeof plan) => gateResults(evaluatePlan(one, framework, { thresholds: 'text' }))['1:C1']
    expect(of(entered)).toMatchObject({ average: 11.5, estimated: false, code: 'ADM' })
    expect(of(marked)).toMatchObject({ average: 13, estimated: true })
  })
})
