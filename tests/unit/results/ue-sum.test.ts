import { describe, expect, it } from 'vitest'
import { evaluatePlan } from '@/domain/results/evaluate-plan'
import { exactOf, toNumber, ZERO } from '@/domain/results/exact'
import type { UeResult } from '@/domain/results/plan-results'
import { ueSum } from '@/domain/results/ue-sum'
import type { Plan } from '@/domain/plan/plan'
import { emptyPlan, framework, gabaritMaquette, markedPlan } from './marked-plan'

function ues(plan: Plan): UeResult[] {
  return evaluatePlan(plan, framework, { thresholds: 'text' }).semesters.flatMap((semester) => semester.ues)
}

function ue(plan: Plan, code: string): UeResult {
  const found = ues(plan).find((result) => result.ue.code === code)
  if (!found) throw new Error(code)
  return found
}

/** The gabarit without the shares of its poles: the coefficients alone decide. */
const bare = {
  ...gabaritMaquette,
  semesters: gabaritMaquette.semesters.map((semester) => ({
    ...semester,
    ues: semester.ues.map(({ code, competence, parcours, ects, provenance }) => ({ code, competence, parcours, ects, provenance }))
  }))
}

describe('the sum of a UE written out', () => {
  it('comes to the computed average exactly, whatever the marks', () => {
    for (let seed = 1; seed <= 20; seed++) {
      for (const result of ues(markedPlan(seed))) {
        const sum = ueSum(result)
        expect(sum?.average.equals(result.computed.exact ?? ZERO)).toBe(true)
        expect(sum?.before.equals(sum.average)).toBe(true)
        expect(sum?.adjustment.equals(ZERO)).toBe(true)
      }
    }
  })

  it('averages each pole, then weighs the two by their shares', () => {
    const { parts } = ueSum(ue(markedPlan(3), 'UE1.4')) ?? { parts: [] }
    expect(parts.map(({ pole, share }) => [pole, share])).toEqual([
      ['ressources', 60],
      ['saes', 40]
    ])
    for (const { lines, products, coefficients, average } of parts) {
      const sum = lines.reduce((total, { product }) => total.add(product), ZERO)
      expect(products.equals(sum)).toBe(true)
      expect(average.mul(coefficients).equals(products)).toBe(true)
    }
  })

  it('is one sum where the coefficients alone decide', () => {
    const marked = markedPlan(3)
    const sum = ueSum(ue({ ...marked, maquette: bare }, 'UE1.4'))
    expect(sum?.parts.map(({ pole, share }) => [pole, share])).toEqual([[null, null]])
    expect(sum?.parts[0]?.lines.map(({ term }) => term.code)).toEqual(['R1.09', 'R1.12', 'R1.13', 'R1.14', 'R1.15', 'SAÉ 1.04'])
  })

  it('leaves out the modules without a mark, and names them', () => {
    const plan = emptyPlan()
    const modules = plan.modules.map((module) => (module.code === 'R1.12' ? { ...module, mark: 800 } : module))
    const sum = ueSum(ue({ ...plan, modules }, 'UE1.4'))
    expect(sum && toNumber(sum.average)).toBe(8)
    expect(sum?.left.map(({ code }) => code)).toEqual(['R1.09', 'R1.13', 'R1.14', 'R1.15', 'SAÉ 1.04'])
  })

  it('shows apart what bonus and malus add', () => {
    const marked = markedPlan(3)
    const s1 = marked.semesters[0]?.id ?? ''
    const plan: Plan = {
      ...marked,
      maquette: { ...marked.maquette, bonus: { kind: 'additive', factor: 0.1 } },
      adjustments: [
        { semester: s1, ue: null, kind: 'bonus', mark: 1400 },
        { semester: s1, ue: 'UE1.1', kind: 'malus', mark: 10 }
      ]
    }
    const sum = ueSum(ue(plan, 'UE1.1'))
    expect(sum?.adjustment.equals(exactOf(0.3) ?? ZERO)).toBe(true)
    expect(sum?.before.add(sum.adjustment).equals(sum.average)).toBe(true)
  })

  it('is none while no module has a mark', () => {
    expect(ueSum(ue(emptyPlan(), 'UE1.1'))).toBeNull()
  })
})
