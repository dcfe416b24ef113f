import { describe, expect, it } from 'vitest'
import { planFileOf, readPlanFileWithReport, writePlanFile } from '@/domain/exchange/plan-file'
import { sharedPart, WHOLE_PLAN, withOwnPart } from '@/domain/exchange/share'
import type { Plan } from '@/domain/plan/plan'
import type { Evidence } from '@/domain/portfolio/portfolio'
import { samplePlan } from './sample'

const evidence: Evidence = {
  id: 'e1',
  kind: 'link',
  title: 'Maquette numérique du réducteur',
  text: 'Assemblage paramétré',
  url: 'https://portfolio.example/reducteur',
  file: null,
  date: '2024-11-20',
  reflection: 'Les contraintes sont à poser plus tôt.',
  criticalLearnings: ['AC25.01MPI', 'AC99.99'],
  module: 'a module that is gone'
}

function read(changes: Record<string, unknown>) {
  const plan = { ...samplePlan(), ...changes } as Plan
  const result = readPlanFileWithReport(writePlanFile(planFileOf(plan, { app: '1', savedAt: '2025-01-01T00:00:00.000Z' })))
  if (!result.ok) expect.fail(result.error.code)
  return { plan: result.value.file.plan, repairs: result.value.report.repairs }
}

describe('the portfolio in a plan file', () => {
  it('comes back as it was, with what its module or the framework no longer has', () => {
    const selfPositions = [{ criticalLearning: 'AC99.99', step: 'guided', at: '2024-11-21T10:00:00.000Z' }]
    const { plan, repairs } = read({ evidence: [evidence], selfPositions })
    expect(repairs).toStrictEqual([])
    expect(plan.evidence).toStrictEqual([evidence])
    expect(plan.selfPositions).toStrictEqual(selfPositions)
  })

  it.each<[string, Record<string, unknown>, Partial<Evidence>]>([
    ['a kind that a file tells', { kind: 'video', url: null, file: { name: 'rapport.pdf', path: '' } }, { kind: 'file', url: null, file: { name: 'rapport.pdf', path: '' } }],
    ['a kind that an address tells', { kind: 3 }, {}],
    ['a kind that nothing tells', { kind: null, url: 12 }, { kind: 'text', url: null }],
    ['a title', { title: 5 }, { title: '' }],
    ['a date', { date: 'hier' }, { date: null }],
    ['a list of codes', { criticalLearnings: 'AC11.01' }, { criticalLearnings: [] }],
    ['a code', { criticalLearnings: ['AC11.01', 7] }, { criticalLearnings: ['AC11.01'] }],
    ['a file reference', { file: [] }, { file: null }]
  ])('is kept when %s is damaged', (_, damage, repaired) => {
    const { plan, repairs } = read({ evidence: [{ ...evidence, ...damage }] })
    expect(plan.evidence).toStrictEqual([{ ...evidence, ...repaired }])
    expect(repairs.length).toBeGreaterThan(0)
  })

  it('loses what is beyond repair alone: the rest of the plan is read', () => {
    const { plan, repairs } = read({ evidence: 'none', selfPositions: [{ criticalLearning: 'AC11.01', step: 'expert', at: '' }] })
    expect('evidence' in plan).toBe(false)
    expect(plan.selfPositions ?? []).toStrictEqual([])
    expect(repairs.map(({ path }) => path)).toEqual(expect.arrayContaining(['evidence', 'selfPositions[0]']))
  })

  it('gives evidence of one id two ids, and keeps the first of two positions', () => {
    const at = '2024-11-21T10:00:00.000Z'
    const { plan } = read({
      evidence: [evidence, { ...evidence, title: 'Autre' }],
      selfPositions: [{ criticalLearning: 'AC11.01', step: 'guided', at }, { criticalLearning: 'AC11.01', step: 'autonomous', at }]
    })
    expect(plan.evidence?.map(({ id, title }) => [id, title])).toStrictEqual([['e1', evidence.title], ['e1~2', 'Autre']])
    expect(plan.selfPositions).toStrictEqual([{ criticalLearning: 'AC11.01', step: 'guided', at }])
  })
})

describe('a share of a plan without its evidence', () => {
  const own: Plan = { ...samplePlan(), evidence: [evidence], selfPositions: [{ criticalLearning: 'AC11.01', step: 'guided', at: '2024-11-21T10:00:00.000Z' }] }
  const share = { ...WHOLE_PLAN, evidence: false }

  it('holds neither evidence nor positions, and both are there again once it is back', () => {
    const part = sharedPart(own, share)
    expect(part).toStrictEqual(samplePlan())
    expect(withOwnPart(part, own, share)).toStrictEqual(own)
  })
})
