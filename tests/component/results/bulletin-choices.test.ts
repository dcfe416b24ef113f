import { describe, expect, it } from 'vitest'
import { parseBulletin, type Bulletin } from '@/domain/exchange/scodoc'
import { useBulletinChoices } from '@/features/results/bulletin/use-bulletin-choices'
import file from '../../fixtures/scodoc-bulletin-s1.json'
import { framework, newPlan } from '../../unit/plan/fixtures'

function bulletin(change: (read: Bulletin) => Bulletin): Bulletin {
  const read = parseBulletin(JSON.stringify(file))
  if (!read.ok) throw new Error(read.error.code)
  return change(read.value)
}

const choicesOf = (given: Bulletin) =>
  useBulletinChoices({ plan: newPlan(), framework, thresholds: 'text', bulletin: given })

describe('what is imported of a bulletin by default', () => {
  it("is all of it, and its coefficients take the place of the gabarit's", () => {
    const { addUnknown, coefficients } = choicesOf(bulletin((read) => read))
    expect([addUnknown.value, coefficients.value]).toEqual([true, 'placeholders'])
  })

  it('leaves out modules and coefficients of what is likely another formation', () => {
    const other = bulletin((read) => ({ ...read, modules: read.modules.map((module) => ({ ...module, title: 'Réseaux' })) }))
    const { addUnknown, coefficients } = choicesOf(other)
    expect([addUnknown.value, coefficients.value]).toEqual([false, 'none'])
  })
})
