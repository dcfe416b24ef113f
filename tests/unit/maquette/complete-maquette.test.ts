import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFormation } from '@/domain/exchange/orebut'
import { completeMaquette, GIVEN_BY_FORMATION, type GivenFields } from '@/domain/maquette/complete-maquette'
import type { Maquette, MaquetteModule } from '@/domain/maquette/maquette'
import { maquetteDifference } from '@/domain/maquette/maquette-difference'
import { maquetteArbitrary } from '../exchange/arbitrary'
import { fixture } from '../exchange/fixtures'
import { gabarit, gabaritWith, ownDefinition } from '../plan/fixtures'

const all: GivenFields = { ...GIVEN_BY_FORMATION, columns: new Set([...GIVEN_BY_FORMATION.columns, 'kind']), ues: true }

function moduleOf(maquette: Maquette, code: string): MaquetteModule {
  const module = maquette.semesters.flatMap(({ modules }) => modules).find((item) => item.code === code)
  if (!module) throw new Error(code)
  return module
}

/** A maquette of one semester with these modules. */
function fileOf(modules: MaquetteModule[], number = 1): Maquette {
  return { ...gabarit, id: 'fichier', name: '', semesters: [{ number, year: Math.ceil(number / 2), ues: [], modules }] }
}

describe('completing a maquette by a file', () => {
  it('keeps what the file does not give, and counts the version on', () => {
    const next = completeMaquette(gabarit, fileOf([{ ...moduleOf(gabarit, 'R1.01'), title: 'Nouveau titre', hoursProvenance: 'gabarit', coefficientsProvenance: 'gabarit' }]), all)
    expect(next.version).toBe(gabarit.version + 1)
    expect(next.id).toBe(gabarit.id)
    expect(moduleOf(next, 'R1.01')).toEqual({ ...moduleOf(gabarit, 'R1.01'), title: 'Nouveau titre' })
    expect(maquetteDifference(gabarit, next).removed).toEqual([])
  })

  it('takes hours column by column, and coefficients UE by UE', () => {
    const base = moduleOf(gabarit, 'R1.03')
    const read: MaquetteModule = { ...base, hours: { lecture: 0, tutorial: 0, practical: 17, project: 0 }, hoursProvenance: 'iut', coefficients: { 'UE1.1': 7 }, coefficientsProvenance: 'iut' }
    const given: GivenFields = { columns: new Set(['code', 'title', 'practical']), coefficients: new Set(['UE1.1']), ues: false }
    const next = moduleOf(completeMaquette(gabarit, fileOf([read]), given), 'R1.03')
    expect(next.hours).toEqual({ ...base.hours, practical: 17 })
    expect(next.hoursProvenance).toBe('iut')
    expect(next.coefficients).toEqual({ ...base.coefficients, 'UE1.1': 7 })
  })

  it('adds what is new, follows a code that changes, and the links to it', () => {
    const followed = gabaritWith((module) => (module.code === 'R2.01' ? { ...module, prerequisites: ['R1.02'] } : module))
    const recoded = { ...moduleOf(gabarit, 'R1.02'), code: 'R1.92' }
    const next = completeMaquette(followed, fileOf([recoded, ownDefinition('R1.77', { title: 'Tout autre chose' })]), all)
    expect(moduleOf(next, 'R1.92').title).toBe(recoded.title)
    expect(moduleOf(next, 'R2.01').prerequisites).toEqual(['R1.92'])
    expect(next.semesters[0]?.modules.at(-1)?.code).toBe('R1.77')
  })

  it('takes ECTS of a file that has them, and leaves placeholders of a file that has none', () => {
    const ues = gabarit.semesters[0]?.ues.map((ue) => ({ ...ue, ects: 9, provenance: 'iut' as const })) ?? []
    const file = { ...fileOf([]), semesters: [{ number: 1, year: 1, ues, modules: [] }] }
    expect(completeMaquette(gabarit, file, all).semesters[0]?.ues.map(({ ects, provenance }) => [ects, provenance])).toEqual(ues.map(() => [9, 'iut']))
    const placeholders = { ...file, semesters: [{ number: 1, year: 1, ues: ues.map((ue) => ({ ...ue, provenance: 'gabarit' as const })), modules: [] }] }
    expect(completeMaquette(gabarit, placeholders, all).semesters[0]?.ues).toEqual(gabarit.semesters[0]?.ues)
  })

  it('lets an ORéBUT formation fill the gabarit: its modules and hours, the gabarit\'s ECTS and stages', () => {
    const formation = readFormation(fixture('orebut-formation.xml'))
    if (!formation.ok) throw new Error(formation.error.code)
    const next = completeMaquette(gabarit, formation.value.maquette, GIVEN_BY_FORMATION)
    expect(moduleOf(next, 'R4.02')).toMatchObject({ title: 'Ressource fictive 4.2', hoursProvenance: 'iut' })
    expect(next.semesters.map(({ ues }) => ues)).toEqual(gabarit.semesters.map(({ ues }) => ues))
    expect(moduleOf(next, 'R1.12')).toEqual(moduleOf(gabarit, 'R1.12'))
  })

  it('by itself changes nothing but the version', () => {
    fc.assert(
      fc.property(maquetteArbitrary, (maquette) => {
        const codes = maquette.semesters.flatMap(({ modules }) => modules.map(({ code }) => code))
        // Two modules of one code are not told apart: neither is completed, both are added.
        fc.pre(new Set(codes).size === codes.length)
        const { changed, added, removed } = maquetteDifference(maquette, completeMaquette(maquette, structuredClone(maquette), all))
        expect([changed, added, removed]).toEqual([[], [], []])
      }),
      { numRuns: 60 }
    )
  })
})
