import { describe, expect, it } from 'vitest'
import { decideYear } from '@/domain/results/decision'
import { evaluatePlan } from '@/domain/results/evaluate-plan'
import type { Exact } from '@/domain/results/exact'
import { emptyPlan, framework, seededNumbers } from './marked-plan'
import { planOfYear, randomYear } from './random-year'
import { decideRcue, decideYear as decideByReference, referenceYear, type Ratio } from './reference'

const MODES = ['text', 'scodoc'] as const

function written(value: Exact | null): string {
  return value === null ? 'none' : `${value.s * value.n}/${value.d}`
}

function writtenRatio(value: Ratio | null): string {
  return value === null ? 'none' : `${value[0]}/${value[1]}`
}

/** True for averages that the two readings of 10 tell apart. */
function liesBetweenThresholds([numerator, denominator]: Ratio): boolean {
  return numerator * 1000n > 9995n * denominator && numerator < 10n * denominator
}

describe('the plan evaluation against an independent reading of the rules', () => {
  it('agrees on 10,000 random years, from assessments to codes, in both modes', () => {
    const random = seededNumbers(20250901)
    const empty = emptyPlan()
    const met = new Map<string, number>()
    for (let index = 0; index < 10_000; index++) {
      const year = randomYear(random)
      for (const thresholds of MODES) {
        const expected = referenceYear(year, thresholds)
        const [actual] = evaluatePlan(planOfYear(year, empty), framework, { thresholds }).years
        const found = {
          code: actual?.computedCode,
          rcues: actual?.rcues.map((rcue) => [rcue.odd.exact, rcue.even.exact, rcue.exact].map(written).concat([rcue.code, rcue.odd.code, rcue.even.code].map(String)))
        }
        const wanted = {
          code: expected.code,
          rcues: expected.rcues.map((rcue) => [rcue.odd, rcue.even, rcue.average].map(writtenRatio).concat([rcue.code, ...rcue.ueCodes].map(String)))
        }
        if (JSON.stringify(found) !== JSON.stringify(wanted)) expect(found, JSON.stringify(year)).toEqual(wanted)
        met.set(`${expected.code}`, (met.get(`${expected.code}`) ?? 0) + 1)
        if (expected.rcues.some(({ odd }) => odd !== null && liesBetweenThresholds(odd))) met.set('rounded', (met.get('rounded') ?? 0) + 1)
      }
    }
    // The draw is worth something only if each outcome comes up often.
    expect([...met.keys()].sort()).toEqual(['ADM', 'PASD', 'null', 'rounded'])
    expect(Math.min(...met.values())).toBeGreaterThan(20)
  }, 240_000)

  it('agrees on 10,000 random years of UE averages given as decimals, in both modes', () => {
    const random = seededNumbers(7)
    const digits = 10_000
    for (let index = 0; index < 10_000; index++) {
      const year = ([1, 2, 3] as const)[index % 3] ?? 1
      const centre = random() < 0.5 ? 10 * digits : 8 * digits
      const drawn = Array.from({ length: 1 + Math.floor(random() * 6) }, (_, position) => {
        const draw = (): number | null => (random() < 0.02 ? null : centre + Math.floor((random() - 0.4) * (random() < 0.7 ? 200 : 40_000)))
        return { competence: `C${position}`, odd: draw(), even: draw() }
      })
      const decimal = (value: number | null): number | null => (value === null ? null : value / digits)
      const exact = (value: number | null): Ratio | null => (value === null ? null : [BigInt(value), BigInt(digits)])
      for (const thresholds of MODES) {
        const actual = decideYear({
          year,
          thresholds,
          competences: drawn.map(({ competence, odd, even }) => ({ competence, odd: decimal(odd), even: decimal(even) }))
        })
        const rcues = drawn.map(({ competence, odd, even }) => decideRcue(competence, exact(odd), exact(even), thresholds))
        const found = [actual.code, actual.rcues.map(({ code, ueCodes }) => [code, ...ueCodes])]
        const wanted = [decideByReference(year, rcues, thresholds), rcues.map(({ code, ueCodes }) => [code, ...ueCodes])]
        if (JSON.stringify(found) !== JSON.stringify(wanted)) expect(found, JSON.stringify(drawn)).toEqual(wanted)
      }
    }
  }, 240_000)
})
