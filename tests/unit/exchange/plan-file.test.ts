import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { contentHash } from '@/domain/exchange/content-hash'
import { planFileOf, readPlanFile, readPlanFileWithReport, writePlanFile, type PlanFile } from '@/domain/exchange/plan-file'
import { shippedFramework } from '@/domain/exchange/orebut/shipped-framework'
import { parseMaquetteResource } from '@/domain/exchange/resources'
import { createSamplePlan } from '@/domain/plan/sample-plan'
import { planArbitrary, plainJson, shuffledKeys } from './arbitrary'
import { fixture, resource } from './fixtures'
import { samplePlan } from './sample'

// Thousands of files are read here: a slow machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

const ABOUT = { app: 'Gamme 0.1.0', savedAt: '2024-10-15T17:30:00.000Z' }

function opened(text: string): PlanFile {
  const read = readPlanFile(text)
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.detail}`)
  return read.value
}

describe('a plan file', () => {
  it('reads the permanent fixture of version 1 as the plan that was written', () => {
    expect(opened(fixture('plan-v1.gamme'))).toEqual(planFileOf(samplePlan(), ABOUT))
  })

  it('is written as the fixture, to the letter', () => {
    expect(writePlanFile(planFileOf(samplePlan(), ABOUT))).toBe(fixture('plan-v1.gamme'))
  })

  it('is itself once written and read, for any plan and review', () => {
    fc.assert(
      fc.property(planArbitrary, plainJson, (plan, review) => {
        const file = planFileOf(plan, { ...ABOUT, review })
        expect(opened(writePlanFile(file))).toEqual(file)
      })
    )
  })

  it('keeps the sample plan that ships, without a repair', () => {
    let ids = 0
    const context = { now: '2026-03-10T09:00:00.000Z', newId: () => `id${++ids}` }
    const gabarit = parseMaquetteResource(resource('maquette-gabarit-gmp.json'))
    if (!gabarit.ok) throw new Error(gabarit.error.detail)
    const file = planFileOf(createSamplePlan(shippedFramework, gabarit.value, context), ABOUT)
    expect(readPlanFileWithReport(writePlanFile(file))).toEqual({
      ok: true,
      value: { file, report: { repairs: [], hashMatches: true, writtenVersion: 1, newer: false, migrated: false } }
    })
  })

  it('keeps texts that are no sound Unicode, and figures at their bounds', () => {
    const plan = { ...samplePlan(), notes: '\ud800 \0 \u2028 é😀', revision: Number.MAX_SAFE_INTEGER }
    const file = planFileOf(plan, ABOUT)
    expect(opened(writePlanFile(file))).toEqual(file)
  })

  it('needs no repair and keeps its hash, for any sound plan', () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const read = readPlanFileWithReport(writePlanFile(planFileOf(plan, ABOUT)))
        expect(read).toMatchObject({
          ok: true,
          value: { report: { repairs: [], hashMatches: true, writtenVersion: 1, newer: false, migrated: false } }
        })
      }),
      { numRuns: 50 }
    )
  })

  it('is one text whatever the order of keys', () => {
    fc.assert(
      fc.property(planArbitrary, fc.func(fc.integer()), (plan, order) => {
        const file = planFileOf(plan, ABOUT)
        expect(writePlanFile(shuffledKeys(file, order) as PlanFile)).toBe(writePlanFile(file))
      }),
      { numRuns: 30 }
    )
  })

  it('keeps fields that it does not know, at every level', () => {
    const file = planFileOf(samplePlan(), ABOUT)
    const future = {
      ...file,
      version: 1.4,
      printer: { tray: 2 },
      plan: {
        ...file.plan,
        mood: 'calm',
        modules: file.plan.modules.map((module) => ({ ...module, colour: 'blue' })),
        maquette: { ...file.plan.maquette, room: 'B12' }
      }
    }
    const read = readPlanFileWithReport(writePlanFile(future))
    expect(read).toEqual({
      ok: true,
      value: {
        file: future,
        report: { repairs: [], hashMatches: false, writtenVersion: 1.4, newer: true, migrated: false }
      }
    })
  })

  it('tolerates a byte order mark and spaces around', () => {
    expect(opened(`\uFEFF \n${fixture('plan-v1.gamme')}\r\n`).plan).toEqual(samplePlan())
  })

  it('says when the content is not the one that the hash was made of', () => {
    const edited = fixture('plan-v1.gamme').replace('Plan d’essai', 'Autre nom')
    expect(readPlanFileWithReport(edited)).toMatchObject({ ok: true, value: { report: { hashMatches: false, repairs: [] } } })
  })
})

describe('the content hash', () => {
  it('is stable under the order of keys', () => {
    fc.assert(
      fc.property(planArbitrary, fc.func(fc.integer()), (plan, order) => {
        expect(contentHash(shuffledKeys(plan, order) as typeof plan)).toBe(contentHash(plan))
      }),
      { numRuns: 50 }
    )
  })

  it('does not depend on the revision nor on the date of the last change', () => {
    const plan = samplePlan()
    const later = { ...plan, revision: 99, updatedAt: '2030-01-01T00:00:00.000Z' }
    expect(contentHash(later)).toBe(contentHash(plan))
    expect(contentHash(plan)).toMatch(/^sha256-[0-9a-f]{64}$/)
  })

  it('changes with the content', () => {
    const plan = samplePlan()
    expect(contentHash({ ...plan, notes: 'autre' })).not.toBe(contentHash(plan))
  })
})
